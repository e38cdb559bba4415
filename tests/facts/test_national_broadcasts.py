"""How national news told of the centre in the years before 2021: its organs of then, sessions, press conferences, joint drives."""

import pytest

from kg.facts import extract
from kg.model import Article
from kg.vocab import KG
from tests.facts.told import named, objects, said


@pytest.mark.parametrize(
    ("date", "form", "name"),
    [
        ("2012-06-01", "广电总局", "国家广播电影电视总局"),
        ("2015-06-01", "国家广电总局", "国家新闻出版广电总局"),
        ("2019-06-01", "广电总局", "国家广播电视总局"),
        ("", "广电总局", "国家广播电视总局"),
        ("2016-06-01", "中央网信办", "中央网络安全和信息化领导小组办公室"),
        ("2012-06-01", "教育部", "教育部"),
        ("2012-06-01", "广东省编办", "广东省机构编制委员会办公室"),
        ("2020-06-01", "广东省编办", "广东省委编办"),
    ],
)
def test_a_short_name_means_the_organ_of_its_day(date: str, form: str, name: str) -> None:
    found = extract(Article("0" * 24, f"{form}今天印发通知。", date=date)).mentions
    assert [m.entity.name for m in found if m.entity.kind == KG.Agency] == [name]


@pytest.mark.parametrize(("date", "name"), [("2012-06-01", "国家电网公司"), ("2020-06-01", "国家电网有限公司")])
def test_a_company_is_called_as_of_its_day(date: str, name: str) -> None:
    found = extract(Article("0" * 24, "国家电网公司今天抢修线路。", date=date)).mentions
    assert [m.entity.name for m in found if m.entity.kind == KG.Organization] == [name]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("会议决定，国务院成立粮食安全工作领导小组。", {"国务院", "国务院粮食安全工作领导小组"}),
        (
            "湖南省成立了易地搬迁工作领导小组，民政部组建慈善立法工作专班。",
            {"湖南省易地搬迁工作领导小组", "民政部", "民政部慈善立法工作专班"},
        ),
        ("国务院成立调查组。", {"国务院"}),
        ("国务院应对甲型H1N1流感联防联控工作机制发布消息。", {"国务院应对甲型H1N1流感联防联控工作机制"}),
        ("国务院成立由民政部牵头的养老服务协调小组。", {"国务院", "民政部"}),
        ("云南省鲁甸抗震救灾指挥部发布消息。", {"云南省鲁甸抗震救灾指挥部"}),
        ("云南省昭通市抗震救灾指挥部发布消息。", {"昭通市抗震救灾指挥部"}),
    ],
)
def test_bodies_that_somebody_sets_up(text: str, bodies: set[str]) -> None:
    assert named(text, KG.Agency) == bodies


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "民政部规划财务司司长李明华、养老服务司副司长赵建国和慈善事业司巡视员孙立新答记者问。",
            {("李明华", "民政部规划财务司司长"), ("赵建国", "民政部养老服务司副司长"), ("孙立新", "民政部慈善事业司巡视员")},
        ),
        ("民政部规划财务司司长李明华、审计署司长赵建国到会。", {("李明华", "民政部规划财务司司长"), ("赵建国", "审计署司长")}),
        (
            "中央第二环境保护督察组进驻云南省。督察组组长李明华作动员，副组长赵建国到会。",
            {("李明华", "中央第二环境保护督察组组长"), ("赵建国", "中央第二环境保护督察组副组长")},
        ),
        ("中央第二环境保护督察组、中央第三环境保护督察组进驻。督察组组长李明华作动员。", set()),
        ("国家主席李明华签署主席令。", {("李明华", "中华人民共和国主席国家主席")}),
        ("中华人民共和国主席李明华签署主席令。", {("李明华", "中华人民共和国主席主席")}),
    ],
)
def test_posts(text: str, posts: set[tuple[str, str]]) -> None:
    assert said(text, KG.holdsPost) == posts


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "今天，中共中央总书记、国家主席、中央军委主席、中央改革领导小组组长李明华主持召开中央改革领导小组第三次会议。",
            {"中央改革领导小组"},
        ),
        ("十二届全国人大常委会第八次会议今天在京闭幕。", {"全国人民代表大会常务委员会"}),
        ("十二届全国人大常委会第三十次委员长会议今天在京举行。", {"全国人民代表大会常务委员会"}),
        ("在国务院新闻办今天上午举行的新闻发布会上，副部长李明华作了介绍。", {"国务院新闻办公室"}),
        ("民政部副部长李明华在国务院新闻办上周五举行的新闻发布会上说，试点将扩大。", {"国务院新闻办公室"}),
        ("记者从安徽省防汛抗旱指挥部今天上午召开的新闻发布会上获悉，堤坝已经加固。", {"安徽省防汛抗旱指挥部"}),
        ("第八届全国人大代表培训班今天在京举行。", set()),
        ("国务院新闻办今天发表《中国的慈善》白皮书，并举行新闻发布会。", {"国务院新闻办公室"}),
        ("经国务院批准，驻守部队今天完成轮换，并举行交接仪式。", set()),
        ("国务院今天批准规划，民政部随后召开新闻发布会。", {"民政部"}),
    ],
)
def test_convenors(text: str, bodies: set[str]) -> None:
    assert objects(text, KG.convenedBy) == bodies


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("民政部副部长李明华在国务院新闻办上周五举行的新闻发布会上说，试点将扩大。", {"李明华"}),
        ("副总理李明华到湖南看望群众，并主持召开全国抗旱工作会议。他强调，要保障供水。", {"李明华"}),
        ("副总理李明华主持召开全国抗旱工作会议，水利部部长赵建国出席。他强调，要保障供水。", set()),
        ("副总理李明华主持召开全国抗旱工作会议。各地强调，要保障供水。", set()),
        ("全国民政工作会议今天在京召开。副总理李明华代表党中央、国务院讲话。", {"李明华"}),
        ("全国民政工作会议今天在京召开。国务院代表在会上发言。", {"国务院"}),
        ("第三届中国养老博览会今天开幕，李明华出席开幕式并发表题为《携手建设老年友好型社会》的主旨演讲。", {"李明华"}),
        ("十二届全国人大常委会举行第九讲专题讲座，民政部部长李明华作了题为《我国养老服务的发展》的讲座。", {"李明华"}),
        ("审计署今天在京召开全国审计工作会议，副审计长李明华强调要加强监督。", {"李明华"}),
        ("审计署今天召开全国审计工作会议，审计长李明华强调，要加强监督。", {"李明华"}),
        ("全国审计工作会议今天在京召开，湖南省省长李明华到农村看望群众时强调，要保供应。", set()),
        ("国家质检总局召开质量工作会议，总局局长李明华要求，加强监管。", {"李明华"}),
        ("十二届全国人大二次会议5日上午9时在北京开幕，总理李明华代表国务院向大会作政府工作报告。", {"李明华"}),
        ("国务院安委会今天召开全体会议，听取农业部、水利部的汇报。", {"农业部", "水利部"}),
    ],
)
def test_speakers(text: str, names: set[str]) -> None:
    assert objects(text, KG.addressedBy) == names


