"""Organs, bodies and places as provincial papers write them: what is left out, shared in a list, or told by its office."""

import pytest

from kg.mentions import find
from kg.model import Article
from kg.vocab import KG


def names(text: str, kind: str) -> list[str]:
    _, found, _ = find(Article("0" * 24, text))
    return [m.entity.name for m in found.of(KG[kind])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "广西壮族自治区人民政府在南宁市青秀区召开会议。区财政厅、区党委宣传部负责人参加。",
            ["广西壮族自治区人民政府", "广西壮族自治区财政厅", "广西壮族自治区党委宣传部"],
        ),
        ("江苏省委、省政府督查室到场。", ["江苏省委督查室", "江苏省人民政府督查室"]),
        ("镇江市委和市政府研究室到场。", ["镇江市委研究室", "镇江市人民政府研究室"]),
        ("江苏省委、镇江市人民政府办公室到场。", ["江苏省委", "镇江市人民政府办公室"]),
        ("江苏省委、省政府要求。", ["江苏省委", "江苏省人民政府"]),
        ("镇江、南通两市民政局老龄办和省老龄办到场。", ["镇江市民政局老龄办", "南通市民政局老龄办", "江苏省老龄工作委员会办公室"]),
        ("镇江、南通两市民政局和省民政厅到场。", ["镇江市民政局", "南通市民政局", "江苏省民政厅"]),
        ("襄阳市民政局介绍，他们会同公安局、林业局组成专班。", ["襄阳市民政局", "襄阳市公安局", "襄阳市林业局"]),
        ("襄阳市民政局介绍，他们同公安局、林业局组成专班。", ["襄阳市民政局", "襄阳市公安局", "襄阳市林业局"]),
        ("襄阳市民政局介绍情况。公安局、林业局的同志都在。", ["襄阳市民政局"]),
        ("湖北省民政厅介绍，他们会同公安局检查。", ["湖北省民政厅"]),
        ("西藏军区政治工作部和湖北省军区到场。", ["西藏军区政治工作部", "湖北省军区"]),
        ("新疆第八师石河子市民政局和第一师阿拉尔市财政局。", ["第八师石河子市民政局", "第一师阿拉尔市财政局"]),
        (
            "新疆第一师阿拉尔市、第八师石河子市民政局负责人到场。",
            ["第一师阿拉尔市民政局", "第八师石河子市民政局"],
        ),
        ("江苏、浙江两省援疆指挥部。", ["江苏省援疆指挥部", "浙江省援疆指挥部"]),
        ("湖北省安置办主任。", ["湖北省退役士兵安置工作领导小组办公室"]),
        ("宁夏的同心、隆德、盐池县民政局。", ["同心县民政局", "隆德县民政局", "盐池县民政局"]),
        ("贵州省民政厅直属的省志愿服务中心。", ["贵州省民政厅", "贵州省志愿服务中心"]),
        ("贵州省民政厅介绍，省志愿服务中心到场。", ["贵州省民政厅"]),
        ("贵州省民政厅介绍，省社会组织服务中心到场。", ["贵州省民政厅", "贵州省社会组织服务中心"]),
    ],
)
def test_organs_of_provinces_and_below(text: str, expected: list[str]) -> None:
    assert names(text, "Agency") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("吉林省海外联谊会、省侨商会和省农村信用联社。", ["吉林省海外联谊会", "吉林省侨商会", "吉林省农村信用联社"]),
        ("泰国山东会馆。", ["泰国山东会馆"]),
        ("四川大学华西医院甘孜分院。", ["四川大学华西医院甘孜分院"]),
        ("长春市第六精神病医院、市第二精神病医院。", ["长春市第六精神病医院", "长春市第二精神病医院"]),
        ("毕节、铜仁两市贫困县建设农村老年人日间照料中心240个。", []),
        ("府谷县与神木县之间因煤矿塌陷起了争议。", []),
    ],
)
def test_bodies_of_provinces_and_below(text: str, expected: list[str]) -> None:
    assert names(text, "Organization") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("婺源江湾镇的老人。", ["婺源县", "江湾镇"]),
        ("漠河北极村的老人。", ["漠河市", "北极村"]),
        ("平安新华村的老人。", []),
        ("同心、和平、发展是主题。", []),
        ("盐池县、同心县和文化、生活。", ["盐池县", "同心县"]),
    ],
)
def test_counties_in_short(text: str, expected: list[str]) -> None:
    assert names(text, "Place") == expected


