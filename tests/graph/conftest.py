"""A small graph made by hand through the writer of the build: one of nearly everything, two articles that agree on a fact."""

import hashlib
import json
from pathlib import Path

import pytest

from kg.graph import merge
from kg.graph.articles import record
from kg.graph.files import replacing, write_turtle
from kg.graph.triples import Writer
from kg.model import FIGURE_KEY, Article, Entity, Evidence, Extraction, Fact, Literal, Mention, Reading, Source
from kg.vocab import DATA, KG

GUANGDONG = Entity(KG.Province, "广东省", ("440000", ""))
CITY = Entity(KG.Place, "广州市", ("440100", "440000"))
BUREAU = Entity(KG.Agency, "广东省民政厅", ("440000",))
OFFICE = Entity(KG.Agency, "广东省社会组织管理局", ("440000",))
PARTY = Entity(KG.Agency, "广东省委统战部", ("440000",))
FUND = Entity(KG.Organization, "测试慈善基金会", ("",))
HEAD = Entity(KG.Person, "张三", ("440000",))
DEPUTY = Entity(KG.Person, "李四", ("440000",))
POST = Entity(KG.Post, "广东省民政厅厅长", ("厅长",), (BUREAU,))
SECOND = Entity(KG.Post, "广东省民政厅副厅长", ("副厅长",), (BUREAU,))
TENURE = Entity(KG.Tenure, "李四广东省民政厅副厅长", (), (DEPUTY, SECOND))
PLAN = Entity(KG.Policy, "关于“三社联动”的实施方案", ("440000", ""))
LAW = Entity(KG.Policy, "中华人民共和国慈善法", ("cn", ""))
DRIVE = Entity(KG.Campaign, "打击整治非法社会组织专项行动", ("",))
MEETING = Entity(KG.Meeting, "广东省社会组织工作会议", ("2023-07-20", "440000"))


def figure(kind: str, of: tuple[Entity, ...] = (), **said: str) -> Entity:
    """A Statistic or Target from parts of its key by name."""
    key = tuple(said.get(part, "") for part in FIGURE_KEY)
    return Entity(kind, f"{said.get('indicator', '')}{said.get('value', '')}{said.get('unit', '')}", key, of)


COUNT = figure(KG.Statistic, (GUANGDONG, DRIVE), indicator="取缔非法社会组织", value="1.5", upperValue="2", unit="万家", period="今年以来")
AIM = figure(KG.Target, (PLAN,), indicator="月探访率", value="100", unit="%", deadline="2025年底", date="2025", bound="at least")
WORDS_ONLY = figure(KG.Target, (PLAN, GUANGDONG), indicator="基本实现全覆盖", deadline="2025年底")

FIRST = (
    "2023年7月20日，广东省民政厅会同省委统战部在广州市召开广东省社会组织工作会议，部署打击整治非法社会组织专项行动。"
    "广东省民政厅厅长张三出席会议并讲话，副厅长李四主持会议，测试慈善基金会负责人参加。\n"
    "广东省民政厅、广东省委统战部、广东省社会组织管理局根据《中华人民共和国慈善法》印发《关于“三社联动”的实施方案》，自8月1日起施行，"
    "提出到2025年底月探访率至少达到100%，基本实现全覆盖。今年以来，全省取缔非法社会组织1.5万至2万家，\\开展“回头看”。"
)
SECOND_TEXT = "广东省民政厅厅长张三表示，打击整治非法社会组织专项行动在广东省开展。"

