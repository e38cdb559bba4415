"""How papers of the provinces tell of drives: who holds them, where they stop, who takes part, when they begin."""

import pytest

from kg.mentions import drive_kinds
from kg.vocab import KG
from tests.facts.told import named, objects, said


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("“情暖夕阳”行动第一站设在南宁市，末站是北海市。", {"南宁市", "北海市"}),
        ("“银龄巡讲”活动首站走进桂林市，随后还将到百色、河池等地。", {"桂林市", "百色市", "河池市"}),
        ("“敬老月”活动由省老龄办发起，今年10月在云南省16个州市同步开展，分会场设在曲靖、玉溪。", {"云南省", "曲靖市", "玉溪市"}),
        ("“孝善中原”系列活动落地郑州，安阳、鹤壁设分会场。", {"郑州市", "安阳市", "鹤壁市"}),
        ("“银龄讲学计划”今年选派80名退休教师到龙陵、昌宁、施甸支教。", {"龙陵县", "昌宁县", "施甸县"}),
        ("芜湖、马鞍山、滁州市民政局将先行开展“百点嵌入”行动。", {"芜湖市", "马鞍山市", "滁州市"}),
        ("大庆、鸡西两市民政局联合开展“暖冬行动”。", {"大庆市", "鸡西市"}),
        ("四川省民政厅、成都市人民政府开展“暖冬行动”。", {"四川省"}),
        ("湖北省第八届社会工作宣传周3月18日启动。除武汉市外，还有宜昌、襄阳参与。", {"湖北省", "宜昌市", "襄阳市"}),
        (
            "第三次全国地名普查今年启动。江西把婺源、德安、上栗定为省级试点，贵州选择盘州、普定先行先试。",
            {"江西省", "贵州省", "婺源县", "德安县", "上栗县", "盘州市", "普定县"},
        ),
        ("6月30日，荣军优抚医院改造工程在齐齐哈尔启动。", {"齐齐哈尔市"}),
        ("“福彩暖万家”活动在南宁市青秀区民歌广场举行。", {"青秀区"}),
        ("福建省民政厅在三明、南平2市26个县（市、区）启动“福康助行”工程。", {"福建省", "三明市", "南平市"}),
        ("安徽省“皖美婚俗”宣传月5月10日在宿州市灵璧县拉开帷幕。", {"安徽省", "灵璧县"}),
        ("“皖美婚俗”宣传月5月10日在北京启动。", set()),
        ("贵州省部署“千村互助养老”行动，遵义市在湄潭县、凤冈县先行试点。", {"贵州省", "遵义市", "湄潭县", "凤冈县"}),
        ("“进草原”公益项目由内蒙古自治区民政厅实施，从锡林郭勒盟起步。", {"内蒙古自治区", "锡林郭勒盟"}),
        ("“情系老兵”健康巡诊由江西省双拥办组织，首站兴国县，终点设在瑞金市。", {"江西省", "兴国县", "瑞金市"}),
        ("湖北省“荆楚助残”行动3月5日启动。对于医保改革，襄阳、宜昌被列为国家试点。", {"湖北省"}),
        ("湖北省“荆楚助残”行动3月5日启动。襄阳、宜昌被列为首批试点。", {"湖北省", "襄阳市", "宜昌市"}),
        (
            "太原市民政局部署“清风”执法行动，时间持续到10月底，重点在小店、迎泽、杏花岭三区展开。",
            {"太原市", "小店区", "迎泽区", "杏花岭区"},
        ),
        (
            "“社区减负三年行动”自2018年在太原市推开，小店、迎泽、杏花岭三区先行，社区挂牌数降到8块。",
            {"太原市", "小店区", "迎泽区", "杏花岭区"},
        ),
        ("“社区减负三年行动”启动。会议提出，医保改革在小店、迎泽两区展开讨论。", set()),
        ("湖北省“荆楚助残”行动3月5日启动。会上通报了互助养老。这一做法目前已在襄阳、宜昌推开。", {"湖北省"}),
        ("“乡村著名行动”今年启动，组织专家到湖南调研。", set()),
        ("“福彩暖万家”活动启动。这一站是重点，南宁市的志愿者来了。", set()),
        ("“福彩暖万家”活动启动。第一场雪落在漠河市。", set()),
        ("安徽省民政厅召开电视电话会议，部署工作。芜湖市、滁州市设了分会场。", set()),
    ],
)
def test_places_of_a_drive(text: str, places: set[str]) -> None:
    assert objects(text, KG.carriedOutIn) == places