def test_a_lecture_after_the_session_is_not_the_session() -> None:
    text = "十二届全国人大常委会第八次会议今天在京闭幕。闭幕会后，全国人大常委会举行第九讲专题讲座。副委员长李明华、赵建国出席会议。"
    session = "十二届全国人大常委会第八次会议"
    assert said(text, KG.attendedBy) == {(session, "李明华"), (session, "赵建国")}
    alone = "全国人大常委会今天举行第九讲专题讲座。李明华主持讲座。"
    assert objects(alone, KG.presidedBy) == {"李明华"}


@pytest.mark.parametrize(
    ("text", "date", "names"),
    [
        (
            "新政策即将出台。民政部部长李明华在全国社会救助工作电视电话会议上说，试点要扩大。",
            "2014-09-05",
            {"全国社会救助工作电视电话会议"},
        ),
        ("新政策即将出台。专家李明华在全国社会救助工作电视电话会议上说，试点要扩大。", "2014-09-05", set()),
        ("新政策即将出台。民政部部长李明华在2012年全国民政工作会议上说，试点要扩大。", "2014-09-05", set()),
    ],
)
def test_a_meeting_at_which_an_official_speaks(text: str, date: str, names: set[str]) -> None:
    found = extract(Article("0" * 24, text, date=date)).mentions
    assert {m.entity.name for m in found if m.entity.kind == KG.Meeting} == names