def test_words_that_share_out_posts_are_no_names() -> None:
    assert names("副厅长王建民、李德海分任正副组长。", "Person") == ["王建民", "李德海"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("隆德县沙塘镇镇长马军和温堡乡乡长李明。", ["隆德县", "沙塘镇", "温堡乡"]),
        ("额济纳旗达来呼布镇镇政府。", ["额济纳旗", "达来呼布镇"]),
        ("隆德县各乡镇长到场，乡镇村干部都在。", ["隆德县"]),
    ],
)
def test_towns_before_their_heads(text: str, expected: list[str]) -> None:
    assert names(text, "Place") == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("天津市殡葬事业管理所所长、武汉市军供站站长到场。", "Agency", ["天津市殡葬事业管理所", "武汉市军供站"]),
        ("南湖区民政局委托嘉善县众益社工事务所做评估。", "Agency", ["南湖区民政局"]),
        ("南湖区民政局委托嘉善县众益社工事务所做评估。", "Organization", ["嘉善县众益社工事务所"]),
        ("海宁市斜桥镇居家养老服务照料中心。", "Organization", ["海宁市斜桥镇居家养老服务照料中心"]),
        ("厦门市湖里区金山街道金安社区居委会。", "Organization", ["金安社区居委会"]),
        ("平江县南江镇桥东村委会主任说。", "Organization", ["桥东村委会"]),
        ("各村委会要公示，社区居委会要登记。", "Organization", []),
    ],
)
def test_houses_and_the_peoples_own_bodies(text: str, kind: str, expected: list[str]) -> None:
    assert names(text, kind) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "宁夏回族自治区民政厅副厅长马军、区民间组织管理局局长丁学军到场。",
            ["宁夏回族自治区民政厅", "宁夏回族自治区民间组织管理局"],
        ),
        ("宁夏回族自治区民政厅在银川开会，区残联到场。", ["宁夏回族自治区民政厅", "宁夏回族自治区残疾人联合会"]),
        ("宁夏回族自治区银川市兴庆区民政局局长马军说，区残联到场。", ["兴庆区民政局", "兴庆区残疾人联合会"]),
        ("宁夏回族自治区民政厅到金凤区调研，区残联到场。", ["宁夏回族自治区民政厅", "金凤区残疾人联合会"]),
        ("桂林、梧州两市两新组织党工委到场。", ["桂林市“两新”组织党工委", "梧州市“两新”组织党工委"]),
        ("秦皇岛市北部，北戴河新区管委会到场，各园区管委会、经济开发区管委会观摩。", ["北戴河新区管理委员会"]),
    ],
)
def test_what_a_bare_word_for_a_division_means(text: str, expected: list[str]) -> None:
    assert names(text, "Agency") == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("本报长沙讯（记者 王明）全省养老服务推进会在长沙召开，湖南省民政厅厅长主持。", "Meeting", "湖南省养老服务推进会"),
        ("大众网济南讯（记者 王明）山东省殡葬改革现场会在济南召开。", "Meeting", "山东省殡葬改革现场会"),
        ("本报济南讯 养老服务质量提升行动在全省启动，山东省民政厅牵头。", "Campaign", "养老服务质量提升行动"),
        ("某某社济南3月5日电 养老服务质量提升行动在全省启动，山东省民政厅牵头。", "Campaign", "养老服务质量提升行动"),
    ],
)
def test_a_dateline_is_no_part_of_a_name(text: str, kind: str, expected: str) -> None:
    assert set(names(text, kind)) == {expected}