def test_hosts_then_day_and_place() -> None:
    text = "社会工作宣传周启动。第九届“社工有爱”宣传周由重庆市民政局、市文明办共同主办，3月20日在渝中区解放碑启动。"
    name = "“社工有爱”宣传周"
    assert {o for s, o in said(text, KG.date) if name in s} == {"--03-20"}
    assert "渝中区" in objects(text, KG.carriedOutIn)
    assert objects(text, KG.launchedBy) == {"重庆市民政局", "重庆市文明办"}
    also = "“关爱儿童月”活动由山西省民政厅、省妇联主办，省社会福利基金会承办，6月1日在太原迎泽公园启幕。"
    assert objects(also, KG.date) == {"--06-01"}
    assert objects(also, KG.carriedOutIn) == {"山西省", "太原市"}


def test_a_drive_that_runs_from_a_day_on() -> None:
    assert objects("10月1日起，宁夏回族自治区民政厅开展社会救助“清零”专项排查。", KG.startDate) == {"--10-01"}
    assert not objects("10月1日，宁夏回族自治区民政厅开展社会救助“清零”专项排查。", KG.startDate)


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "由四川省民政厅、成都市人民政府主办，成都市民政局承办的“蓉善同行”2024年“慈善月”主题宣传活动在武侯区举行。",
            {"四川省民政厅", "成都市人民政府"},
        ),
        ("“春风送暖”活动8月1日在全省开展，由江西省民政厅、省红十字会主办。", {"江西省民政厅", "江西省红十字会"}),
        ("河南省民政厅牵头，郑州市民政局承办的“孝善中原”系列活动落地郑州。", {"河南省民政厅"}),
        ("依照国务院《关于开展第三次全国地名普查的通知》，普查自2024年7月1日开始。", {"国务院"}),
        ("“春苗助学·涪江行”同步启动，由绵阳市妇联联合中国儿童少年基金会实施。", {"绵阳市妇女联合会", "中国儿童少年基金会"}),
        ("“春风送暖”活动在南昌启动，某项目由江西省民政厅主办。", set()),
    ],
)
def test_who_holds_a_drive(text: str, bodies: set[str]) -> None:
    assert objects(text, KG.launchedBy) == bodies


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("“春苗助学·涪江行”同步启动。", {"“春苗助学·涪江行”"}),
        ("“三区社工人才计划”湖南站今年将选派67名社工。", {"“三区社工人才计划”湖南站"}),
        ("“十五五·规划”编制启动会筹备。“人才计划”名单公布。", set()),
        ("光荣院提升工程在洛阳市开工。", {"光荣院提升工程"}),
        ("某水电站改造工程在洛阳市开工。工程投资2亿元。", set()),
        ("给地名上“户口”——江西第二次全国地名普查开展以来。第二次全国地名普查启动。", {"第二次全国地名普查"}),
    ],
)
def test_names_of_drives(text: str, names: set[str]) -> None:
    assert named(text, KG.Campaign) == names


def test_documents_that_a_meeting_gives_out() -> None:
    text = "全省双拥表彰大会7月26日在哈尔滨召开。副省长杨春宣读省政府《关于命名双拥模范城的决定》。会上发了一份《双拥工作实施方案》。"
    assert objects(text, KG.concerns) == {"关于命名双拥模范城的决定", "双拥工作实施方案"}
    assert not said("省民政厅印发《双拥工作实施方案》，各地会上要学。", KG.concerns)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("选派社工到城步、桑植、古丈等14个国家级贫困县。", {"城步苗族自治县", "桑植县", "古丈县"}),
        ("东乡、宕昌、镇原、临夏等4个尚未摘帽的县。", {"东乡族自治县", "宕昌县", "镇原县", "临夏县"}),
        ("牡丹江、佳木斯、抚远、东宁受表彰。", {"牡丹江市", "佳木斯市", "抚远市", "东宁市"}),
        ("宜宾和康定市参与。", {"宜宾市", "康定市"}),
        ("国务院批复撤销县级南康市、设立赣州市南康区。", {"南康市", "赣州市", "南康区"}),
        ("大家追求和平、民主、安定。", set()),
    ],
)
def test_lists_of_short_names(text: str, places: set[str]) -> None:
    assert named(text, KG.Place) == places


def test_a_law_that_takes_effect_only_on_a_day() -> None:
    text = "国务院公布的《志愿服务条例》要到2017年12月1日才施行。"
    assert said(text, KG.effectiveFrom) == {("志愿服务条例", "2017-12-01")}