def test_a_census_by_its_number() -> None:
    assert named("第三次全国地名普查登记工作今天启动。", KG.Campaign) == {"第三次全国地名普查"}
    assert not named("地名普查登记工作今天启动。", KG.Campaign)


def test_what_is_said_to_a_congress_is_no_name_of_it() -> None:
    text = "十二届全国人大二次会议5日上午9时在北京开幕，总理李明华代表国务院向大会作政府工作报告。"
    assert named(text, KG.Meeting) == {"十二届全国人大二次会议"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("民政部今天上午在京举行座谈会，纪念李明华同志诞辰100周年。", "纪念李明华同志诞辰100周年座谈会"),
        ("民政部今天在京举行大会，隆重庆祝慈善法实施10周年。", "庆祝慈善法实施10周年大会"),
        ("民政部今天在京举行养老服务座谈会，纪念李明华同志诞辰100周年。", "民政部养老服务座谈会"),
    ],
)
def test_what_a_meeting_marks_is_its_name(text: str, name: str) -> None:
    assert named(text, KG.Meeting) == {name}


def test_who_comes_somewhere_and_presides() -> None:
    text = "李明华9日来到长沙市第一中学看望教师，并主持召开教师代表座谈会。"
    assert objects(text, KG.presidedBy) == {"李明华"}
    text = "李明华9日在长沙市和省民政厅救灾仓库查看物资，并主持召开救灾工作会议。"
    assert objects(text, KG.presidedBy) == {"李明华"}


def test_a_drive_that_its_notice_names() -> None:
    text = "民政部发出《关于开展打击骗捐行为专项整治工作的通知》，在全国开展专项整治。"
    assert said(text, KG.launchedBy) == {("打击骗捐行为专项整治", "民政部")}


@pytest.mark.parametrize(
    ("text", "issued"),
    [
        (
            "国务院农民工工作领导小组第三次全体会议今天在京召开。会议审议通过了《农民工服务规划》。",
            {("农民工服务规划", "国务院农民工工作领导小组")},
        ),
        ("国务院农民工工作领导小组第三次全体会议今天在京召开。会议审议通过了《农民工服务规划》重点工作分工方案。", set()),
        ("国务院农民工工作领导小组第三次全体会议今天在京召开。会议审议通过了《农民工服务规划》实施情况的报告。", set()),
        (
            "十一届全国人大常委会第十六次会议今天闭幕，会议表决通过了侵权责任法、预备役军官法。",
            {(name, "全国人民代表大会常务委员会") for name in ("中华人民共和国侵权责任法", "中华人民共和国预备役军官法")},
        ),
    ],
)
def test_what_a_meeting_adopts(text: str, issued: set[tuple[str, str]]) -> None:
    assert said(text, KG.issuedBy) == issued


def test_what_is_sent_on_is_dealt_with() -> None:
    text = "国务院总理李明华今天主持召开国务院常务会议。会议同意将《养老服务法（草案）》提请全国人大常委会审议。"
    assert objects(text, KG.concerns) == {"养老服务法（草案）"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("养老服务稳步推进。去年10月，云南省在弥勒市举行全省养老服务启动仪式，省长李明华到场。", {"云南省养老服务启动仪式"}),
        ("养老服务稳步推进。去年10月，云南省在弥勒市举行全省养老服务启动仪式，工程全面铺开。", set()),
    ],
)
def test_a_meeting_of_last_year_that_is_told_in_full(text: str, names: set[str]) -> None:
    found = extract(Article("0" * 24, text, date="2016-05-19")).mentions
    assert {m.entity.name for m in found if m.entity.kind == KG.Meeting} == names


