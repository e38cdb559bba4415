"""Organizations that are no agencies: where their names begin, one node for several forms, and common nouns."""

import pytest

from kg.mentions import find, military_hospitals
from kg.model import Article
from kg.vocab import KG


def organizations(text: str) -> list[str]:
    _, found, _ = find(Article("0" * 24, text))
    return [m.entity.name for m in found.of(KG.Organization)]


def test_hospitals_of_the_army_by_number_and_region() -> None:
    assert [m.entity.name for m in military_hospitals.find("解放军第二百一十一医院、解放军第211医院、武警四川总队医院。")] == [
        "中国人民解放军第二一一医院",
        "中国人民解放军第二一一医院",
        "武警四川总队医院",
    ]
    assert not list(military_hospitals.find("武警战士来到总队医院，武警福建总队和人民医院，武警官兵在总队医院献血。"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("海南省民政厅召开会议，省慈善总会、海南成美慈善基金会等交流。", ["海南省慈善总会", "海南成美慈善基金会"]),
        (
            "中国楼观台书画研究院、陕西定安家庭教育研究院、三秦书画协会在列。",
            ["中国楼观台书画研究院", "陕西定安家庭教育研究院", "三秦书画协会"],
        ),
        ("观摩青州市社会组织培育中心。", ["青州市社会组织培育中心"]),
        (
            "青州市社会组织培育中心引进潍坊市暖阳社会工作服务中心，又委托潍坊市心桥公益服务中心。",
            ["青州市社会组织培育中心", "潍坊市暖阳社会工作服务中心", "潍坊市心桥公益服务中心"],
        ),
        ("潍坊市人才引进服务中心。", ["潍坊市人才引进服务中心"]),
        ("云南大学民族学与社会学学院教授，清华大学公共管理学院副教授。", ["云南大学民族学与社会学学院", "清华大学公共管理学院"]),
        ("南京大学文学院与东南大学建筑学院合作。", ["南京大学文学院", "东南大学建筑学院"]),
        ("走进腾讯公益慈善基金会。", ["腾讯公益慈善基金会"]),
        ("华远信达（天津）养老服务有限公司法定代表人。", ["华远信达（天津）养老服务有限公司"]),
        ("记者从国家电网、中储粮集团获悉。", ["国家电网有限公司", "中国储备粮管理集团有限公司"]),
        ("中国汽车工业协会公布数据，清华大学教授。", ["中国汽车工业协会", "清华大学"]),
        ("洪雅县民政局、县人民医院和成都市青羊颐养院。", ["洪雅县人民医院", "成都市青羊颐养院"]),
        ("中国慈善联合会、河北慈善联合会。", ["中国慈善联合会", "河北慈善联合会"]),
        ("我国在酒泉卫星发射中心发射。", ["酒泉卫星发射中心"]),
        ("中国铁路哈尔滨局集团有限公司。", ["中国铁路哈尔滨局集团有限公司"]),
        ("四川人民出版社和英国剑桥大学出版了这套书。", ["四川人民出版社", "剑桥大学"]),
        ("他在保定一棉厂、荣事达公司和东直门医院工作过。", ["保定一棉厂", "荣事达公司", "东直门医院"]),
        ("主场比赛，山东宝元队战胜沈阳军区队。", ["山东宝元队", "沈阳军区队"]),
        ("英格兰银行宣布接管巴林银行。", ["英格兰银行", "巴林银行"]),
        ("北京月坛小学和天津耀华中学的学生。", ["北京月坛小学", "天津耀华中学"]),
        ("爱沙尼亚共和国议会代表团到访。", ["爱沙尼亚共和国议会"]),
        ("热那亚客场战胜卡尔斯鲁厄队。", ["热那亚", "卡尔斯鲁厄队"]),
        ("朴茨茅斯本赛季在英超的主场。", ["朴茨茅斯", "英超"]),
        ("切沃vs罗马一战，只在拉齐奥身上取胜过。", ["切沃", "罗马", "拉齐奥"]),
        ("塔什干电影厂和慕尼黑大学的客人。", ["塔什干电影厂", "慕尼黑大学"]),
        ("FBI公布数字，NASALive和全国青少年科技大赛组委会在场。", ["美国联邦调查局", "全国青少年科技大赛组委会"]),
        ("主场战胜利物浦，276人到场。", ["利物浦"]),
        ("民革和民盟的代表，致公党的发言。", ["中国国民党革命委员会", "中国民主同盟", "中国致公党"]),
        ("国民革命时期的人民革命大学。", []),
        ("复旦大学校长陆登第及南开大学各学院的老师。", ["复旦大学", "南开大学"]),
        ("美中贸易全国委员会的主席，长春电影厂的导演。", ["美中贸易全国委员会", "长春电影厂"]),
        ("万通地产设计总监说，中博传媒将参加。", ["万通地产", "中博传媒"]),
        ("附近的美国使馆和总领事馆。", ["美国使馆"]),
        ("走进农业银行海南省分行营业部。", ["中国农业银行海南省分行营业部"]),
        ("中国华能集团捐款。", ["中国华能集团有限公司"]),
        ("参观中国科技馆。", ["中国科学技术馆"]),
    ],
)
def test_finds_organizations(text: str, expected: list[str]) -> None:
    assert organizations(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "行业协会商会、上市公司、民办医院、三级医院、各类基金会。",
        "推动10家养老服务中心、248家社会组织、社区发展基金会建设。",
        "大力推进镇街社区社会组织联合会建设。",
        "人民政协商会议程，银行业，大学生，小学生，集团化办学。",
        "党群服务中心、日间照料中心、街道综合养老服务中心。",
        "受伤者被送往医院，子公司和分公司都停工了，租赁厂房。",
        "土库曼斯坦也加入这一联盟。",
        "他去罗马和热那亚旅行，在里昂转机。",
        "主场设在都灵市，记者抵达汉堡。",
        "全国地产市场和新兴传媒行业，各大证券。",
        "建强国家应急救援队伍。",
        "土库曼斯坦三国组成联盟。",
        "依据《中国共产党问责条例》问责，学习《联合国反腐败公约》。",
        "讲述中国共产党人的故事。",
        "成果从科创园走出实验室。",
        "全国首个孵化基地开园，湖北省首家养老服务中心开业，亚洲最大儿童医院。",
        "全国政协专题协商会召开，湖北省月度协商会召开。",
        "云南受损学校全部修好，四川灾区学校复课，甘肃受灾医院重开。",
    ],
)
def test_common_nouns(text: str) -> None:
    assert organizations(text) == []


