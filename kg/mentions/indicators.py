"""The words of an article that say what a quantity counts: 取缔劝散非法社会组织248家 → 取缔劝散非法社会组织."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from kg.lexicon import one_of
from kg.mentions import counted_areas
from kg.mentions.beginnings import Opening
from kg.mentions.carried_subjects import ACTS, PERSONS, RATES, by_place, of_them, owned, owner_before, ranked, without_noun
from kg.mentions.counted import LONGEST, Counted, Sentence, before_places, opening_end, short
from kg.mentions.indicator_words import (
    ADVERBS,
    ASPECTS,
    ATTRIBUTE,
    CAUSATIVE_END,
    CHANGED,
    CHANGED_FROM,
    CLAUSE_END,
    COMPARED,
    EACH_END,
    EACH_LEFT,
    HANDLED,
    IS,
    LEAD_BEGIN,
    LEAD_END,
    LIST_HEAD,
    LISTED,
    OWNERS,
    PREDICATE,
    RECEIVED,
    TIME_END,
    TOTAL,
    UNOPENED,
    WEAK_END,
    WHOLE_END,
    WITHIN,
    any_of,
    joined,
    unless,
)
from kg.mentions.quantities import Quantity
from kg.mentions.shared_words import share
from kg.mentions.standards import by_standard

_WITHOUT: Final = (
    (frozenset("共计"), TOTAL),
    (frozenset("每"), EACH_END),
    (frozenset("由从"), CHANGED_FROM),
    (frozenset("比较与"), COMPARED),
    (frozenset("占"), WITHIN),
    (frozenset("方"), ASPECTS),
    (frozenset("全区地"), WHOLE_END),
)
_MARKED: Final = frozenset().union(*(marks for marks, _ in _WITHOUT))
_JOIN_BEGIN: Final = Opening(
    "和以及与的正共现拥设有中在",
    f"(?:和|以及|及|与|的|正以|[共现拥设]?(?=有..){unless('有', 'whole')}|{unless('中', 'whole')}(?=..)|{unless('在', 'whole')}(?=..))",
)
_NOUN_EDGES: Final = re.compile(
    f"^(?:起|不等|大关|关口|新?台阶|整)|(?:超过?|近|约|逾)\\d[^的]*$|(?:{one_of('figure_words', 'noun_edge')}|，)+$|(?<=...)(?<![得达])到$"
)
_ASIDE: Final = re.compile("（[^（）]*）|[“”]")
_PERFECT: Final = re.compile("(?<=.)了")
_GIVEN: Final = re.compile("(?:提供|发放)(.+)")
_HELPS: Final = ("帮助", "协助", "为", "给")
"""What is done for people is counted as told: 为退役军人提供保险; 引导企业参与 counts those that take part."""
_TO_OTHER: Final = re.compile("(?<=..)(?<![得达受接收感])到(?=..)")
_INTO: Final = re.compile("参与到(.+?)(?:当?中来?|里来?)$")
_AMONG: Final = re.compile(f"([^，的]{{1,12}}?){unless('中', 'whole')}(?=..)")
_BY: Final = re.compile("(?<=..)(?<![所可予得足难给加])以(?![上下内外及来后前为西])..")
_CHANGES: Final = any_of("to_value")
_AND_OTHERS: Final = re.compile("([^和及与、，]{1,8}?)(?:和|及|以及|与)[^，。]*等$")
_SENT_OFF: Final = ("运往", "发往", "送往", "运抵")
_MEANS: Final = re.compile(
    f"(?:依托|借助|凭借|通过|利用|运用)(?:(?![、并，。；])[^，。；]){{2,16}}?(?!服务|合作|救助|管理|建设|培训|发展)(?=(?:{any_of('lead')}|{any_of('predicate')})..)"
)
_WAY: Final = re.compile(
    "(?:依托|借助|凭借|通过|利用|运用|采取|采用)[^。；]{2,80}?(?:方式|形式|途径|渠道|手段|模式)，(?:深入|积极|广泛|大力|全面|充分|共同)*(?=[^，。；\\d]{4,40}[，。；])"
)
"""By what means something is done, before what is done: 依托热线|开展服务, 通过发放资料等方式，|宣传慈善法."""
_RATE_OF: Final = re.compile(
    "的(?:增幅|幅度|涨幅|速度)(?:逐年|再次|又一次|同步|继续|统一)*(?:(?P<verb>提高|上调|提升|下调|降低|增加)(?P<what>[^，。；、的\\d]{2,14})(?=[，。；])|对(?P<object>[^，。；、的\\d]{2,14})进行了?(?:一次)?(?P<deed>提标|提高|上调|下调|调整))"
)
"""按8%的|幅度提高低保标准: what changes so much is named behind."""
_WHOM: Final = re.compile(f"(?:[^，。；、的]{{0,6}}?)(?:{one_of('quantity_words', 'person')})(?=(?![之者家们])[\u4e00-\u9fff]{{2}})")
_EACH_OF: Final = re.compile(
    "(?<=..)(?:发放|补助|补贴|给予|奖励|资助|送上|送去)?(?:平均)?(?:人均|户均|每人|每户|每名|各)(?:每[月年])?(?:最高|最低|至少|不超过|不低于)?(?:(?:发放|补助|补贴|给予|奖励|资助|增发)[\u4e00-\u9fff]{0,4})?$"
)
_RISES_TO: Final = re.compile(f"(?:迅速|快速|大幅|稳步|逐步|持续|逐年)?(?:{_CHANGES})[到至为]")
_RISEN: Final = re.compile(f"(?:{_CHANGES})$")
_RISES: Final = re.compile(f"(?:{_CHANGES})[到至][^，。；到至]{{2,12}}的$")
_BY_STANDARD: Final = re.compile("(?<=..)(?:继续|仍|统一|暂|均|分别)*按照?(?:上限|下限|最高|最低|标准)?(?:不[超高低]过?于?)?(?:每小时)?$")
_IN_BODIES: Final = re.compile("(?:已|共|先后)*有?[两三四五六七八九十]{1,3}(?:批次?|组|支|队)")
"""已有十批|共938位英烈: how many turns it took."""
_BODY_ENDS: Final = frozenset("批次组支队")
_WILL: Final = re.compile(f"(?<=..)(?:将|已经?|有望|预计)+(?=(?:{any_of('change')}|{any_of('lead')})$)")
_FOR: Final = ("为", "向", "给", "对")
_SORTS: Final = re.compile(
    f"(?:{one_of('quantity_words', 'sort_of_person')})+(?:[、和及](?:{one_of('quantity_words', 'sort_of_person')})+)+(?:{one_of('quantity_words', 'person')})"
)
_CONDITION: Final = re.compile("的(?:基础上|同时|前提下|情况下|过程中)$|(?:共计|合计|总计|累计)$")
_FROM_WHOM: Final = re.compile("(?<=[到得了获])由[^，。；]{2,60}的(?=[^，。；的]{2,12}$)")
_BY_WHICH: Final = re.compile("(?:正|已|将)*以(?!上|下|内|外|及)")
_WHOLE_LEAD: Final = re.compile("[^从将把对向在各为于]{4,12}")  # 群众赛事活动设|23个大项: two characters say too little alone
_DEED: Final = re.compile(any_of("lead"))
_SO_MANY_OF: Final = re.compile("^(?:在|全球的|全国的)*(?:\\d[\\d.]*[万亿]?多?[个家户条座所名处件项])?")
_KINDS_OF: Final = ("种", "类", "款", "场", "项", "件", "台")
_LISTED_TOO: Final = ("家", "所", "名", "位")
_BODIES: Final = ("支", "批", "批次", "组", "个", "队", "路")
_TOGETHER: Final = re.compile("、?(?:共计?|合计|总计|一共|总共)[约近]?")
_LACKS: Final = re.compile("(?:家中|家里)?(?:目前|至今|尚|还)*没有[^，。；、的]{1,12}的")
_STATE_OF: Final = re.compile("(?<=..)(?:病情|伤情|伤势|行程|情绪|身体状况|生命体征|[活行]动轨迹)$")
_UNNUMBERED: Final = re.compile(
    f"(?:(?!{PREDICATE.pattern})[^，。；、（）“”《》\\d]){{2,10}}(?:、(?:(?!{PREDICATE.pattern})[^，。；、（）“”《》\\d]){{2,14}}){{1,3}}(?<![两三四五六七八九十百千万])"
)
_NUMBER_LEFT: Final = re.compile("(?:为|到|至|达|是)\\d+(?:[.]\\d+)?$")
_ALL_OF: Final = re.compile("全[村镇乡县区市州省国校院]")
_MEASURE: Final = re.compile(
    "(?:[^，。；]{0,12}[为是]|[^，。；]{0,10}一[起宗笔批])?(?P<what>案值|标的额|(?:总|全)长|长|(?:总|占地|建筑|用地)面积|(?:总|设计)?(?:投资额?|容量|库容|装机|产值|里程|造价|重量?)|设计时速|时速|直径|宽度|深度)"
)
_SIZE: Final = re.compile(
    "(?:.*(?<![延增加成生特专校市局部院处科组团班队会总升提拔拓宽加比超双三多轻严隆]))??(?P<size>[总全]?长|[高宽深厚重]|直径|总额)"
)
"""Words before a number that end in the size it tells: 修筑|长."""
_SIZE_ENDS: Final = frozenset("长高宽深厚重径额")
_SIZES: Final = re.compile("、(?:[总全]?长|[高宽深厚重]|直径)(?:约|达|近)?")
_DIVISIONS: Final = re.compile("(?:全球|全国)?(?:国家和地区|国家|地区|省份|城市|地市|县市区|县市|省区市|区县|[省市县区])(?:（[^（）]*）)?")
_DIVISION_ENDS: Final = frozenset("家区份市县省）")
_REACH: Final = re.compile(
    "(?P<what>[^，。；、的]{0,12}?)(?:已经?|可|将|现|还|也)*(?P<verb>覆盖|通达|深入|走进|走遍|辐射|遍及|遍布|惠及|涉及|选取|(?:扩大|扩展|拓展|推广)[到至])"
)
_RECORD: Final = re.compile("(?<=..)[，]?(?:再次|又)?创下?了?(?:历年来?|历史|同期|近年来?|有史以来)*的?新?高?(?:[达到至]|超过|突破)*$")
"""创下历年新高，达到|65万人次: how many it is says the number."""
_TO_EACH: Final = re.compile(
    f"(?:{_CHANGES}|[提由从达])[到至为]?(?:(?:今年|去年|目前|现在|\\d{{4}}年)的?)?(?:预计)?(?:平均)?每(?:人每)?[月年天日周季](?:平均)?$"
)
"""降到|每月4起: how it is counted, not what."""
_ONE_PLACE: Final = re.compile("(?:仅|光|单)?(?:这|该)?[一两三]?个?(?:区|县|市|镇|乡|街道|社区|村)就?(?:有|建有|建成|达)?")
_ONE_PLACE_ENDS: Final = frozenset("区县市镇乡道村有成达")
_ONE_OF_PLACES: Final = re.compile("(?<=[\u4e00-\u9fff]{2})(?:(?![的和与及])[\u4e00-\u9fff]){2,3}[市县区州盟旗]$")
_OF_THEM: Final = ("的占", "的占到", "的占了")
_TO_TIME: Final = re.compile(f"(?:{_CHANGES})[到至](?:今年|去年|目前|现在|[0-9]{{4}}年)[^，。；的]{{0,6}}的$")
_REACHES: Final = re.compile(r"(?:目前|现|已|共|累计|总量|总数)*(?:达到?|超过|突破|增至|降至|升至|增加到|提高到)了?$")
_OF_SOME: Final = re.compile(
    r"^[^，。；]{0,10}[对向为给在][^，。；]{2,30}?(?:[两三四五六七八九十]+|\d+)个?(?:省|市|区|县|州|地|乡镇|街道)的$"
)
_OF_LIST: Final = re.compile("^(?:国家和地区|国家|国|地区|省份|地)的")
_SO_MANY_DIVISIONS: Final = re.compile("[\\d两三四五六七八九十]+个?(?:县市区|县区市|县市|市县|区县|县区|省份|[省市县区州])(?:的)?$")
"""甲、乙、丙等|3县市|19个乡镇: of how many divisions, not what is counted."""
_ALL_SORTS: Final = Opening("不各形丰多", "(?:不同(?:形式|类型|层次|主题)|各具特色|形式多样|丰富多彩|多种形式)的(?=..)")
_PART: Final = re.compile(r"(?:单机|单台|装机|总)?(?:容量|功率|面积|直径|载重)(?:约|达|为)?")
_BEGINS: Final = Opening(
    "她他我该倡建规明提要结",
    "(?:[她他我]们?(?:还|已|已经|共|累计)*|该(?:中心|机构|平台|协会|商会|[院站所会局厅市县区省镇乡村馆校]|街道|社区|项目|公司|企业)(?:还|已|已经|共|累计)*(?=..)|(?:倡导|倡议|建议|规定|明确|提出|要求)(?=..)|(?:结论|结果)为(?=.*的$))",
)
_TIERS: Final = ("县", "区", "市", "旗", "镇", "乡", "村")
_GOVERNS: Final = re.compile("辖(?!区)[^。；]{1,40}$")
"""In a sentence that tells what lies in a division: 全省|辖25个区、79个|县."""
_THIS_NUMBER: Final = re.compile("(?:这一|这个|该)(?:数字|比例|数据|指标|数值|比重)")
_IN_ALL: Final = Opening("共", "共(?!同|有|享|建)")
_SO_MANY_AREAS: Final = re.compile("(?:\\d+|[两三四五六七八九十]{1,2})个?[省市县区州旗]{1,2}(?:（[^（）]{1,6}）)?")
_AREA_ENDS: Final = frozenset("省市县区州旗）")
_HAVING: Final = re.compile(
    "(?P<who>[^的]{0,12}?(?:省份|城市|地区|乡镇|企业|家庭|机构|[省县村]))(?![长级民区])[^的]{2,6}(?:面积|产量|产值|总额|收入|总量|人口|营收|价格)(?:达到?|为|超过?|突破)?"
)
_HOME: Final = ("家中", "家里")
_AMONG_THEM: Final = re.compile("(?<=..)中(?:仍|还|已|尚|共|就)*有$")
_HAVE: Final = re.compile("(?:目前|现在?|如今|已经?|共计?|累计|总共|一共|还|仍|就)*有[约近超]?")
_WHERE: Final = re.compile("在(?:全球|全国|世界)?(?:国家和地区|国家|地区|省份|省区市|省（区、市）|城市|省|市|县)")
_TOTALS: Final = ("总价值", "总金额", "总投资", "总造价")
_BESIDE: Final = ("以及", "及其他", "和其他", "及其它", "和其它")
_HOW: Final = ("紧急", "依法", "自行", "主动", "成功", "顺利", "安全", "及时", "全部")
_PEOPLE_OF: Final = re.compile("的?(?:主要|有关|相关)*(?:负责人|负责同志|代表)$")


def indicators(
    text: str,
    begin: int,
    end: int,
    found: Sequence[Quantity],
    names: Mapping[int, int],
    topic: str = "",
    earlier: Sequence[tuple[str, str]] = (),
) -> list[Counted | None]:
    """What each quantity of the sentence text[begin:end] counts; None where the text leaves it open.

    `names` are the starts and ends of place names, which do not belong to an indicator that begins with them; `topic` is the
    subject that the sentence before leaves (其中，社会团体16130个); `earlier`, (unit, indicator) of the numbers before, tells what
    numbers count of which only the places are named (其中朝阳区、海淀区分别检查206家次和187家次; 张家界市最少，为894个).
    """
    s = Sentence(text, begin, end, found, names, earlier)
    out: list[Counted | None] = []
    for i in range(len(found)):
        counted = _counted(s, i, out, topic)
        topic = counted.subject if counted is not None else topic
        out.append(counted)
    share(s, out)
    if len(out) > 1:
        counted_areas.share(s, out)
    return out


def _counted(s: Sentence, i: int, out: Sequence[Counted | None], topic: str) -> Counted | None:
    text, q = s.text, s.found[i]
    clause = _clause_start(s, i, out[-1] if out else None)
    start = min(opening_end(text, clause, q.start, s.names), q.start)
    placed = any(at in s.names for at in range(clause, start))
    first, start = ranked(s, start, q.start) if text.find("最", start, q.start) >= 0 else ("", start)
    words = _without_where(s, start, before_places(s, start, q.start))
    placed = placed or first != ""
    if first and text[start : q.start] in ("的", "", "为", "是"):
        words = first if first.startswith("最") else ""  # 最高涨幅为|北京的|16.7%
    if words[:1] in _FOR and s.names.get(start + 1) == q.start:
        words = words[0]  # 为|石门县|19个乡镇的儿童主任
    lead, listed = _lead(words)
    if standard := by_standard(text, s.end, clause, start, q, topic, _said):
        return standard
    if q.kind == "ratio" and (rate := _RATE_OF.match(text, q.end)):
        what = (rate["what"] or rate["object"]).removeprefix("了") + (rate["verb"] or rate["deed"])
        return Counted(short(what), start, rate.end(), "", what)
    noun, said, end = ("", "", q.end) if lead and not listed and _another(text, q.end) else _after(s, i, not lead or listed)
    if lead in _FOR and noun and not said and text.startswith(("的", "、"), end):
        lead = ""  # 为|19个乡镇|的儿童主任
    if q.kind == "ratio" and not text.startswith("的", q.end) and (not said or noun) and (lead or not noun):
        noun = said = ""
    if q.kind == "ratio" and noun and not said and (CHANGED.of(lead) or ATTRIBUTE.of(lead)):
        of_noun = text.startswith("的", q.end) and lead.endswith(RATES)
        lead, noun = (lead[-2:], noun) if of_noun else (lead, "")  # 以年均3.4%的能耗增速
    if q.kind == "ratio" and noun and said and _ALL_OF.fullmatch(lead):
        lead, noun = "", lead + noun  # 全村|八成以上的村民从事旅游业
    if not noun and said and lead and not listed and not CAUSATIVE_END.of(lead):
        said = ""  # 快递业务量达600亿件以上并保持增长: what follows is another matter
    if not noun and not said and (lead in ("为", "以", "") or ("每" in lead and EACH_LEFT.fullmatch(lead)) or _of_one_place(lead)):
        placed, lead = placed or lead not in ("为", "以", ""), ""
        if named := by_place(s, i, clause, out, placed) or first:
            return Counted(short(named), start, q.end, "", named)
    if q.kind == "ratio" and said and not noun and not lead:
        noun = _those_among(text, s.begin, clause)
    if noun and len(lead) > 1 and text[q.start - 1] in "为向给" and q.kind in ("person", "count"):
        lead = text[q.start - 1] if said else ""  # 慈善总会为|80名困难学生|每人发放3000元
    if noun and lead and not said and text[q.start - 1] == "和":
        deed = _DEED.match(lead)
        lead = deed[0] if deed else ""  # 送去粮油和|500元慰问金
    if noun and text.startswith("的", q.end) and (own := _MEASURE.fullmatch(lead)):
        indicator, subject = noun + own["what"], noun  # 全长120公里的|高速公路
    elif noun and lead[-1:] in _SIZE_ENDS and (sized := _SIZE.fullmatch(lead)) and _of_size(text, q.end):
        indicator, subject = noun + sized["size"], noun  # 修筑长2公里、高1米的|子堤
    elif lead in _TOTALS and i > 1 and _of_several(out):
        indicator = subject = lead  # 口罩5万只、消毒液15吨，总价值80万元
    elif noun or said:
        indicator = _with_noun(lead, listed, noun, said, q.kind == "person")
        subject = noun if len(noun) > 1 else "" if noun else topic  # 关停、整合的|点
        if noun and not said and q.kind == "count" and text.startswith("的", end) and OWNERS.match(noun + "的"):
            what, done = owned(s, end + 1)
            indicator, subject = (f"{done}的{noun}", what) if what else (indicator, subject)
    else:
        end = q.end
        units = [before.unit for before in s.found[:i]]
        seen = units or [unit for unit, _ in s.earlier]
        alike = (q.kind == "count" and q.unit in seen) or (q.unit in PERSONS and not set(seen).isdisjoint(PERSONS))
        some = of_them(lead, topic, alike)
        lead = lead.removesuffix("的占") + "占比" if lead.endswith("的占") else lead
        indicator, subject = some or without_noun(text, s.begin, clause, lead, topic, q.unit in units)
    if indicator.startswith(("这", "该")) and _THIS_NUMBER.fullmatch(indicator) and (meant := _meant(s, i, out)):
        indicator = subject = meant  # 每万人拥有护士31个，到2030年，这一数字要达到40个
    if noun.endswith("目标") and topic:
        subject = topic  # 增长6.1%，符合6%左右的预期目标。一季度增长6.4%
    if not indicator and not noun and _REACHES.fullmatch(text, start, q.start):
        indicator = subject = owner_before(text, s.begin, clause)  # 福彩公益金投入较去年翻了一番，达到2.4亿元
    if (
        indicator[-1:] in _DIVISION_ENDS
        and _DIVISIONS.fullmatch(indicator)
        and (reach := _REACH.search(text, _whole_clause(s, q.start), q.start))
    ):
        indicator = f"{reach['what']}{reach['verb']}{indicator}"  # 航线已通达亚洲18个国家
    indicator = short(indicator)
    if indicator in _TIERS and _GOVERNS.search(text, s.begin, q.start):
        indicator = "辖" + indicator  # 辖10个区、|3个县
    if indicator.startswith(("是全球", "是全国", "是世界")):
        indicator = indicator[1:]  # 是|全球166个国家和地区的主要贸易伙伴
    if indicator.startswith("在") and _WHERE.fullmatch(indicator) and q.kind == "count":
        return None  # 在全球100多个国家
    if indicator[-1:].isdigit() and _NUMBER_LEFT.search(indicator):
        return None  # 分别调整为25和50微克/立方米: a number without its unit stands in between
    return Counted(indicator, start, end, noun, subject[-LONGEST:]) if len(indicator) >= 2 else None


def _without_where(s: Sentence, start: int, end: int) -> str:
    """The words before a number, without the place of a misfortune: 地震造成|鲁甸县|32人死亡."""
    words = s.text[start:end]
    if "造成" not in words and "致" not in words:
        return words
    place = next((a for a, b in s.names.items() if b == end and start < a), end)
    return s.text[start:place] if place < end and RECEIVED.of(s.text[start:place]) else words


def _meant(s: Sentence, i: int, out: Sequence[Counted | None]) -> str:
    """What 这一数字 stands for: the last indicator before of the same unit."""
    here = [(q.unit, c.indicator) for q, c in zip(s.found, out, strict=False) if c is not None]
    return next((words for unit, words in reversed([*s.earlier, *here]) if unit == s.found[i].unit), "")


def _of_size(text: str, end: int) -> bool:
    """Whether a noun that has this size follows a number, at once or behind another size: 长2公里|的子堤, 长2公里|、高1米的子堤."""
    return text.startswith("的", end) or _SIZES.match(text, end) is not None


def _clause_start(s: Sentence, i: int, before: Counted | None) -> int:
    """Where the words begin that may belong to a quantity: after the last comma, or the quantity before."""
    at = s.found[i].start
    start = s.clause(at)
    if i and s.found[i - 1].end > start:
        start = s.found[i - 1].end
        mark = s.text.find("、", start, at)
        if 0 <= mark <= start + 8 and mark + 1 not in s.names and s.text.count("（", start, mark) <= s.text.count("）", start, mark):
            start = mark + 1
        elif before is not None and start < before.end <= at:
            start = before.end
        elif before is None and s.text[start : start + 1] in _TIERS and start + 1 <= at and s.text[start + 1 : start + 2].isdigit():
            start += 1  # 造成5个县|32个乡镇受灾
    for opening, closing in (("（", "）"), ("“", "”")):
        opened = s.text.rfind(opening, start, at)
        if opened >= 0 and s.text.find(closing, opened, at) < 0:
            start = opened + 1  # 回答“|为什么将增长目标定为5%”时
    return start


def _those_among(text: str, begin: int, clause: int) -> str:
    """Of whom a share is told, in the clause before: 在受访企业中，|85%表示满意."""
    before = CLAUSE_END.split(text[begin : max(begin, clause - 1)])[-1]
    those = before[opening_end(before, 0, len(before), {}) : -1] if before.endswith("中") else ""
    those = _SO_MANY_OF.sub("", those)
    return those if 2 <= len(those) <= 20 and not those.endswith("其") else ""


def _whole_clause(s: Sentence, at: int) -> int:
    """Where the clause around an offset begins, past its opening words, whatever numbers stand in it."""
    begin = s.clause(at)
    return opening_end(s.text, begin, at, s.names)


def _lead(words: str) -> tuple[str, bool]:
    """The words before a number without fillers, and whether they say nothing of the counted themselves (北京、上海等26个, 得到142家)."""
    listed = list(LISTED.finditer(words)) if "等" in words else []
    if listed:
        before, words = words[: listed[-1].start()], words[listed[-1].end() :].removeprefix("在内的")
        generic = words.startswith(("指标", "数据")) and "、" not in before  # 销售额占比等指标: one thing, called what it is
        words = before + words[2:] if generic else _without(LIST_HEAD, words)
        deeds = _DEED.findall(before.split("、")[0]) if 2 <= len(words) <= 4 and not LEAD_END.of(words) else []
        words = deeds[-1] + words if deeds else words  # 新增注册人工智能、生物医药等领域|企业
    words = words.rpartition("目标是")[2].rpartition("在此基础上")[2]
    if words.endswith("的"):
        words = _OF_SOME.sub("", words)  # 对和平、河北四个区的|26家养老机构
    if words.startswith("来自") and words.endswith("的"):
        return "", True
    if words.startswith(("在为", "在向", "在给", "在对")):
        words = words[1:]  # 在|为全区3000户家庭提供救助的基础上
    if words in ("为", "向", "给"):
        return words, False
    if words in ("在", "与", "从", "由", "对", "把"):
        return "", True
    if RECEIVED.of(words):
        return "", True  # 活动得到了142家社会组织的积极响应
    words = words[words.rfind("》") + 1 :]
    if not _MARKED.isdisjoint(words):  # most words have none of them, and asking is cheap
        for marks, pattern in _WITHOUT:
            if not marks.isdisjoint(words):
                words = pattern.sub("", words)
    if words in ("为", "向", "给"):
        return words, False  # 为全镇4600名老人建立档案
    if words == "对":
        return "", True  # 对辖区132家养老机构开展检查
    words = _without(_BEGINS, words)
    if "分别" in words:
        words = words.replace("分别", "", 1)
    if "按" in words:
        words = _BY_STANDARD.sub("", words)
    if "创" in words:
        words = _RECORD.sub("", words)
    if "每" in words:
        words = _TO_EACH.sub("", words)
    if words.endswith("的"):
        words = _RISES.sub("", words) if _TO_TIME.search(words) else TIME_END.cut(words)
    if not words.endswith("的"):
        share, of_some = words.endswith(("占", "占到", "占了")), words.endswith(_OF_THEM)
        words = WEAK_END.cut(_without_time(WEAK_END.cut(words)))
        if share:
            words = words.removesuffix("占").removesuffix("的") + ("的占" if of_some else "占比")
    if listed and not words and (verb := LEAD_BEGIN.match(before)):
        return verb[0], True  # 出台促进消费、稳定就业等24条|举措
    words = _without(_OF_LIST, words) if listed else words
    words = _without(_SO_MANY_DIVISIONS, words) if listed else words
    if (
        words in ("中", "地")
        or (words[-1:] in _BODY_ENDS and _IN_BODIES.fullmatch(words))
        or (words[-1:] in _AREA_ENDS and _SO_MANY_AREAS.fullmatch(words))
    ):
        return "", True  # 聊城、德州等4市|17个县
    if "将" in words or "已" in words:
        words = _WILL.sub("", words)
    return _without(_JOIN_BEGIN, words), bool(listed) and not words


def _without_time(words: str) -> str:
    """The words without the time that ends them, and the verb before 到 or 至: 跃升到|2020年."""
    time = TIME_END.of(words)
    if time is None:
        return words
    words = words[: time.start()]
    return _RISEN.sub("", words) if time[0][0] in "到至" else words


def _of_several(out: Sequence[Counted | None]) -> bool:
    """Whether the last two numbers count different things, of all of which a total is told."""
    one, other = out[-1], out[-2]
    return one is not None and other is not None and one.subject != other.subject


def _another(text: str, at: int) -> bool:
    """Whether what follows a number is only named beside what it counts: 大米20吨、面粉15吨|以及食用油等物资."""
    return text.startswith(_BESIDE, at)


def _of_one_place(lead: str) -> bool:
    """Whether the words before a number name one of several places and nothing else: 仅这个区就有|300家."""
    return lead[-1:] in _ONE_PLACE_ENDS and _ONE_PLACE.fullmatch(lead) is not None


def _without(begin: re.Pattern[str] | Opening, words: str) -> str:
    """The words without what a pattern matches at their begin."""
    m = begin.match(words, 0)
    return words[m.end() :] if m else words


def _after(s: Sentence, i: int, begins: bool) -> tuple[str, str, int]:
    """The noun after a quantity, what is said of it, and where the noun ends: 25家|部管社会组织|踊跃参加录制.

    `begins`: nothing before the number says what is counted, so that a verb right after it belongs to the noun.
    """
    text, q = s.text, s.found[i]
    stop = CLAUSE_END.search(text, q.end, s.end)
    limit = whole = stop.start() if stop else s.end
    following = s.found[i + 1] if i + 1 < len(s.found) else None
    if following is not None and following.start >= limit:
        following = None
    if following is not None:
        limit = following.start
        if joined(text, q.end, limit):
            return "", "", q.end
    if following is not None and _PART.fullmatch(text, q.end, limit) and text.startswith("的", following.end) and following.end < whole:
        return _without(_ALL_SORTS, text[following.end + 1 : whole]), "", q.end  # 4台单机容量42.5万千瓦的|发电机组
    if following is not None and _SIZES.fullmatch(text, q.end, limit) and text.startswith("的", following.end) and following.end < whole:
        return text[following.end + 1 : whole], "", q.end  # 长2.4公里、高1.3米的|子堤
    if following is not None and following.kind == "person" and q.unit in _BODIES and _TOGETHER.fullmatch(text, q.end, limit):
        noun, said, _ = _after(s, i + 1, begins)
        return noun, said, q.end  # 15支共6200人的|抢险队
    begin = q.end + (text[q.end : q.end + 1] == "的")
    words = text[begin:limit]
    head = UNOPENED.match(words)
    words_of_noun = head[0] if head else words
    m = PREDICATE.search(words_of_noun)
    if (
        m
        and m.start() == 0
        and begins
        and len(m[0]) > 1
        and q.kind == "count"
        and not ADVERBS.match(m[0])
        and _past_means(text, begin, limit) == begin
    ):
        m = PREDICATE.search(words_of_noun, m.end())  # 开放单位, 参展企业: the verb belongs to the noun
    if m and words_of_noun.find("没有", m.start(), m.start() + 2) >= 0 and (lacks := _LACKS.match(words_of_noun)):
        m = PREDICATE.search(words_of_noun, lacks.end())  # 家中没有电视的|困难户收到
    noun, said = words_of_noun, ""
    if q.kind == "person" and text.startswith(("、", "和", "及"), q.end + 2) and (sorts := _SORTS.match(text, q.end, limit)):
        return sorts[0], "", sorts.end()  # 15名困境、留守儿童
    if q.kind in ("count", "person") and (known := _what_they_are(words_of_noun, m)):
        return known, "", q.end + len(words_of_noun)
    if q.kind == "count" and "的" in words and (owner := OWNERS.match(words_of_noun)) and following is None:
        return owner[0], "", begin + owner.end()
    many = q.unit in _KINDS_OF or (q.unit in _LISTED_TOO and text[q.start - 1] not in _FOR)
    if many and following is None and "、" in words[:11] and (listed := _UNNUMBERED.match(words)):
        return _NOUN_EDGES.sub("", listed[0]), "", begin + listed.end()  # 1500种文博、文创产品
    if q.kind in ("money", "measure", "ratio") and words_of_noun == "执行":
        return "", "", q.end  # 按每吨3元|执行
    if m is not None and q.kind == "ratio" and m.end() == len(words_of_noun):
        m = None  # 6.6%的经济增长
    if m is not None and "的" in words_of_noun[m.end() : -1] and LEAD_END.pattern.search(text, max(s.begin, q.start - 8), q.start):
        m = None  # 办结28.6万件没有解决的问题
    if m is not None and following is not None and _HAVE.fullmatch(text, begin + m.start(), following.start):
        return _NOUN_EDGES.sub("", words[: m.start()]), "", begin + m.start()  # 38个重点帮扶县|目前共有|251万人外出务工
    area = counted_areas.clause(words_of_noun) if q.unit == "个" else None
    at = area.end() if area is not None else m.start() if m is not None else -1
    if at >= 0:
        noun, said = words[:at], _said(_predicate(s, q, _past_means(text, begin + at, whole), whole, following))
        if said.startswith(_SENT_OFF) and len(noun) > 1:
            said = ""  # 调拨棉被3000床|发往灾区
    if following is not None and following.kind == "ratio" and (among := _AMONG.match(noun)):
        noun = among[1]
    if "到" in noun and text.startswith("从", s.clause(q.start)) and (other := _TO_OTHER.search(noun)):
        noun = noun[: other.start()]  # 从扩建60所小学|到培训教师
    if q.kind == "money" and noun.startswith("记者"):
        noun = said = ""  # 累计融资1.2万亿元|记者今天获悉
    if not said and "以" in noun and (by := _BY.search(noun)):
        noun = noun[: by.start()]  # 志愿者|以自己的服务
    if q.unit in ("家", "个", "所"):
        noun = _PEOPLE_OF.sub("", noun)  # 5家单位负责人
    if said and (q.kind == "person" or q.unit == "例"):
        noun = _STATE_OF.sub("", noun)  # 5名伤者|病情|稳定
    if noun in _HOW and said:
        noun, said = "", noun + said  # 2150人紧急转移安置
    elif said and len(noun) > 3 and noun.endswith(_HOW):
        noun, said = noun[:-2], noun[-2:] + said  # 2.1万名群众|安全转移
    if following is not None and following.kind != "count" and noun and (own := _HAVING.fullmatch(noun)):
        noun = own["who"]  # 8个主产省|受旱面积达|9611万亩
    if noun.endswith(_HOME):
        noun = noun[:-2] if len(noun) > 3 else noun  # 5户困难家庭|家中
    elif noun[-1:] == "有" and "中" in noun:
        noun = _AMONG_THEM.sub("", noun)  # 9个受灾县|中仍有20个乡镇
    noun = _without(_ALL_SORTS, _NOUN_EDGES.sub("", noun)) if noun else ""
    if following is not None and _RISES_TO.match(words_of_noun):
        noun = said = ""  # 从2012年的1500元|提高到2017年的3600元
    if following is not None and noun.endswith(("到", "至", "为")):
        noun = ""  # 30平方公里扩大到75平方公里
    if following is not None and noun[:1] in ("和", "及", "与") and q.end + 1 in s.names:
        noun = said = ""  # 甲镇15人|和乙镇14人
    if following is not None and noun.endswith("等") and (one := _AND_OTHERS.match(noun)):
        noun = one[1]  # 甲区等12个县和|乙街道等30个街道
    elif noun[-1:] == "等" and len(noun) > 2 and LISTED.search(noun, len(noun) - 2):
        noun = noun[:-1]
    if m is None and q.kind == "person" and text[q.start - 1] in _FOR and following is None and (who := _WHOM.match(noun)):
        noun, said = who[0], _said(noun[who.end() :])  # 为200位老人|理发
    if following is not None and following.kind == "money" and q.kind == "person":
        noun = _EACH_OF.sub("", noun)  # 向2万名群众|每人|发放300元
    return noun, said, begin + len(noun) + (len(said) if not noun else 0)


def _past_means(text: str, at: int, end: int) -> int:
    """Where it begins what the counted do, past the words that say by what means."""
    if text[at] not in "依借凭通利运采":
        return at
    if (means := _MEANS.match(text, at, end)) or (means := _WAY.match(text, at)):
        return means.end()
    return at


def _what_they_are(words: str, predicate: re.Match[str] | None) -> str:
    """What the counted are said to be: 是|战略性新兴产业, 单位|为示范县; "" where something else is said of them."""
    m = IS.search(words) if "为" in words or "是" in words else None
    if m is None or (predicate is not None and predicate.start() < m.start()) or "的" in words[: m.start()]:
        return ""
    return words[m.end() :]


def _predicate(s: Sentence, q: Quantity, begin: int, end: int, following: Quantity | None) -> str:
    """The words of a predicate: up to a coordinated number, past a number of its own (近2000家单位|提供8.5万个岗位)."""
    if begin > end and (stop := CLAUSE_END.search(s.text, begin, s.end)):
        return s.text[begin : stop.start()]  # in the clause that follows
    if following is None:
        return s.text[begin:end]
    if s.text[following.start - 1] in "、和及与，":
        return s.text[begin : following.start - 1]
    if following.kind == "ratio":
        return s.text[begin : following.end]
    rest = UNOPENED.match(s.text, following.end, end)
    return s.text[begin : following.start] + (rest[0] if rest else "")


def _said(words: str) -> str:
    """What is said of the counted, its lists cut down to their common word: 提供培训、咨询等服务 → 提供服务."""
    words = _CONDITION.sub("", _ASIDE.sub("", words))
    if "由" in words:
        words = _FROM_WHOM.sub("", words)  # 收到|由县里、镇里送来的|电视机
    if (later := words.find("将于")) > 1:
        words = words[:later]  # 开始换届|将于年底完成
    if _BY_WHICH.match(words):
        return ""  # 收割机正以日均1200万亩的进度，…: only how
    verb, listed = PREDICATE.match(words), LISTED.search(words)
    if listed and verb and verb.end() < listed.start() and "、" in words[: listed.start()]:
        words = verb[0] + words[listed.end() :]
    first = words.split("、")[0].removesuffix("的")
    if first.endswith("后"):
        return ""  # 进行检查后: what comes next counts
    if len(first) < len(words):
        first = _ONE_OF_PLACES.sub("", first)  # 结对帮扶|固原市、同心县
    if verb and len(first) < min(len(words), verb.end() + 2):
        return ""  # 8个县市建成州、县、乡三级服务站: cut short, it says nothing
    return first


def _with_noun(lead: str, listed: bool, noun: str, predicate: str, people: bool) -> str:
    said = _PERFECT.sub("", _without(ADVERBS, _without(_IN_ALL, predicate))) if predicate else ""
    if "参与到" in said:
        said = _INTO.sub(r"参与\1", said)
    if not noun:
        return said
    if lead.endswith("的"):
        of_whom = said and (HANDLED.search(lead) or (len(said) > 3 and not ACTS.search(lead)))
        return f"{said}的{noun}" if of_whom else lead[-LONGEST:] + noun
    verb, causative = LEAD_END.of(lead), CAUSATIVE_END.of(lead)
    makes = causative is not None and not (verb and verb.start() < causative.start())
    if len(said) >= 2 and (not lead or listed or makes or (lead.count("、") > 1 and counted_areas.is_area(noun))):
        if people and causative and causative[0] in _HELPS and len(said) + len(noun) <= 16:
            return f"{causative[0]}{noun}{said}"
        given = _GIVEN.match(said)
        if given and causative and causative[0] in ("为", "向", "给"):
            said = "获得" + given[1]
        return f"{said}的{noun}"
    if (
        len(lead) <= 6
        or lead.startswith(("每", "平均每"))
        or (len(noun) == 2 and _WHOLE_LEAD.fullmatch(lead) and not _DIVISIONS.fullmatch(noun))
    ):
        return lead + noun
    return (verb[0] if verb else "") + noun