def test_a_stage_and_a_tale_are_no_names() -> None:
    text = "审计署通报前一阶段专项检查情况，审计长说，救灾物资不能成为“唐僧肉”。"
    assert not named(text, KG.Campaign)
    assert not named(text, KG.Person)


def test_where_a_misfortune_was_is_not_where_a_drive_is() -> None:
    assert not said("四川芦山县地震发生后，民政部启动“暖流”紧急救灾行动。", KG.carriedOutIn)
    assert objects("四川芦山县今年开展“暖流”紧急救灾行动。", KG.carriedOutIn) == {"芦山县"}


def test_the_bare_word_of_an_administration() -> None:
    text = "国家质检总局召开会议。民政部社会救助局的人到会。总局局长李明华讲话。"
    assert ("李明华", "国家质量监督检验检疫总局局长") in said(text, KG.holdsPost)
    assert not named("总局局长李明华讲话。", KG.Agency)


def test_the_ceremony_of_a_drive_that_its_sentence_begins() -> None:
    text = "民政部今天在江苏南京启动“情暖夕阳”大型义诊活动周，副部长李明华出席启动仪式。"
    drive = "“情暖夕阳”大型义诊活动周"
    assert said(text, KG.attendedBy) == {(drive + "启动仪式", "李明华")}
    assert said(text, KG.heldIn) == {(drive + "启动仪式", "南京市")}
    told = "民政部今天在江苏南京宣传“情暖夕阳”大型义诊活动周，副部长李明华出席启动仪式。"
    assert not said(told, KG.attendedBy)


def test_departments_of_the_state_council_are_none_that_is_named() -> None:
    text = "全国养老服务工作会议今天在京召开。国务院有关部门、民政部负责同志参加会议。"
    assert objects(text, KG.attendedBy) == {"民政部"}


