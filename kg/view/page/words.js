// The page's own words in both languages; what the graph says comes from the ontology's labels.

const WORDS = {
  title: ["政闻", "Zhengwen"],
  tagline: ["中国政策新闻的关系网络", "Chinese policy news as a network"],
  counts: ["{0} 篇报道 · {1} 个实体 · {2} 条关系", "{0} articles · {1} entities · {2} relations"],
  search: ["搜索名称、别名、拼音首字母…", "Search names, aliases, pinyin initials…"],
  searchLabel: ["搜索", "Search"],
  noHit: ["没有找到“{0}”", "Nothing found for “{0}”"],
  hits: ["{0} 个结果", "{0} results"],
  network: ["网络", "Network"],
  timeline: ["时间线", "Timeline"],
  map: ["地区", "Regions"],
  tables: ["表格", "Table"],
  views: ["视图", "Views"],
  language: ["English", "中文"],
  theme: ["深色或浅色", "Dark or light"],
  help: ["帮助", "Help"],
  filters: ["图例与筛选", "Legend and filters"],
  filter: ["筛选", "Filters"],
  classes: ["类别", "Classes"],
  relations: ["关系", "Relations"],
  province: ["地区", "Region"],
  everywhere: ["全部地区", "Everywhere"],
  source: ["来源", "Source"],
  anySource: ["全部来源", "Any source"],
  dates: ["日期", "Dates"],
  from: ["从", "from"],
  to: ["至", "to"],
  sure: ["最低置信度", "Minimum confidence"],
  only: ["仅", "only"],
  onlyThis: ["只看{0}", "Only {0}"],
  all: ["全部", "all"],
  reset: ["清除筛选", "Clear filters"],
  shown: ["画面 {0} 个实体、{1} 条连线", "{0} entities and {1} links in view"],
  rest: ["另有 {0} 个未展开", "{0} more not drawn"],
  showMore: ["再显示 {0} 个", "Draw {0} more"],
  hidden: ["{0} 个被筛选隐藏", "{0} hidden by filters"],
  empty: ["没有符合筛选条件的实体", "Nothing passes the filters"],
  fit: ["看全图", "Whole picture"],
  zoomIn: ["放大", "Zoom in"],
  zoomOut: ["缩小", "Zoom out"],
  close: ["关闭", "Close"],
  back: ["返回", "Back"],
  also: ["又称", "Also"],
  facts: ["关系", "Relations"],
  details: ["详情", "Details"],
  reports: ["见于报道", "Named in"],
  moreOf: ["显示其余 {0} 条", "Show {0} more"],
  morePlaces: ["另有 {0} 处出处", "{0} more passages"],
  fewer: ["收起", "Show fewer"],
  rule: ["规则", "rule"],
  confidence: ["置信度", "confidence"],
  lines: ["第 {0} 行", "line {0}"],
  linesRange: ["第 {0}–{1} 行", "lines {0}–{1}"],
  noProof: ["由名称或代码推得", "Follows from name or code"],
  noEvidence: ["没有出处文件（evidence.ttl）", "No file of evidence (evidence.ttl)"],
  expand: ["展开相邻", "Draw neighbours"],
  centre: ["居中", "Centre"],
  copyIri: ["复制 IRI", "Copy IRI"],
  copyQuery: ["复制 SPARQL", "Copy SPARQL"],
  copyLink: ["复制链接", "Copy link"],
  copied: ["已复制", "Copied"],
  turtle: ["Turtle", "Turtle"],
  save: ["导出", "Export"],
  png: ["图片 PNG", "Picture PNG"],
  svg: ["矢量 SVG", "Drawing SVG"],
  csv: ["表格 CSV", "Table CSV"],
  plainCsv: ["CSV", "CSV"],
  statements: ["关系与出处 CSV", "Relations with evidence CSV"],
  pictureTurtle: ["画面 Turtle", "Turtle of the picture"],
  pictureQuery: ["复制画面的 SPARQL", "Copy SPARQL of the picture"],
  print: ["打印", "Print"],
  between: ["之间的关系", "Between"],
  name: ["名称", "Name"],
  class: ["类别", "Class"],
  date: ["日期", "Date"],
  links: ["关系数", "Links"],
  named: ["提及", "Mentions"],
  undated: ["日期不详", "Undated"],
  undatedNote: ["{0} 项没有写明日期", "{0} without a stated date"],
  grain: ["按日、月或年", "By day, month or year"],
  day: ["按日", "Day"],
  month: ["按月", "Month"],
  year: ["按年", "Year"],
  noYear: ["未写年份", "No year"],
  datedOf: ["{1} 项中 {0} 项有日期", "{0} of {1} have a date"],
  rank: ["节点越大越重要：按 PageRank，即被多少重要的节点相连。", "Larger nodes matter more: PageRank, being linked with many that matter."],
  mapNote: ["每格一个省级行政区，颜色深浅是当前筛选下的实体数；点击按地区筛选。", "One tile a province, shaded by the entities that pass the filters; click to filter."],
  central: ["中央或未指明地区：{0}", "Central or no region: {0}"],
  hintTitle: ["三句话上手", "Three lines to begin"],
  hint1: ["点一个节点或一条连线：每条关系都有原句和出处。", "Click a node or a line: each relation shows its sentence and where it stands."],
  hint2: ["双击节点展开相邻；滚轮缩放，拖动平移；点图例隐藏类别。", "Double-click draws the neighbours; scroll to zoom, drag to move; the legend hides classes."],
  hint3: ["按 / 搜索：简体、繁体、拼音或首字母（gdsmzt）。", "Press / to search: simplified, traditional, pinyin or initials (gdsmzt)."],
  gotIt: ["知道了", "Got it"],
  canvas: ["关系网络图。用搜索或表格可以不靠鼠标找到每个节点。", "Network of relations. Search and table reach every node without a mouse."],
  "in post": ["在任", "in post"],
  former: ["曾任", "former"],
  acting: ["代理", "acting"],
  proposed: ["拟任", "proposed"],
  draft: ["征求意见稿", "draft"],
  trial: ["试行", "trial"],
  "in force": ["现行有效", "in force"],
  repealed: ["已废止", "repealed"],
  "at least": ["不少于", "at least"],
  "at most": ["不超过", "at most"],
  about: ["约", "about"],
  "more than": ["超过", "more than"],
  "less than": ["不足", "less than"],
};

