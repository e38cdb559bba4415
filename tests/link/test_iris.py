import hashlib
import unicodedata

import pyoxigraph as ox
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kg.graph import terms
from kg.link.iris import clean, local
from kg.model import FIGURE_KEY, Entity
from kg.vocab import KG

HANGZHOU = Entity(KG.Agency, "西湖区民政局", ("330106",))
NANCHANG = Entity(KG.Agency, "西湖区民政局", ("360103",))
LIAONING = Entity(KG.Agency, "辽宁省民政厅", ("210000",))


def figure(value: str = "248", *, of: tuple[Entity, ...] = (), period: str = "") -> Entity:
    parts = dict.fromkeys(FIGURE_KEY, "") | {"indicator": "取缔非法社会组织", "value": value, "unit": "家", "period": period}
    return Entity(KG.Statistic, f"取缔非法社会组织 {value}家", tuple(parts.values()), of)


@pytest.mark.parametrize(
    ("entity", "expected"),
    [
        (HANGZHOU, ("org", "西湖区民政局_330106")),
        (LIAONING, ("org", "辽宁省民政厅")),
        (Entity(KG.Agency, "民政部", ("cn",)), ("org", "民政部")),
        (Entity(KG.Person, "周强", ("210000",)), ("person", "周强_210000")),
        (Entity(KG.Person, "李强", ("cn",)), ("person", "李强_cn")),
        (Entity(KG.Person, "皮磊", ("",)), ("person", "皮磊")),
        (Entity(KG.Post, "辽宁省民政厅厅长", ("厅长",), (LIAONING,)), ("post", "辽宁省民政厅_厅长")),
        (Entity(KG.Province, "广东省", ("440000", "")), ("place", "440000")),
        (Entity(KG.Place, "雄安新区", ("", "130000")), ("place", "130000_雄安新区")),
        (Entity(KG.Policy, "政府工作报告", ("440000", "2023")), ("policy", "政府工作报告_440000_2023")),
        (Entity(KG.Policy, "“十四五”民政事业发展规划", ("cn", "")), ("policy", "十四五民政事业发展规划_cn")),
        (Entity(KG.Campaign, "打击整治非法社会组织专项行动", ("",)), ("campaign", "打击整治非法社会组织专项行动")),
        (Entity(KG.Meeting, "工作推进会", ("2023-07-20", "210000")), ("meeting", "工作推进会_2023-07-20_210000")),
        (Entity(KG.Meeting, "工作推进会", ("--07-20", "")), ("meeting", "工作推进会_07-20")),
    ],
)
def test_local_names_are_made_of_the_key(entity: Entity, expected: tuple[str, str]) -> None:
    assert local(entity) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (HANGZHOU, NANCHANG),
        (Entity(KG.Person, "周强", ("210000",)), Entity(KG.Person, "周强", ("430000",))),
        (Entity(KG.Policy, "实施方案", ("210000", "")), Entity(KG.Policy, "实施方案", ("430000", ""))),
        (Entity(KG.Post, "西湖区民政局局长", ("局长",), (HANGZHOU,)), Entity(KG.Post, "西湖区民政局局长", ("局长",), (NANCHANG,))),
        (figure("248"), figure("33")),
        (figure(of=(HANGZHOU,)), figure(of=(NANCHANG,))),
        (figure(period="2022年"), figure(period="2023年")),
    ],
)
def test_namesakes_stay_apart(one: Entity, other: Entity) -> None:
    assert local(one) != local(other)


def test_a_tenure_is_the_person_and_the_post() -> None:
    person = Entity(KG.Person, "周强", ("210000",))
    post = Entity(KG.Post, "辽宁省民政厅厅长", ("厅长",), (LIAONING,))
    assert local(Entity(KG.Tenure, "周强辽宁省民政厅厅长", (), (person, post))) == ("tenure", "周强_210000_辽宁省民政厅_厅长")


def test_long_names_keep_sixty_characters_and_a_digest_of_the_whole() -> None:
    name = "关于" + "进一步" * 30 + "的意见"
    assert clean(name) == f"{name[:60]}-{hashlib.sha256(name.encode()).hexdigest()[:10]}"
    assert clean(name) != clean(name + "（试行）")


@given(st.text(min_size=1))
@example("0\u0339:\u0334")
def test_every_name_makes_an_iri_that_turtle_and_sparql_read(name: str) -> None:
    made = clean(name)
    assert made
    assert made == unicodedata.normalize("NFC", made)
    prefixed = f"@prefix org: <{terms.prefixes()['org']}> . org:{made} a org:{made} ."
    [triple] = ox.parse(prefixed.encode(), format=ox.RdfFormat.TURTLE)
    assert triple.subject == ox.NamedNode(terms.prefixes()["org"] + made)
    store = ox.Store()
    store.add(ox.Quad(triple.subject, triple.predicate, triple.object))
    assert store.query(f"ASK {{ <{terms.prefixes()['org']}{made}> ?p ?o }}")