def test_one_organization_under_several_forms() -> None:
    assert set(organizations("北京丰台长峰医院失火，北京长峰医院院长，长峰医院负责人。")) == {"北京长峰医院"}


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("湖南省张家界市民政局发文。", "湖南省张家界市民政局", "张家界市民政局"),
        ("中国外交部发言人说。", "中国外交部", "外交部"),
        ("铁道部第十二工程局施工。", "铁道部第十二工程局", "铁道部第十二工程局"),
        ("国家计委宏观经济研究院提出建议。", "国家计委宏观经济研究院", "国家计划委员会宏观经济研究院"),
    ],
)
def test_the_words_of_an_organ_begin_at_what_stands_above_it(text: str, words: str, name: str) -> None:
    _, found, _ = find(Article("0" * 24, text))
    widest = max(found.of(KG.Agency, KG.Organization), key=lambda m: m.end - m.start)
    assert (text[widest.start : widest.end], widest.entity.name) == (words, name)


def test_names_that_a_list_sets_in_quotation_marks() -> None:
    text = "被取缔的有“中华养生联合会重庆总会”“西部企业家俱乐部（重庆）”“中国书画名家联谊会渝中办事处”3家非法社会组织。"
    assert organizations(text) == ["中华养生联合会重庆总会", "西部企业家俱乐部（重庆）", "中国书画名家联谊会渝中办事处"]
    assert organizations("当事人以“全国孝道文化促进中心”名义开展活动。") == ["全国孝道文化促进中心"]
    assert organizations("民政局劝散了以“国际交流”名义收费的“海丝青年创业联盟”。") == ["海丝青年创业联盟"]
    assert organizations("参观“海丝青年创业联盟”展区。") == []
    assert organizations("授予“安全生产先进单位”10家企业，以“关爱老人行动”名义募捐。") == []
    assert organizations("广东省依法治省研究会、北京市引进国外智力协会。") == ["广东省依法治省研究会", "北京市引进国外智力协会"]
    assert organizations("弘扬“红船精神”“浦江精神”等3种精神，湖北共排查公墓12家。") == []


def test_a_day_is_no_brand() -> None:
    assert organizations("通报说，21日黑龙江龙江煤业集团鹤岗分公司停产。") == ["黑龙江龙江煤业集团鹤岗分公司"]


def test_committees_of_games_have_their_edition() -> None:
    assert organizations("第七届全国农民运动会组委会在南阳成立。") == ["第七届全国农民运动会组委会"]
    assert organizations("国家体育总局局长苟仲文任组委会主任。") == []


def test_a_briefs_heading_that_runs_into_it() -> None:
    assert organizations("中国杂技博物馆正式开馆国家体育总局杂技博物馆今天开馆。")[0] == "中国杂技博物馆"