const DATES = new Set("date startDate endDate firstSeen lastSeen adoptedOn effectiveFrom effectiveUntil".split(" "));

/** A way to say the words of a table: key → [Chinese, English]. */
export function speaker(words) {
  return (lang, key, ...values) => {
    const text = words[key]?.[lang === "zh" ? 0 : 1] ?? key;
    return text.replace(/\{(\d)\}/g, (_, n) => values[Number(n)]);
  };
}

/** A word of the page: `say("zh", "shown", 3, 4)`. */
export const say = speaker(WORDS);

/** A value as the page writes it: statuses and bounds in words, dates as people write them. */
export function sayValue(lang, relation, value) {
  if (["status", "bound"].includes(relation.id) && WORDS[value]) return say(lang, value);
  return DATES.has(relation.id) ? sayDate(lang, value) : value;
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** 2023-07-20 → 2023年7月20日; --07-20 → 7月20日 or 20 July; what is no date stays as it is. */
export function sayDate(lang, value) {
  const part = /^(?:(\d{4})|-)(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(value);
  if (!part) return value;
  if (lang !== "zh") return part[1] ? value : [part[3] && Number(part[3]), MONTHS[part[2] - 1]].filter(Boolean).join(" ");
  return (part[1] ? `${part[1]}年` : "") + (part[2] ? `${Number(part[2])}月` : "") + (part[3] ? `${Number(part[3])}日` : "");
}

/** The label of a class or relation; `back` names the relation from its object's side. */
export function label(lang, term, back = false) {
  if (back) return lang === "zh" ? term.backZh : term.backEn;
  return lang === "zh" ? term.zh : term.en;
}

/** A node's name in the language of the page. */
export function nameOf(lang, node) {
  return node.title || (lang === "zh" ? node.name : node.english || node.name);
}
