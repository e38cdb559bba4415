"""A small graph by the contract, made by hand: what the view's tests read instead of a build."""

import hashlib
import json
from pathlib import Path

import pyoxigraph as ox

KG = "https://w3id.org/zhengwen/ontology#"
ID = "https://w3id.org/zhengwen/id/"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"

STORY = (
    "近日，广东省民政厅召开打击整治非法社会组织电视电话会议。省民政厅党组书记丁红都出席会议并作动员讲话。\n"
    "会议印发《打击整治非法社会组织实施方案》，要求到2025年底全面覆盖。去年全省取缔非法社会组织248家。"
)


XSD = "http://www.w3.org/2001/XMLSchema#"


def literal(relation: str, value: str) -> ox.Literal:
    """A value with the type that the contract gives it."""
    if relation == "value":
        return ox.Literal(value, datatype=ox.NamedNode(XSD + "decimal"))
    if relation != "date":
        return ox.Literal(value)
    kind = {10: "date", 7: "gMonthDay" if value.startswith("--") else "gYearMonth", 4: "gMonth" if value.startswith("--") else "gYear"}
    return ox.Literal(value, datatype=ox.NamedNode(XSD + kind[len(value)]))


class Graph:
    """Collects statements and evidence, and writes the three files of a build."""

    def __init__(self, text: str = STORY, headline: str = "广东部署打击整治非法社会组织", path: str = "广东/a.txt") -> None:
        self.text = text
        self.quads: list[ox.Quad] = []
        self.proofs: list[ox.Quad] = []
        self.article = f"{ID}article/0001"
        self.record = {
            "id": self.article,
            "headline": headline,
            "subheadline": "",
            "byline": "皮磊",
            "attribution": "",
            "date": "2023-07-20",
            "text": text,
            "sources": [{"path": path, "lines": [[3, 3], [5, 9]]}],
            "at": [[0, 5], [text.find("\n") + 1, 9]],
            "doubts": [],
        }
        self.fact(self.article, RDF + "type", ox.NamedNode(KG + "Article"))

    def fact(self, subject: str, predicate: str, obj: ox.NamedNode | ox.Literal) -> None:
        name = predicate if predicate.startswith("http") else KG + predicate
        self.quads.append(ox.Quad(ox.NamedNode(subject), ox.NamedNode(name), obj))

    def node(self, local: str, name: str, *kinds: str, **values: str) -> str:
        iri = ID + local
        for kind in kinds:
            self.fact(iri, RDF + "type", ox.NamedNode(KG + kind))
        self.fact(iri, "name", ox.Literal(name))
        self.fact(iri, RDFS + "label", ox.Literal(name, language="zh"))
        for key, value in values.items():
            if key == "en":
                self.fact(iri, RDFS + "label", ox.Literal(value, language="en"))
            elif key == "alias":
                self.fact(iri, SKOS + "altLabel", ox.Literal(value, language="zh"))
            else:
                self.fact(iri, key, literal(key, value))
        return iri

    def say(self, subject: str, predicate: str, obj: str, words: str = "", confidence: float = 0.9) -> None:
        """State a relation; with `words` of the text as its evidence."""
        if not words:
            self.fact(subject, predicate, ox.NamedNode(obj))
            return
        self.fact(subject, predicate, ox.NamedNode(obj))
        self.prove(subject, predicate, ox.NamedNode(obj), words, confidence)

    def prove(self, subject: str, predicate: str, obj: ox.NamedNode | ox.Literal, words: str, confidence: float = 0.9) -> None:
        start = self.text.index(words)
        begin = max(self.text.rfind(c, 0, start) for c in "。\n") + 1
        stop = self.text.find("。", start + len(words) - 1)
        quote = self.text[begin : stop + 1 if stop >= 0 else len(self.text)]
        digest = hashlib.sha256(f"{subject} {predicate} {obj}".encode()).hexdigest()[:16]
        proof = ox.NamedNode(f"{ID}evidence/{digest}")
        said = {
            RDF + "type": ox.NamedNode(KG + "Evidence"),
            RDF + "subject": ox.NamedNode(subject),
            RDF + "predicate": ox.NamedNode(KG + predicate),
            RDF + "object": obj,
            KG + "article": ox.NamedNode(self.article),
            KG + "field": ox.Literal("text"),
            KG + "quote": ox.Literal(quote),
            KG + "start": ox.Literal(start),
            KG + "end": ox.Literal(start + len(words)),
            KG + "confidence": ox.Literal(str(confidence), datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#decimal")),
            KG + "rule": ox.Literal("handmade.words"),
        }
        self.proofs.extend(ox.Quad(proof, ox.NamedNode(p), o) for p, o in said.items())

    def mention(self, *named: tuple[str, str]) -> None:
        for iri, words in named:
            self.say(self.article, "mentions", iri, words)

    def write(self, folder: Path) -> Path:
        folder.mkdir(parents=True, exist_ok=True)
        for name, quads in (("graph.ttl", self.quads), ("evidence.ttl", self.proofs)):
            triples = sorted({ox.Triple(q.subject, q.predicate, q.object) for q in quads}, key=str)
            (folder / name).write_bytes(ox.serialize(triples, format=ox.RdfFormat.TURTLE) or b"")
        (folder / "articles.jsonl").write_text(json.dumps(self.record, ensure_ascii=False) + "\n", encoding="utf-8")
        return folder


def small() -> Graph:
    """A department, its secretary, its province, a meeting, a policy, a target and a statistic; one proposed post."""
    g = Graph()
    province = g.node("place/440000", "广东省", "Province", "Place", code="440000", en="Guangdong Province", alias="广东")
    agency = g.node("org/广东省民政厅", "广东省民政厅", "Agency", "Organization", alias="省民政厅", en="Guangdong Civil Affairs Department")
    union = g.node("org/广东省社会组织联合会", "广东省社会组织联合会", "Organization")
    person = g.node("person/丁红都_440000", "丁红都", "Official", "Person")
    other = g.node("person/甲乙丙_440000", "甲乙丙", "Person")
    policy = g.node("policy/打击整治非法社会组织实施方案_440000", "打击整治非法社会组织实施方案", "Policy", status="trial")
    meeting = g.node("meeting/会议_2023_440000", "打击整治非法社会组织电视电话会议", "Meeting", date="2023-07-20")
    target = g.node("figure/t", "全面覆盖", "Target", "Figure", indicator="全面覆盖", deadline="2025年底")
    figure = g.node("figure/s", "取缔非法社会组织 248 家", "Statistic", "Figure", indicator="取缔非法社会组织", value="248", unit="家")
    post = g.node("post/广东省民政厅党组书记", "广东省民政厅党组书记", "Post", title="党组书记")
    vacant = g.node("post/广东省民政厅副厅长", "广东省民政厅副厅长", "Post", title="副厅长")
    tenure = g.node("tenure/甲乙丙_副厅长", "甲乙丙 副厅长", "Tenure", status="proposed")
    g.say(post, "postIn", agency, "省民政厅党组书记")
    g.say(vacant, "postIn", agency)
    g.say(person, "holdsPost", post, "省民政厅党组书记丁红都", 0.95)
    g.say(person, "worksFor", agency)
    g.say(tenure, "holder", other)
    g.say(tenure, "post", vacant)
    g.say(agency, "jurisdiction", province, "广东省民政厅", 0.97)
    g.say(meeting, "convenedBy", agency, "广东省民政厅召开打击整治非法社会组织电视电话会议")
    g.say(meeting, "addressedBy", person, "丁红都出席会议并作动员讲话")
    g.say(meeting, "attendedBy", person, "丁红都出席会议", 0.6)
    g.say(policy, "issuedBy", agency, "印发《打击整治非法社会组织实施方案》", 0.7)
    g.say(target, "policy", policy)
    g.prove(target, "indicator", ox.Literal("全面覆盖"), "到2025年底全面覆盖")
    g.say(figure, "place", province)
    g.prove(figure, "value", literal("value", "248"), "取缔非法社会组织248家")
    g.mention((agency, "广东省民政厅"), (province, "广东省"), (person, "丁红都"), (policy, "打击整治非法社会组织实施方案"))
    g.mention((meeting, "打击整治非法社会组织电视电话会议"))
    assert union
    return g


NASTY = (
    '<script>document.documentElement.dataset.ran="1"</script>',
    '</script><script>document.documentElement.dataset.ran="2"</script>',
    '"onmouseover="document.documentElement.dataset.ran=3" x="',
    "javascript:document.documentElement.dataset.ran=4",
    "<img src=x onerror=\"document.documentElement.dataset.ran='5'\">",
    "行\u2028分\u2029隔`${document.documentElement.dataset.ran=6}`\\",
    "\u202e倒着写\u202c\u200f的名字",
    "长" * 5000,
    '=HYPERLINK("http://x")',
    "<!--<script href=",
)


def hostile() -> Graph:
    """The same kind of graph with names that would like to run."""
    text = "".join(f"{x.replace(chr(10), '')}出席。" for x in NASTY)
    g = Graph(text, headline=NASTY[1], path=f"a/{NASTY[4]}.txt")
    centre = g.node("org/中心", NASTY[0], "Agency", "Organization", alias=NASTY[1], en=NASTY[4])
    for number, name in enumerate(NASTY):
        person = g.node(f"person/{number}", name, "Official", "Person", alias=name + "别名")
        post = g.node(f"post/{number}", f"{number}", "Post", title=name)
        g.say(post, "postIn", centre)
        g.say(person, "holdsPost", post, f"{name}出席")
        g.mention((person, name))
    return g
