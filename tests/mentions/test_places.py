"""Places by full and short name, towns and villages; and words that only hold a place's name."""

import pytest

from kg.mentions import find
from kg.model import Article, Unresolved
from kg.vocab import KG


def places(text: str) -> list[tuple[str, str]]:
    document, found, _ = find(Article("0" * 24, text))
    return [(document.text[m.start : m.end], m.entity.name) for m in found.of(KG.Province, KG.Place)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("在河南洛阳举行。", [("河南", "河南省"), ("洛阳", "洛阳市")]),
        ("在潍坊青州市召开会议。", [("潍坊", "潍坊市"), ("青州市", "青州市")]),
        ("内蒙古自治区、新疆和广西。", [("内蒙古自治区", "内蒙古自治区"), ("新疆", "新疆维吾尔自治区"), ("广西", "广西壮族自治区")]),
        ("海南州和海南省，吉林市和吉林。", [("海南州", "海南藏族自治州"), ("海南省", "海南省"), ("吉林市", "吉林市"), ("吉林", "吉林省")]),
        ("座谈会在京举行。", [("京", "北京市")]),
        ("河北雄安新区。", [("河北", "河北省"), ("雄安新区", "雄安新区")]),
        ("德宏、临沧、普洱等地。", [("德宏", "德宏傣族景颇族自治州"), ("临沧", "临沧市"), ("普洱", "普洱市")]),
        ("义乌市举办活动，义乌经验。", [("义乌市", "义乌市"), ("义乌", "义乌市")]),
        ("金华市义乌市后宅街道李祖村。", [("金华市", "金华市"), ("义乌市", "义乌市"), ("后宅街道", "后宅街道"), ("李祖村", "李祖村")]),
        ("沙县改为沙县区。", [("沙县", "沙县"), ("沙县区", "沙县区")]),
        ("来到昆山调研，在合作中发展。", [("昆山", "昆山市")]),
        ("在横州市开展工作，横州镇先行。", [("横州市", "横州市"), ("横州镇", "横州镇")]),
        ("西城区广安门内街道。", [("西城区", "西城区"), ("广安门内街道", "广安门内街道")]),
        ("浙江苏州。", [("浙江", "浙江省"), ("苏州", "苏州市")]),
        ("汉源县富林镇江汉社区。", [("汉源县", "汉源县"), ("富林镇", "富林镇"), ("江汉社区", "江汉社区")]),
        ("调研祥云、剑川两县的敬老院。", [("祥云", "祥云县"), ("剑川", "剑川县")]),
        ("万州、涪陵和开州3个区。", [("万州", "万州区"), ("涪陵", "涪陵区"), ("开州", "开州区")]),
        ("对和平、河北、西青、蓟州四个区检查。", [("和平", "和平区"), ("河北", "河北区"), ("西青", "西青区"), ("蓟州", "蓟州区")]),
        ("北京、河北、山东三省市参加。", [("北京", "北京市"), ("河北", "河北省"), ("山东", "山东省")]),
        ("在靖西县试点，经满洲里口岸。", [("靖西县", "靖西县"), ("满洲里", "满洲里市")]),
        ("苏州高新区的企业。", [("苏州高新区", "苏州高新区"), ("苏州", "苏州市")]),
    ],
)
def test_finds_places(text: str, expected: list[tuple[str, str]]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "上海合作组织在北京时间八点发布。",
        "纳入医保定点范围，文山会海，长江出海口。",
        "美丽乡村、特色小镇、行政村、城市社区、各乡镇街道。",
        "朝阳产业，大同小异，长治久安，真金白银。",
        "认定了258个节约集约示范县，中国—阿盟合作平台。",
        "孙中山先生，北京冬奥会，长白山。",
        "鄂伦春族歌手，井冈山精神，和平、发展两大主题。",
        "海军淄博舰、牡丹江流域。",
        "京津冀、长三角、粤港澳大湾区。",
    ],
)
def test_words_that_are_no_places(text: str) -> None:
    assert places(text) == []


def test_namesakes_are_told_apart_by_what_stands_before_and_by_the_article() -> None:
    _, found, _ = find(Article("0" * 24, "杭州市西湖区。"))
    assert [m.entity.key[0] for m in found.of(KG.Place)] == ["330100", "330106"]
    _, found, _ = find(Article("0" * 24, "江西省南昌市召开会议。西湖区作了发言。"))
    assert [m.entity.key[0] for m in found.of(KG.Province, KG.Place)] == ["360000", "360100", "360103"]
    _, found, _ = find(Article("0" * 24, "西湖区作了发言。"))
    assert [m.entity.key[0] for m in found.of(KG.Place)] == [""]


def test_a_short_name_that_stays_open_is_reported() -> None:
    _, found, unresolved = find(Article("0" * 24, "朝阳的居民。"))
    assert not found.of(KG.Place)
    assert [u.words for u in unresolved if isinstance(u, Unresolved)] == ["朝阳"]