@pytest.mark.parametrize(
    ("text", "launched"),
    [
        (
            "民政部将会同财政部、审计署做好国家孤儿普查，同时组织第三次全国地名普查。",
            {("国家孤儿普查", b) for b in ("民政部", "财政部", "审计署")} | {("第三次全国地名普查", "民政部")},
        ),
        (
            "民政部会同财政部实施“明天计划”，并会同教育部开展农村留守儿童关爱专项行动。",
            {
                ("明天计划", "民政部"),
                ("明天计划", "财政部"),
                ("农村留守儿童关爱专项行动", "民政部"),
                ("农村留守儿童关爱专项行动", "教育部"),
            },
        ),
        ("公安部召开会议，对打击网络传销专项行动作出部署。", {("打击网络传销专项行动", "公安部")}),
        ("公安部部长李明华到湖南调研，对打击网络传销专项行动作出部署。", set()),
        (
            "公安部、民政部等九部门决定，从即日起在全国开展打击养老诈骗犯罪专项行动。",
            {("打击养老诈骗犯罪专项行动", "公安部"), ("打击养老诈骗犯罪专项行动", "民政部")},
        ),
        ("公安部就开展打击传销专项行动进行动员部署。", {("打击传销专项行动", "公安部")}),
        (
            "民政部会同财政部印发《养老服务规划》，启动农村养老服务专项行动。",
            {("农村养老服务专项行动", "民政部"), ("农村养老服务专项行动", "财政部")},
        ),
    ],
)
def test_who_launches_with_whom(text: str, launched: set[tuple[str, str]]) -> None:
    assert said(text, KG.launchedBy) == launched


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "全年全国用电量7万亿度，比上年增长5.4%，符合5%到5.5%的预期目标。分季度看，一季度增长7.4%，二季度增长5.2%。",
            {"用电量 7000000000000度", "用电量增长 5.4%", "符合预期目标 5–5.5%", "用电量增长 7.4%", "用电量增长 5.2%"},
        ),
        ("居民人均可支配收入19109元，扣除价格因素实际增长7.8%。", {"居民人均可支配收入 19109元", "居民人均可支配收入实际增长 7.8%"}),
        ("地震已造成鲁甸县32人死亡，198人受伤。", {"死亡 32人", "受伤 198人"}),
        ("河北省压减炼铁产能606万吨。", {"压减炼铁产能 6060000吨"}),
        ("14亿人口的大国，粮食产量65210万吨。", {"粮食产量 652100000吨"}),
        ("全县贫困人口还有2.36万，每村至少有一个人值守。", {"贫困人口 23600人"}),
        ("湖南省每万人拥有护士31个，到2030年，这一数字要达到40个。", {"每万人拥有护士 31个", "每万人拥有护士 40个"}),
        ("画册共收入李明华部长新闻图片41幅。", {"画册共收入李明华部长新闻图片 41幅"}),
        ("村民李明华一家分到100平方米新房，自己只掏了1万元。全县3200户搬进新居。", {"搬进新居 3200户"}),
    ],
)
def test_figures(text: str, figures: set[str]) -> None:
    article = Article("0" * 24, text, date="2011-01-20")
    assert {m.entity.name for m in extract(article).mentions if m.entity.kind in (KG.Statistic, KG.Target)} == figures


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("政府工作报告提出，今年国内生产总值增长8%左右，居民消费价格涨幅控制在4%左右。", {KG.Target}),
        ("李明华提出，今年国内生产总值已增长8%左右。", {KG.Statistic}),
        ("报告提出，去年国内生产总值增长8%左右。", {KG.Statistic}),
    ],
)
def test_what_is_proposed_for_this_year_is_a_goal(text: str, kinds: set[str]) -> None:
    found = extract(Article("0" * 24, text, date="2011-03-05")).mentions
    assert {m.entity.kind for m in found if m.entity.kind in (KG.Statistic, KG.Target)} == kinds


def test_one_value_in_two_quarters_is_two_figures() -> None:
    found = extract(Article("0" * 24, "全国用电量三季度增长6%，四季度增长6%。")).mentions
    assert len([m for m in found if m.entity.kind == KG.Statistic]) == 2
    again = extract(Article("0" * 24, "全国用电量增长6%。用电量增长6%，令人鼓舞。")).mentions
    assert len([m for m in again if m.entity.kind == KG.Statistic]) == 1


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("工作组来到玉树县慰问。", {"玉树县"}),
        ("江苏省铜山县民政局、武鸣县和潞西市派人参加。", {"铜山县", "武鸣县", "芒市"}),
        ("小河边的村庄里，平安县城的灯亮了。", {"平安县"}),
        ("西宁、海东等地举办活动。", {"西宁市", "海东市"}),
    ],
)
def test_divisions_of_then(text: str, places: set[str]) -> None:
    assert named(text, KG.Place) == places


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("新华社合肥9月3日电（记者李明华）救灾款已下拨。", set()),
        ("新华社社长李明华9月3日出席会议。", {"新华通讯社"}),
        ("中国扶贫基金会、深圳壹基金公益基金会分别派出救援队。", {"中国扶贫基金会", "深圳壹基金公益基金会"}),
        ("甘孜州民族中学和阿坝县民族小学复课，全县中学全部开学。", {"甘孜州民族中学", "阿坝县民族小学"}),
        ("市民政局试行行业协会网上登记，民政部规范行业协会商会收费。", set()),
        ("联合国驻华系统和世界卫生组织驻华代表处主办。", {"联合国驻华系统", "世界卫生组织驻华代表处"}),
    ],
)
def test_organizations(text: str, names: set[str]) -> None:
    assert named(text, KG.Organization) == names