@pytest.mark.parametrize(
    ("then", "places"),
    [
        ("跨海大桥的终点在宁波。", set()),
        ("自行车赛终点设在丽水，9月2日发车。", set()),
        ("城际列车首站是洛阳。", set()),
        ("自行车赛9月2日发车，首站设在丽水。", set()),
        ("此次行动启动后，自行车赛首站设在丽水。", set()),
        ("大赛首站是洛阳。", set()),
        ("首站设在丽水，末站设在衢州。", {"丽水市", "衢州市"}),
        ("此次活动首站是洛阳。", {"洛阳市"}),
        ("苏州主会场设在姑苏区。", {"姑苏区"}),
        ("她从长沙出发，去看望女儿。", set()),
        ("货轮从青岛出发，驶往大连。", set()),
        ("早稻栽插已在湖南、江西展开。", set()),
        ("行动启动后，早稻栽插已在湖南、江西展开。", set()),
        ("此次行动先后在湖南、江西展开。", {"湖南省", "江西省"}),
        ("国务院确定在丽水、衢州试点生态补偿。", set()),
        ("医保局表示，丽水、衢州率先推开。", set()),
        ("丽水、衢州率先推开。", {"丽水市", "衢州市"}),
        ("天津、海南被列为国家数字贸易综合试点。", set()),
        ("天津、海南被列为首批试点。", {"天津市", "海南省"}),
        ("江西把婺源、德安列为省级试点。", {"婺源县", "德安县"}),
    ],
)
def test_places_in_the_sentence_behind_a_drive(then: str, places: set[str]) -> None:
    assert objects(f"“净网护航”专项行动启动。{then}", KG.carriedOutIn) == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("“重阳敬老”活动期间，街道办组织老人到无锡、常州赏菊。", set()),
        ("“重阳敬老”活动期间，街道办选派老人到无锡、常州赏菊。", set()),
        ("“重阳敬老”活动今年派出30名医生到无锡、常州。", {"无锡市", "常州市"}),
        ("“重阳敬老”活动期间，街道办选派医生到无锡、常州义诊。", {"无锡市", "常州市"}),
    ],
)
def test_people_whom_a_drive_sends(text: str, places: set[str]) -> None:
    assert objects(text, KG.carriedOutIn) == places


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("6月19日，全国救助管理机构开放日活动方案由省民政厅转发。", set()),
        ("9月5日，全国慈善服务日活动通知由省民政厅下发。", set()),
        ("9月5日，全国慈善服务日活动将延期。", set()),
        ("6月19日是全国救助管理机构开放日。", {"--06-19"}),
        ("6月19日，全国救助管理机构开放日，市民走进救助站。", {"--06-19"}),
        ("6月19日，全国救助管理机构开放日活动在各地举行。", {"--06-19"}),
    ],
)
def test_the_day_that_a_drive_is(text: str, days: set[str]) -> None:
    assert objects(text, KG.date) == days


def test_long_runs_behind_a_drive_end() -> None:
    assert not objects(f"“助老”专项行动是由民政部{'2' * 400}。", KG.launchedBy)
    assert objects("“助老”专项行动是由民政部等12个部门2023年联合发起的。", KG.launchedBy) == {"民政部"}
    for kind, words in (("days", "老年人关爱"), ("contest", "第三届养老护理"), ("project", "养老院改造")):
        assert not drive_kinds.names(kind, words, "", "在" * 400, 2)
        assert not drive_kinds.names(kind, words, "", "正式在" * 200, 2)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("湖南省民政厅在浏阳市、宁乡市开展“时间银行”试点。", {"湖南省", "浏阳市", "宁乡市"}),
        ("江西省“慈善一日捐”活动在南昌启动，赣州、上饶等11个设区市同步开展。", {"江西省", "南昌市", "赣州市", "上饶市"}),
        ("甘肃省开展“平安边界”创建活动，合作镇、临潭镇等17个乡镇被评为示范。", {"甘肃省"}),
    ],
)
def test_pilots_and_cities_in_step(text: str, places: set[str]) -> None:
    assert objects(text, KG.carriedOutIn) == places


def test_a_quoted_object_of_a_verb_names_no_drive() -> None:
    assert named("甘肃省民政厅开展“清风行动”，对低保“关系保”“人情保”进行专项治理。", KG.Campaign) == {"清风行动"}
    assert named("四川省民政厅实施“康复辅具社区租赁试点”。", KG.Campaign) == {"康复辅具社区租赁试点"}


def test_a_drive_under_two_rules() -> None:
    text = "根据《区域界线管理条例》和民政部《界线联合检查办法》，甘肃省今年3月开展第三轮“甘青线”联合检查。"
    assert objects(text, KG.governedBy) == {"区域界线管理条例", "界线联合检查办法"}
    text = "根据《区域界线管理条例》，甘肃省民政厅印发《界线联合检查办法》，开展第三轮“甘青线”联合检查。"
    assert "界线联合检查办法" in objects(text, KG.governedBy)