FACTS: dict[str, list[tuple[Entity, str, Entity | Literal, str]]] = {
    FIRST: [
        (MEETING, KG.convenedBy, BUREAU, "广东省民政厅会同省委统战部在广州市召开广东省社会组织工作会议"),
        (MEETING, KG.convenedBy, PARTY, "省委统战部在广州市召开广东省社会组织工作会议"),
        (MEETING, KG.heldIn, CITY, "在广州市召开广东省社会组织工作会议"),
        (MEETING, KG.date, Literal("2023-07-20", "date"), "2023年7月20日"),
        (MEETING, KG.concerns, DRIVE, "会议，部署打击整治非法社会组织专项行动"),
        (MEETING, KG.addressedBy, HEAD, "张三出席会议并讲话"),
        (MEETING, KG.attendedBy, HEAD, "张三出席会议"),
        (MEETING, KG.attendedBy, FUND, "测试慈善基金会负责人参加"),
        (MEETING, KG.presidedBy, DEPUTY, "李四主持会议"),
        (HEAD, KG.holdsPost, POST, "广东省民政厅厅长张三"),
        (DEPUTY, KG.holdsPost, SECOND, "副厅长李四"),
        (BUREAU, KG.jurisdiction, GUANGDONG, "广东省民政厅"),
        (PARTY, KG.jurisdiction, GUANGDONG, "省委统战部"),
        (OFFICE, KG.jurisdiction, GUANGDONG, "广东省社会组织管理局"),
        (OFFICE, KG.subordinateTo, BUREAU, "广东省社会组织管理局"),
        (
            PLAN,
            KG.issuedBy,
            BUREAU,
            "广东省民政厅、广东省委统战部、广东省社会组织管理局根据《中华人民共和国慈善法》印发《关于“三社联动”的实施方案》",
        ),
        (PLAN, KG.issuedBy, PARTY, "广东省委统战部、广东省社会组织管理局根据《中华人民共和国慈善法》印发《关于“三社联动”的实施方案》"),
        (PLAN, KG.issuedBy, OFFICE, "广东省社会组织管理局根据《中华人民共和国慈善法》印发《关于“三社联动”的实施方案》"),
        (PLAN, KG.basedOn, LAW, "根据《中华人民共和国慈善法》印发《关于“三社联动”的实施方案》"),
        (PLAN, KG.appliesTo, GUANGDONG, "广东省民政厅"),
        (PLAN, KG.effectiveFrom, Literal("--08-01", "gMonthDay"), "自8月1日起施行"),
        (DRIVE, KG.governedBy, PLAN, "《关于“三社联动”的实施方案》"),
        (DRIVE, KG.carriedOutIn, GUANGDONG, "全省"),
        (COUNT, KG.value, Literal("1.5", "decimal"), "取缔非法社会组织1.5万至2万家"),
        (AIM, KG.value, Literal("100", "decimal"), "到2025年底月探访率至少达到100%"),
        (WORDS_ONLY, KG.indicator, Literal("基本实现全覆盖"), "基本实现全覆盖"),
        (TENURE, KG.startDate, Literal("2023-06", "gYearMonth"), "副厅长李四"),
    ],
    SECOND_TEXT: [
        (HEAD, KG.holdsPost, POST, "广东省民政厅厅长张三"),
        (BUREAU, KG.jurisdiction, GUANGDONG, "广东省民政厅"),
        (DRIVE, KG.carriedOutIn, GUANGDONG, "在广东省开展"),
    ],
}
MENTIONED = {"省委统战部": PARTY, "广东省民政厅": BUREAU, "广州市": CITY, "打击整治非法社会组织专项行动": DRIVE, "张三": HEAD}


def extraction(text: str) -> Extraction:
    """One article with its facts, each with the sentence around its words."""
    sha = hashlib.sha256(text.encode()).hexdigest()
    source = Source(f"{sha[:4]}.txt", sha, date="2023-07-28", publication="测试时报")
    article = Article(sha[:24], text, headline="标题 & <试验>", byline="王五", date="2023-07-28", readings=(Reading(source, ((1, 2),)),))
    facts = [Fact(s, str(p), o, _evidence(article, words)) for s, p, o, words in FACTS[text]]
    mentions = []
    for words, entity in MENTIONED.items():
        if words in text:
            evidence = _evidence(article, words, "gazetteer.longest")
            facts.append(Fact(Entity(KG.Article, article.id), str(KG.mentions), entity, evidence))
            mentions.append(Mention(evidence.start, evidence.end, entity, "gazetteer.longest", 0.95, "text"))
    return Extraction(article, tuple(mentions), tuple(facts))


def _evidence(article: Article, words: str, rule: str = "handmade.by-hand") -> Evidence:
    start = article.text.index(words)
    begin = max(article.text.rfind(mark, 0, start) for mark in "。\n") + 1
    end = article.text.index("。", start) + 1
    return Evidence(article.id, "text", start, start + len(words), article.text[begin:end], rule, 0.9)


def write(folder: Path, base: str = DATA) -> Path:
    """The two articles as the files of a build."""
    writer, done = Writer(base), [extraction(text) for text in sorted(FACTS)]
    for name, triples in (("graph", writer.graph), ("evidence", writer.evidence)):
        run = merge.write_run((x for e in done for x in triples(e)), folder / f"{name}.run")
        with replacing(folder / f"{name}.ttl") as f:
            write_turtle(merge.merged([run]), f, base)
    lines = [json.dumps(record(e.article, base), ensure_ascii=False) for e in sorted(done, key=lambda e: e.article.id)]
    (folder / "articles.jsonl").write_text("".join(f"{x}\n" for x in lines), "utf-8")
    return folder


@pytest.fixture(scope="session")
def handmade(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with graph.ttl, evidence.ttl and articles.jsonl; tests only read it."""
    return write(tmp_path_factory.mktemp("handmade"))
