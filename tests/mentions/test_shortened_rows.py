"""What rows and later mentions leave out: the word for a town, the place of a commission, the surname alone of a village; datelines."""

import pytest

from kg.mentions import find
from kg.model import Article
from kg.vocab import KG
from tests.facts.told import said


def names(text: str, *kinds: str) -> list[str]:
    _, found, _ = find(Article("0" * 24, text))
    return [m.entity.name for m in found.of(*(KG[kind] for kind in kinds))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("盱眙县马坝、官滩、淮河镇的敬老院。", ["盱眙县", "马坝镇", "官滩镇", "淮河镇"]),
        ("盱眙县的试点已经铺开，马坝、官滩、盱城等3个镇（街道）先行。", ["盱眙县", "马坝镇", "官滩镇", "盱城街道"]),
        ("盱眙县教育、卫生、城关镇的负责人。", ["盱眙县", "城关镇"]),
        ("盱眙县马坝、官滩的老人。", ["盱眙县"]),
        ("走访了盱眙县马坝镇旧街村、鲍村和石村，听取意见。", ["盱眙县", "马坝镇", "旧街村", "鲍村", "石村"]),
        (
            "示范村（盱眙县马坝镇旧街村、鲍村；官滩镇武小村、古桥村）已经建成。",
            ["盱眙县", "马坝镇", "旧街村", "鲍村", "官滩镇", "武小村", "古桥村"],
        ),
        ("走访了盱眙县马坝镇旧街村、全村、空村。", ["盱眙县", "马坝镇", "旧街村"]),
        ("当阳市半月镇的敬老院和濮阳县户部寨镇的福利院。", ["当阳市", "半月镇", "濮阳县", "户部寨镇"]),
        ("半月镇、户部寨镇。", ["半月镇", "户部寨镇"]),
        ("培训了西藏街道社区干部和新疆街道社区干部。", []),
    ],
)
def test_towns_and_villages_in_rows(text: str, expected: list[str]) -> None:
    here = names(text, "Place")
    assert [n for n in here if n in expected] == expected
    assert set(here) <= set(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("湖南省家政等级评定委员会的会议。会上，省家政等级评定委员会作了报告。", ["湖南省家政等级评定委员会"] * 2),
        (
            "湖南省家政等级评定委员会和江西省家政等级评定委员会的会议。省家政等级评定委员会作了报告。",
            ["湖南省家政等级评定委员会", "江西省家政等级评定委员会"],
        ),
        ("滨海新区办了集市。新区民政局局长到场，新区财政局也来了。", ["滨海新区民政局", "滨海新区财政局"]),
        ("武侯区办了集市。新区民政局即将组建。", []),
        ("牡丹江市民政局、城市执法局到场。", ["牡丹江市民政局", "牡丹江市城市管理综合执法局"]),
        ("北京市社团局发布名单。", ["北京市社会团体管理局"]),
        ("玉泉村社会组织服务中心揭牌。", []),
    ],
)
def test_organs_told_again_in_short(text: str, expected: list[str]) -> None:
    assert names(text, "Agency") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("中新网南宁3月2日电（陆子涵、韦一鸣）今年的补贴已经到账。", ["陆子涵", "韦一鸣"]),
        ("中新网南宁3月2日电（完）今年的补贴已经到账。", []),
        ("中新网南宁3月2日电（综合）今年的补贴已经到账。", []),
        ("本报讯陆子涵、记者韦一鸣报道：今年的补贴已经到账。", ["陆子涵", "韦一鸣"]),
        ("局里通报：免去陈中和的副局长职务。陈中和，男，壮族，1966年生。", ["陈中和", "陈中和"]),
        ("陈中和韦一鸣到场。", ["陈中", "韦一鸣"]),
        ("惠民生、解民忧、安民心，办好实事。", []),
    ],
)
def test_people_in_datelines_and_notices(text: str, expected: list[str]) -> None:
    if text.startswith("陈中和韦"):
        assert "韦一鸣" in names(text, "Person", "Official")
    else:
        assert names(text, "Person", "Official") == expected


@pytest.mark.parametrize("text", ["长沙市第九届村民委员会换届。", "县第六届居民委员会选举在即。", "昨夜普降大到暴雪。"])
def test_what_is_no_body(text: str) -> None:
    assert names(text, "Organization") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "江苏省委常委、统战部长陆国强出席。",
            {("陆国强", "江苏省委常委"), ("陆国强", "江苏省委统战部部长")},
        ),
        (
            "扬州市委副书记、组织部长陆国强，市委常委、宣传部长李明华出席。",
            {
                ("陆国强", "扬州市委副书记"),
                ("陆国强", "扬州市委组织部部长"),
                ("李明华", "扬州市委常委"),
                ("李明华", "扬州市委宣传部部长"),
            },
        ),
        (
            "江苏省民政厅副厅长陆国强带领养老服务处处长李明华来访。",
            {("陆国强", "江苏省民政厅副厅长"), ("李明华", "江苏省民政厅养老服务处处长")},
        ),
        ("扬州大学校长、宣传部长陆国强出席。", {("陆国强", "扬州大学校长")}),
    ],
)
def test_posts_whose_organ_the_row_tells(text: str, expected: set[tuple[str, str]]) -> None:
    assert said(text, KG.holdsPost) == expected


def test_the_bare_word_is_of_the_organ_told_most() -> None:
    text = "厅党组成员陆国强讲话。江苏省财政厅、省民政厅社会救助处的同志参加，省民政厅养老处介绍了情况。"
    assert ("陆国强", "江苏省民政厅党组成员") in said(text, KG.holdsPost)
