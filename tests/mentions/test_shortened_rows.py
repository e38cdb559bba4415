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
        ("江西省养老服务中心和省老龄服务中心。", ["江西省养老服务中心", "江西省老龄服务中心"]),
        ("盱眙县养老服务中心和马坝镇社区服务中心。", []),
        ("江西全省社区服务中心都已建成。", []),
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


@pytest.mark.parametrize(
    "text", ["清远市“双百工程”社工站都有人值守。", "长沙市第九届村民委员会换届。", "县第六届居民委员会选举在即。", "昨夜普降大到暴雪。"]
)
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "上栗县委办、县政府办、组织部、宣传部、政法委、民政局负责人参加。",
            ["上栗县委办公室", "上栗县人民政府办公室", "上栗县委组织部", "上栗县委宣传部", "上栗县委政法委", "上栗县民政局"],
        ),
        (
            "衢州市民政局、公安局治安支队、交警支队、卫健委汇报。",
            ["衢州市民政局", "衢州市公安局治安支队", "衢州市公安局交警支队", "衢州市卫生健康委员会"],
        ),
        ("衢州市民政局、志愿者、卫健委汇报。", ["衢州市民政局"]),
        ("衢州市民政局、宣传部文明办、卫健委汇报。", ["衢州市民政局", "衢州市委宣传部文明办", "衢州市卫生健康委员会"]),
        ("扬州大学党委、宣传部、组织部汇报。", []),
        ("衢州市民政局汇报。随后宣传部、组织部发言。", ["衢州市民政局"]),
        ("嘉鱼县社会福利院落成，县福利院院长致辞。", ["嘉鱼县社会福利院", "嘉鱼县社会福利院"]),
        ("嘉鱼县福利院落成，县儿童福利院院长致辞。", ["嘉鱼县福利院", "嘉鱼县儿童福利院"]),
        ("廊坊市福彩中心开展活动，廊坊市民政局福彩中心介绍了情况。", ["廊坊市福利彩票发行中心"] * 2),
        ("廊坊市民政局福彩中心介绍了情况。", ["廊坊市民政局福彩中心"]),
    ],
)
def test_organs_in_rows_and_houses_of_two_names(text: str, expected: list[str]) -> None:
    assert names(text, "Agency") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("那曲地区民政局介绍了雪情，那曲的牧民已经转移。", ["那曲地区", "那曲地区"]),
        ("那曲市民政局介绍了雪情，那曲的牧民已经转移。", ["那曲市", "那曲市"]),
        ("盱眙县建了议事协商试点（永宁社区）。", ["盱眙县", "永宁社区"]),
        ("盱眙县建了一批样板（精品社区）、（空心村）、（中心村）。", ["盱眙县"]),
        ("议事协商试点（永宁社区）。", []),
    ],
)
def test_places_of_their_time_and_in_brackets(text: str, expected: list[str]) -> None:
    assert names(text, "Place") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("深圳市社会工作者协会老年社会工作专业委员会揭牌。", {"深圳市社会工作者协会", "深圳市社会工作者协会老年社会工作专业委员会"}),
        ("中国老龄产业协会适老产品分会揭牌。", {"中国老龄产业协会", "中国老龄产业协会适老产品分会"}),
        ("中国老龄产业协会成立适老产品分会。", {"中国老龄产业协会"}),
        ("中国老龄产业协会和各分会会长到场。", {"中国老龄产业协会"}),
    ],
)
def test_branches_of_societies(text: str, expected: set[str]) -> None:
    assert set(names(text, "Organization")) == expected