def test_two_fields_in_one_name_and_firms_of_accountants() -> None:
    assert organizations("上海复恩社会组织法律研究与服务中心主任授课。") == ["上海复恩社会组织法律研究与服务中心"]
    assert organizations("中兴财光华会计师事务所将审计资金，符合条件的存量基金会达到90%。") == ["中兴财光华会计师事务所"]


def test_two_places_bodies_of_one_name_stay_two() -> None:
    text = "厦门市社会工作者协会与银川市社会工作者协会签约，北京长峰医院停业，北京丰台长峰医院被查。"
    assert organizations(text) == ["厦门市社会工作者协会", "银川市社会工作者协会", "北京长峰医院", "北京长峰医院"]


def test_homes_of_one_kind_are_not_one_home() -> None:
    text = "老人们参观了盘龙区龙泉街道居家养老服务中心和梅溪里智慧居家养老服务中心。"
    assert organizations(text) == ["盘龙区龙泉街道居家养老服务中心"]


def test_a_company_by_its_brand_is_the_one_named_in_full() -> None:
    text = "福建海源纺织集团有限公司捐赠。海源集团董事长发言，荣事达公司也捐。"
    assert organizations(text) == ["福建海源纺织集团有限公司", "福建海源纺织集团有限公司", "荣事达公司"]


def test_a_title_or_a_verb_ends_a_name() -> None:
    assert organizations("陕西秦岳建设集团董事长雷振邦代表集团捐赠。") == ["陕西秦岳建设集团"]
    assert organizations("“松阳香茶”借着地名文化馆走出大山。") == []


def test_places_in_short_inside_a_name_are_no_places() -> None:
    _, found, _ = find(Article("0" * 24, "北京大学教授到青州市社会福利院。"))
    assert [m.entity.name for m in found.of(KG.Province, KG.Place)] == ["青州市"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("由世界银行和亚洲开发银行联合举办。", ["世界银行", "亚洲开发银行"]),
        ("美国国务院发言人和俄外交部表示，日本自民党。", ["美国国务院", "俄外交部", "日本自民党"]),
        ("俄罗斯天然气工业股份公司签约。", ["俄罗斯天然气工业股份公司"]),
        ("辽宁队主场战胜中国男篮，意大利队夺冠。", ["辽宁队", "中国男篮", "意大利队"]),
        ("工商银行、农业银行和中国银行。", ["中国工商银行", "中国农业银行", "中国银行"]),
        ("雨润食品集团、新世界百货公司公布业绩。", ["雨润食品集团", "新世界百货公司"]),
        ("新华社记者从国家统计局获悉。", ["新华通讯社"]),
        ("皇家马德里俱乐部、哈佛大学、联合国安理会。", ["皇家马德里俱乐部", "哈佛大学", "联合国安全理事会"]),
        ("提高通行效率，大力拓展市场，中国网球公开赛，全国美丽乡村。", []),
        ("一家大型石化公司，外国保险公司，这家电力公司，某科技公司。", []),
        ("中国队伍，辽宁队员，外交部门，县医疗队。", []),
    ],
)
def test_names_in_ordinary_news(text: str, expected: list[str]) -> None:
    assert organizations(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("济南市民政局、市慈善会、市殡仪馆、市图书馆参加。", ["济南市慈善会", "济南市殡仪馆", "济南市图书馆"]),
        ("企业认捐862万元，其中湖南金桂置业有限公司认捐200万元。", ["湖南金桂置业有限公司"]),
        ("与市公安局、西南医院、重庆蓝天救援队签约。", ["西南医院", "重庆蓝天救援队"]),
        ("金华市婺城区民办非企业单位联合会、福建海岳职业技能培训中心。", ["金华市婺城区民办非企业单位联合会", "福建海岳职业技能培训中心"]),
        ("运城市盐湖区北相镇一处农村公墓违规，另一处殡仪馆停业。", []),
        ("各市慈善会、全省殡仪馆和成员单位协会。", []),
    ],
)
def test_bodies_that_each_division_has_and_what_begins_no_name(text: str, expected: list[str]) -> None:
    assert organizations(text) == expected


def test_homes_for_the_old() -> None:
    assert organizations("集美区康乐托老所、厦门市湖里区金山养老驿站评为五星级。") == ["集美区康乐托老所", "厦门市湖里区金山养老驿站"]
    assert organizations("社区养老驿站、区级托老所建成。") == []


def test_what_is_not_to_be_named_is_no_organization() -> None:
    assert organizations("通报典型案例：沈阳市苏家屯区某公墓违规，长沙市某养老服务中心被罚，合肥市包河区某某社会工作服务中心整改。") == []
