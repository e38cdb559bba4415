"""Agencies by name, with what a text leaves out put back; and what only looks like one."""

import pytest

from kg.mentions import find
from kg.model import Article
from kg.vocab import KG


def agencies(text: str, **fields: str) -> list[tuple[str, str]]:
    """(words, full name) of the agencies of a text, in order; each must be the slice that its offsets say."""
    document, found, _ = find(Article("0" * 24, text, **fields))
    out = []
    for m in found.of(KG.Agency):
        field, start, end = document.locate(m.start, m.end)
        assert 0 <= start < end <= len(getattr(document.article, field))
        out.append((document.text[m.start : m.end], m.entity.name))
    return out


def names(text: str, **fields: str) -> list[str]:
    return [name for _, name in agencies(text, **fields)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("民政部、人社部、市场监管总局联合印发。", ["民政部", "人力资源和社会保障部", "国家市场监督管理总局"]),
        ("中央纪委国家监委、国新办、全国总工会。", ["中共中央纪律检查委员会", "国家监察委员会", "国务院新闻办公室", "中华全国总工会"]),
        ("中办国办印发，中共中央、国务院要求。", ["中共中央办公厅", "国务院办公厅", "中共中央", "国务院"]),
        ("中华人民共和国民政部和全国老龄办。", ["民政部", "全国老龄工作委员会办公室"]),
        ("卫生部、国家工商总局、铁道部。", ["卫生部", "国家工商行政管理总局", "铁道部"]),
        ("中国共产党第十四届中央书记处书记，政协第十四届全国委员会。", ["中共中央书记处", "中国人民政治协商会议全国委员会"]),
        ("国家卫生健康委、医保局、药监局发文。", ["国家卫生健康委员会", "国家医疗保障局", "国家药品监督管理局"]),
        (
            "全国人大财经委、环资委、农委。",
            ["全国人民代表大会财政经济委员会", "全国人民代表大会环境与资源保护委员会", "全国人民代表大会农业与农村委员会"],
        ),
        ("中央组织部、宣传部、统战部。", ["中共中央组织部", "中共中央宣传部", "中共中央统一战线工作部"]),
    ],
)
def test_central_organs(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("广东省民政厅、石家庄市卫健委、西湖区民宗委。", ["广东省民政厅", "石家庄市卫生健康委员会", "西湖区民族宗教事务委员会"]),
        ("内蒙古自治区党委、内蒙古民政厅。", ["内蒙古自治区党委", "内蒙古自治区民政厅"]),
        ("中共广东省委、广东省政府、广东省委统战部。", ["广东省委", "广东省人民政府", "广东省委统战部"]),
        ("恩施州民政局和大厂县民政局。", ["恩施土家族苗族自治州民政局", "大厂回族自治县民政局"]),
        ("湖南省人大常委会、湖南省政协、湖南省高院。", ["湖南省人大常委会", "湖南省政协", "湖南省高级人民法院"]),
        ("甘肃省纪委监委、共青团甘肃省委。", ["甘肃省纪委", "甘肃省监察委员会", "共青团甘肃省委"]),
        ("洪山区区委、武昌区区政府。", ["洪山区委", "武昌区人民政府"]),
        ("成都市精神文明建设办公室牵头。", ["成都市精神文明建设办公室"]),
        ("梅山镇人民政府，唐家墩街道办事处。", ["梅山镇人民政府", "唐家墩街道办事处"]),
        ("深圳市场监管局、上海市教委。", ["深圳市市场监督管理局", "上海市教育委员会"]),
        ("石家庄海关、广东海事局。", ["石家庄海关", "广东海事局"]),
        ("香港特区政府、新疆生产建设兵团民政局。", ["香港特别行政区政府", "新疆生产建设兵团民政局"]),
    ],
)
def test_local_organs(text: str, expected: list[str]) -> None:
    assert sorted(names(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("广东省民政厅会同省委统战部、省公安厅。", ["广东省民政厅", "广东省委统战部", "广东省公安厅"]),
        ("湖北省委、省政府要求，省委省政府印发。", ["湖北省委", "湖北省人民政府", "湖北省委", "湖北省人民政府"]),
        ("山东省青岛市民政局联合市财政局、市残联、团市委。", ["青岛市民政局", "青岛市财政局", "青岛市残疾人联合会", "共青团青岛市委"]),
        ("上海市委办公厅、市政府办公厅印发。", ["上海市委办公厅", "上海市人民政府办公厅"]),
        ("自治区党委和自治区民政厅，宁夏银川。", ["宁夏回族自治区党委", "宁夏回族自治区民政厅"]),
        ("湖南省举行活动。\n江苏省召开会议，省政府副秘书长出席。", ["江苏省人民政府"]),
        ("洪雅县民政局、县残联走访。", ["洪雅县民政局", "洪雅县残疾人联合会"]),
        ("海南省政府和服务于省委、省政府中心工作。", ["海南省人民政府", "海南省委", "海南省人民政府"]),
        ("天津市民政局、财政局、残疾人联合会印发。", ["天津市民政局", "天津市财政局", "天津市残疾人联合会"]),
        ("广西壮族自治区民政厅、党委组织部、财政厅。", ["广西壮族自治区民政厅", "广西壮族自治区党委组织部", "广西壮族自治区财政厅"]),
    ],
)
def test_elided_divisions(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_attribution_and_headline_say_where() -> None:
    assert names("省民政厅召开会议。", attribution="青海省民政厅") == ["青海省民政厅", "青海省民政厅"]
    assert names("省民政厅召开会议。", headline="陕西部署民政领域安全生产工作") == ["陕西省民政厅"]


def test_an_organ_whose_division_stays_open_is_reported() -> None:
    _, found, unresolved = find(Article("0" * 24, "省民政厅召开会议，市公安局参加。"))
    assert not found.of(KG.Agency)
    assert [u.words for u in unresolved] == ["省民政厅", "市公安局"]


def test_another_province_counts_only_where_it_acts() -> None:
    text = "广东省民政厅学习浙江经验，省民政厅领导带队。\n湖南省委来访，省政府副秘书长参加。"
    assert names(text, attribution="广东省民政厅")[1:3] == ["广东省民政厅", "湖南省委"]
    assert names(text, attribution="广东省民政厅")[3] == "湖南省人民政府"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "石家庄、邯郸、廊坊市民政局作交流发言。",
            [("石家庄", "石家庄市民政局"), ("邯郸", "邯郸市民政局"), ("廊坊市民政局", "廊坊市民政局")],
        ),
        ("海淀、朝阳区民政局。", [("海淀", "海淀区民政局"), ("朝阳区民政局", "朝阳区民政局")]),
        ("郑州、开封两市民政局。", [("郑州", "郑州市民政局"), ("开封", "开封市民政局")]),
        ("合肥、芜湖、蚌埠等市民政局。", [("合肥", "合肥市民政局"), ("芜湖", "芜湖市民政局"), ("蚌埠", "蚌埠市民政局")]),
        ("委托天津、山西等2省（区、市）人大常委会。", [("天津", "天津市人大常委会"), ("山西", "山西省人大常委会")]),
        ("湖北、湖南省委要求。", [("湖北", "湖北省委"), ("湖南省委", "湖南省委")]),
        ("长春、吉林、四平等地民政局。", [("长春", "长春市民政局"), ("吉林", "吉林市民政局"), ("四平", "四平市民政局")]),
        ("天津市民政局、财政局。", [("天津市民政局", "天津市民政局"), ("财政局", "天津市财政局")]),
    ],
)
def test_members_of_a_list_stand_on_their_own_words(text: str, expected: list[tuple[str, str]]) -> None:
    assert agencies(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("陕西省民政厅召开会议。厅养老处、儿童处、事务处负责同志。", ["陕西省民政厅养老处", "陕西省民政厅儿童处", "陕西省民政厅事务处"]),
        ("安徽省民政厅养老服务处、社会救助处会同有关部门。", ["安徽省民政厅养老服务处", "安徽省民政厅社会救助处"]),
        ("民政部部管社会组织综合党委，民政部党组会议。", ["民政部部管社会组织综合党委", "民政部党组"]),
        ("民政部党组书记、部长，省民政厅党组成员。", ["民政部"]),
        ("湖北省民政厅社会组织管理局局长。", ["湖北省民政厅社会组织管理局"]),
        ("厦门市公安局思明分局莲前派出所所长。", ["厦门市公安局思明分局莲前派出所"]),
        ("人民银行广州分行、中国人民银行石家庄中心支行。", ["中国人民银行广州分行", "中国人民银行石家庄中心支行"]),
        ("中央纪委国家监委驻应急管理部纪检监察组。", ["中央纪委国家监委驻应急管理部纪检监察组"]),
        ("河北省社会组织工作联席会议机制，社会组织联席会议推动。", ["河北省社会组织工作联席会议"] * 2),
        ("国务院安委会办公室、雄安新区管委会。", ["国务院安全生产委员会办公室", "雄安新区管理委员会"]),
    ],
)
def test_units_branches_and_joint_bodies(text: str, expected: list[str]) -> None:
    assert [n for n in names(text) if n in expected or "处" in n] == expected


@pytest.mark.parametrize(
    "text",
    [
        "各级民政部门要会同有关部门，民政、网信、公安等部门加强协同。",
        "各市民政局、各县（市、区）民政局负责人参加，各省民政厅、全国各地党委。",
        "教育部门、财政部门、公安机关、人民法院、税务部门。",
        "美国财政部、日本外交部、俄罗斯司法部、欧盟委员会。",
        "市县民政局，省、市、县民政局，该区民政局，贫困县教育局。",
        "中国共产党第二十次全国代表大会，中央经济工作会议。",
        "开创新局面，顾全大局，有限公司，好处，到处。",
    ],
)
def test_what_is_no_agency(text: str) -> None:
    assert names(text) == []


def test_keys_are_codes() -> None:
    _, found, _ = find(Article("0" * 24, "民政部、广东省民政厅和杭州市西湖区民政局。"))
    assert [m.entity.key for m in found.of(KG.Agency)] == [("cn",), ("440000",), ("330106",)]