def test_the_secretary_of_a_committee_of_many() -> None:
    text = "广西壮族自治区“两新”组织党工委书记陆斌到场。"
    _, found, _ = find(Article("0" * 24, text))
    assert [(m.entity.of[0].name, m.entity.key[0]) for m in found.of(KG.Post)] == [("广西壮族自治区“两新”组织党工委", "书记")]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("湖南省政协副主席、民建省委主委李明到场。", "Organization", ["民建湖南省委"]),
        ("湖南省委、省政府，省委副书记李明到场。", "Organization", []),
        ("阜阳市颍泉区伍明镇党委书记李明、该镇民政所所长王刚。", "Agency", ["伍明镇党委", "伍明镇民政所"]),
        ("颍泉区伍明镇到场，各镇民政所负责。", "Agency", []),
        ("颍泉区伍明镇党委书记李明，大田村党总支书记赵刚。", "Place", ["颍泉区", "伍明镇", "大田村"]),
        ("颍泉区伍明镇党委书记李明，每个村党总支书记，该村党支部、农村党支部。", "Place", ["颍泉区", "伍明镇"]),
    ],
)
def test_what_stands_behind_other_parties_towns_and_villages(text: str, kind: str, expected: list[str]) -> None:
    assert names(text, kind) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("湖南省政府侨办、省政府应急办公室。", ["湖南省人民政府侨务办公室", "湖南省人民政府应急管理办公室"]),
        ("湖南省政府驻京办、省政府驻沪办事处。", ["湖南省人民政府驻京办事处", "湖南省人民政府驻沪办事处"]),
        ("湖南省政府驻地在长沙，省政府办理建议。", ["湖南省人民政府", "湖南省人民政府"]),
        ("湖南省国防科工局、国防科工局。", ["湖南省国防科技工业局", "国家国防科技工业局"]),
        ("湖南省纪委第三纪检监察室。", ["湖南省纪委第三纪检监察室"]),
        ("财政部驻湖南专员办。", ["财政部驻湖南专员办"]),
        ("民政部驻湖南的工作组。", ["民政部"]),
        ("国务院第七督查组到湖南，督查组组长王刚、副组长李明到场。", ["国务院第七督查组", "国务院第七督查组"]),
        ("国务院第七督查组到湖南，各督查组组长到场。", ["国务院第七督查组"]),
    ],
)
def test_offices_of_governments_and_groups_sent(text: str, expected: list[str]) -> None:
    assert names(text, "Agency") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("湖南省民政厅和省浙江商会、省福建商会捐款。", ["湖南省浙江商会", "湖南省福建商会"]),
        ("湖南省民政厅和长沙市温州商会捐款。", ["长沙市温州商会"]),
        ("湖南省民政厅和福建省浙江商会捐款。", ["福建省浙江商会"]),
    ],
)
def test_guests_of_a_province(text: str, expected: list[str]) -> None:
    assert names(text, "Organization") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("湖南省见义勇为基金会、长沙市见义勇为工作协会。", ["湖南省见义勇为基金会", "长沙市见义勇为工作协会"]),
        ("上海浦东非营利组织发展中心。", ["上海浦东非营利组织发展中心"]),
        ("长沙市为困难群众建立慈善基金会。", []),
        ("玉泉区益民社工服务站、红花岗区夕阳红养老公寓。", ["玉泉区益民社工服务站", "红花岗区夕阳红养老公寓"]),
    ],
)
def test_words_in_names_that_end_others(text: str, expected: list[str]) -> None:
    assert names(text, "Organization") == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("湖北省民政厅副厅长带领厅救灾处、省减灾中心下乡。", "Agency", ["湖北省民政厅", "湖北省民政厅救灾处", "湖北省减灾中心"]),
        ("湖北省民政厅副厅长到处走，带领厅里的人到处看。", "Agency", ["湖北省民政厅"]),
        ("晋城市的阳城县、高平市、城区到场。", "Place", ["晋城市", "阳城县", "高平市", "城区"]),
        ("晋城市的老城、城区和农村都在改。", "Place", ["晋城市"]),
    ],
)
def test_units_taken_along_and_the_citys_own_district(text: str, kind: str, expected: list[str]) -> None:
    assert names(text, kind) == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("长沙、株洲两市财政局、民政局。", "Agency", {"长沙市财政局", "株洲市财政局", "长沙市民政局", "株洲市民政局"}),
        ("长沙、株洲两市财政局，民政局的同志。", "Agency", {"长沙市财政局", "株洲市财政局"}),
        ("民政部社会救助司副司长蒋玮率督查组到格尔木市。", "Agency", {"民政部社会救助司"}),
        ("运营方河南省爱馨养老集团。", "Organization", {"河南省爱馨养老集团"}),
    ],
)
def test_more_departments_of_each_and_who_leads(text: str, kind: str, expected: set[str]) -> None:
    assert set(names(text, kind)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("广东省社会工作教育与实践研究会、省心理咨询与治疗协会。", ["广东省社会工作教育与实践研究会", "广东省心理咨询与治疗协会"]),
        ("广东省民政厅与社会工作协会，省妇联和律师协会到场。", []),
        ("西安市新城区军休三所、西部机场集团。", ["西部机场集团"]),
    ],
)
def test_two_fields_of_a_society(text: str, expected: list[str]) -> None:
    assert names(text, "Organization") == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("副厅长那仁高娃主持，局长白音达来、娜仁图雅出席。", "Person", ["那仁高娃", "白音达来", "娜仁图雅"]),
        ("乌审旗民政局局长巴图毕力格、副局长宝音德力格尔出席。", "Person", ["巴图毕力格", "宝音德力格尔"]),
        ("大家到达来宾车站，乌云散去。", "Person", []),
        ("内蒙古科左后旗、察右前旗，河南县域经济。", "Place", ["科尔沁左翼后旗", "察哈尔右翼前旗"]),
        ("到2023年底前旗县级红白理事会建成。", "Organization", []),
    ],
)
def test_names_of_the_grasslands(text: str, kind: str, expected: list[str]) -> None:
    assert names(text, kind) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("万州区的三峡银行万州分行捐款。", ["三峡银行万州分行"]),
        ("防城港市引入广西太和投资集团。", ["广西太和投资集团"]),
        ("重庆市民政局、市慈善联合总会。", ["重庆市慈善联合总会"]),
        ("中车大同电力机车有限公司。", ["中车大同电力机车有限公司"]),
    ],
)
def test_what_stands_before_a_place_in_a_name(text: str, expected: list[str]) -> None:
    assert names(text, "Organization") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("贵州省纪委监委派驻省民政厅纪检监察组到场。", {"贵州省纪委监委驻省民政厅纪检监察组"}),
        ("贵州省黔南州纪委州监委派驻州民政局纪检监察组到场。", {"黔南州纪委监委驻州民政局纪检监察组"}),
        ("彝良县民政局、县审计局组成督查组。", {"彝良县民政局", "彝良县审计局"}),
    ],
)
def test_groups_that_are_sent_or_formed(text: str, expected: set[str]) -> None:
    assert set(names(text, "Agency")) == expected
