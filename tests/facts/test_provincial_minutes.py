"""Meetings as provincial sites tell them: minutes of press conferences, lists of speakers with commas, years and divisions in any order, subjects in the sentence before."""

import pytest

from kg.vocab import KG
from tests.facts.told import named, objects, said

PRESS = "6月3日，宿州市医保局举行“便民就医”专题新闻发布会。市医保局局长李明华介绍全市门诊报销、异地就医、药品采购、基金监管、生育待遇、长期护理等方面的工作情况。\n"


def test_whose_turn_it_is_at_a_press_conference() -> None:
    text = (
        PRESS
        + "记者提问：有哪些新举措？\n王建国（市医保局待遇保障处处长）：我们抓了三件事。\n市医保局基金监管处处长赵文斌：首先是加强检查。"
    )
    assert objects(text, KG.addressedBy) == {"李明华", "王建国", "赵文斌"}


@pytest.mark.parametrize(
    "text",
    [
        "6月3日，宿州市医保局召开全市医保工作会议。\n王建国（市医保局待遇保障处处长）：我们抓了三件事。",  # no press conference
        PRESS + "孙立新（某报记者）：有哪些新举措？",
        PRESS + "责任编辑王建国：本稿未经许可不得转载。",
    ],
)
def test_whose_turn_it_is_not(text: str) -> None:
    assert not objects(text, KG.addressedBy) & {"王建国", "孙立新"}


def test_places_go_on_with_a_list_of_speakers() -> None:
    text = (
        "5月6日，合肥市民政局召开养老机构安全工作推进会。市公安局、市财政局等6个部门，庐阳区、蜀山区等3个区，分别就排查情况作了交流发言。"
    )
    assert objects(text, KG.addressedBy) == {"合肥市公安局", "合肥市财政局"}
    text = "5月6日，合肥市民政局召开养老机构安全工作推进会。市公安局、市财政局等6个部门参加，庐阳区、蜀山区已完成排查，李明华分别作了介绍。"
    assert not objects(text, KG.addressedBy) & {"合肥市公安局", "合肥市财政局"}


def test_the_year_before_or_behind_the_division_is_one_meeting() -> None:
    text = "记者从甘肃省2019年残联会议上获悉，全省康复站达300个。\n5月6日，2019年甘肃残疾人联合会工作会议在兰州召开。"
    assert named(text, KG.Meeting) == {"2019年甘肃残疾人联合会工作会议"}
    text = "5月6日，2019年甘肃残疾人联合会工作会议在兰州召开。5月7日，甘肃省2018年老龄工作会议在兰州召开。"
    assert len(named(text, KG.Meeting)) == 2


def test_a_place_that_words_paint() -> None:
    text = "5月6日，2019年甘肃老龄工作会议在风景优美的天水麦积山下召开。"
    assert said(text, KG.heldIn) == {("2019年甘肃老龄工作会议", "天水市")}
    text = "5月6日，2019年甘肃老龄工作会议在甘肃省民政厅的指导下召开。"
    assert not objects(text, KG.heldIn)


def test_who_convenes_is_told_in_the_sentence_before() -> None:
    text = "5月6日上午，甘肃省残联向省政府作了汇报。5月6日下午，又召开党组扩大会议，研究下步工作。"
    assert objects(text, KG.convenedBy) == {"甘肃省残疾人联合会"}
    assert said(text, KG.date) == {(name, "--05-06") for name in named(text, KG.Meeting)}


@pytest.mark.parametrize(
    "text",
    [
        "5月6日上午，甘肃省残联副主席李明华到定西市调研。\n5月6日下午，又召开党组扩大会议，研究下步工作。",
        "5月6日上午，李明华到甘肃省残联调研。5月6日下午，又召开党组扩大会议，研究下步工作。",
        "5月6日上午，甘肃省残联作了汇报。5月6日下午，各地又召开党组扩大会议，研究下步工作。",
    ],
)
def test_who_convenes_is_not_told_before(text: str) -> None:
    assert not objects(text, KG.convenedBy)


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("江苏省福彩中心王建国主任介绍了全省情况。", "江苏省福利彩票发行中心"),
        ("市福彩中心主任参加活动。江苏省福彩中心王建国主任介绍了全省情况。", "江苏省福利彩票发行中心"),
    ],
)
def test_the_title_behind_a_name_is_of_the_organ_before_it(text: str, post: str) -> None:
    assert said(text, KG.holdsPost) == {("王建国", post + "主任")}


@pytest.mark.parametrize("text", ["江苏省民政厅养老专家王建国主任介绍了情况。", "江苏省民政厅请王建国主任介绍了情况。"])
def test_words_between_organ_and_name_leave_the_title_alone(text: str) -> None:
    assert not objects(text, KG.holdsPost)


def test_names_without_a_usual_surname() -> None:
    text = "5月6日，甘孜州残疾人工作会议在康定召开。州政府副州长四郎泽仁出席会议并讲话。\n副省长阿昌讲话\n凉山州副州长阿牛史铁主持。"
    assert named(text, KG.Person) >= {"四郎泽仁", "阿昌", "阿牛史铁"}
    assert not named("社区主任阿姨介绍了情况，县长阿拉善之行收获很大。", KG.Person)


def test_a_name_that_reads_like_a_river_bank() -> None:
    assert named("黄山市民政局副局长江北出席会议。", KG.Person) == {"江北"}
    assert not named("安徽省水利局长江北岸工程开工。", KG.Person)


def test_departments_of_a_place_carry_out_there() -> None:
    assert said("2023年，云南民政部门扎实开展“情系夕阳”主题实践活动。", KG.carriedOutIn) == {("“情系夕阳”主题实践活动", "云南省")}
    assert not objects("“情系夕阳”主题实践活动由民政部启动，欢迎云南民政部门负责人观摩。", KG.carriedOutIn)


def test_who_calls_a_meeting_where_he_looks_around_speaks_there() -> None:
    text = "8月25日，副省长李建华在甘肃省民政厅调研并召开专题会议，强调要做好救助工作。"
    assert named(text, KG.Meeting) == {"甘肃省民政厅专题会议"}
    assert objects(text, KG.addressedBy) == {"李建华"}
    assert not objects(text, KG.convenedBy)
    text = "8月25日，副省长李建华在甘肃省民政厅调研，强调要做好救助工作。8月26日，省残联召开专题会议。"
    assert not objects(text, KG.addressedBy)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("3月1日是《江西省养老条例》施行之日，2月1日为《江西省殡葬条例》正式实施的首日。", {"--03-01", "--02-01"}),
        ("3月1日是《江西省养老条例》施行的第三天。", set()),
        ("3月1日是《江西省养老条例》宣传日。", set()),
    ],
)
def test_the_day_a_law_takes_effect(text: str, days: set[str]) -> None:
    assert objects(text, KG.effectiveFrom) == days


def test_divisions_of_the_corps_in_short() -> None:
    text = "新疆兵团第六师教育局慰问教师。六师教育局局长李建华说，要关心教师。师民政局局长王大明参加。"
    assert said(text, KG.holdsPost) == {
        ("李建华", "新疆生产建设兵团第六师教育局局长"),
        ("王大明", "新疆生产建设兵团第六师民政局局长"),
    }
    assert not named("名师教育局面很好，三位老师民政局局长都认识，兵团在新疆。", KG.Agency) & {"新疆生产建设兵团民政局"}


def test_a_meeting_that_only_what_it_is_called_for_names() -> None:
    text = "10月8日下午，南京市副市长李建华主持召开专题会议，研究部署全市养老机构消防安全工作。市公安局主要负责人参加会议。"
    assert named(text, KG.Meeting) == {"南京市养老机构消防安全工作专题会议"}
    assert objects(text, KG.presidedBy) == {"李建华"}
    assert objects(text, KG.attendedBy) == {"南京市公安局"}
    text = "10月8日下午，南京市民政局召开会议，研究部署全市养老机构消防安全工作。"
    assert named(text, KG.Meeting) == {"南京市民政局会议"}
    assert not named("10月8日，李建华主持召开会议，强调要研究工作。", KG.Meeting)


def test_names_before_the_verb_of_a_speech() -> None:
    text = "1月8日，山东省民政工作会议在济南召开。省民政厅厅长陈先运作工作报告，副厅长李红致欢迎词。"
    assert objects(text, KG.addressedBy) == {"陈先运", "李红"}
    assert not objects("1月8日，山东省民政工作会议在济南召开。资金运作工作由李红负责。", KG.addressedBy)


@pytest.mark.parametrize(
    ("text", "drives"),
    [
        ("天津市民政局举办2019年志愿服务主题宣传活动。", {"2019年志愿服务主题宣传活动"}),
        ("德阳市民政局开展防范非法集资集中宣传活动，发放传单。", {"防范非法集资集中宣传活动"}),
        ("福建省民政厅在泉州举行全省儿童福利机构业务技能竞赛。", {"儿童福利机构业务技能竞赛"}),
        ("德阳市民政局开展形式多样的集中宣传活动，又开展各类主题宣传活动。", set()),
        ("吴忠市民政局党组书记马金福带队赴红寺堡区督查农村低保专项治理工作。", set()),
    ],
)
def test_drives_that_are_held(text: str, drives: set[str]) -> None:
    assert named(text, KG.Campaign) == drives


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("据了解，“衣旧情深”公益项目自2019年启动以来，已在荆州、宜昌等地实施。", {"荆州市", "宜昌市"}),
        ("“衣旧情深”公益项目启动后，先后在荆州市、宜昌市开展活动20场。", {"荆州市", "宜昌市"}),
        ("“衣旧情深”公益项目启动以来，受到好评。民政部在荆州市开展调研。", set()),
        ("柯城区民政局依托“衣旧情深”公益项目，组织志愿者上门。", {"柯城区"}),
        ("柯城区民政局以“衣旧情深”公益项目为抓手，组织志愿者上门。", {"柯城区"}),
        ("柯城区民政局学习外地“衣旧情深”公益项目的经验。", set()),
    ],
)
def test_where_a_project_is_carried_out(text: str, places: set[str]) -> None:
    assert said(text, KG.carriedOutIn) == {("“衣旧情深”公益项目", p) for p in places}


@pytest.mark.parametrize(
    ("text", "drives"),
    [
        ("近日，一场以“慈善暖三秦”为主题的宣传活动在西安市大雁塔广场举行。", {"“慈善暖三秦”主题宣传活动"}),
        ("渭南市民政局开展以“关爱孤儿”为主题的系列走访活动。", {"“关爱孤儿”主题系列走访活动"}),
        ("各地可以“关爱孤儿”为主题的活动来丰富内容。", set()),
        ("渭南市民政局举办以“关爱孤儿”为主题的论坛。", set()),
        ("由中国福利基金会发起的“暖心计划”走进雅江县。", {"暖心计划"}),
    ],
)
def test_drives_that_only_their_theme_names(text: str, drives: set[str]) -> None:
    assert named(text, KG.Campaign) == drives


SESSION = "11月8日，贵州省养老服务推进会在遵义市召开。\n"
NAME = "贵州省养老服务推进会"


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("贵州省民政厅厅长李建华表示，养老服务体系不断完善。", {"李建华"}),
        ("贵州省民政厅厅长李建华和遵义市副市长王宁强调，要做好养老服务。", {"李建华", "王宁"}),
        ("遵义市、毕节市民政局和赤水市人民政府分享了工作经验。", {"遵义市民政局", "毕节市民政局", "赤水市人民政府"}),
        ("记者来到敬老院采访。\n贵州省民政厅厅长李建华表示，体系不断完善。", set()),
        ("某公司总经理李建华表示，体系不断完善。", set()),
        ("会后，贵州省民政厅厅长李建华表示，体系不断完善。", set()),
        ("另一场论坛，9月1日贵州省残疾人事业座谈会在贵阳召开。\n贵州省民政厅厅长李建华表示，体系不断完善。", set()),
    ],
)
def test_who_speaks_in_a_later_paragraph(text: str, speakers: set[str]) -> None:
    assert said(SESSION + text, KG.addressedBy) == {(NAME, speaker) for speaker in speakers}


def test_who_speaks_before_the_ceremony_is_named() -> None:
    text = "3月19日，“社工情”宣传周在西安启动，西安市副市长王宁致辞。启动仪式上，为社工颁发了证书。"
    assert said(text, KG.addressedBy) == {("“社工情”宣传周启动仪式", "王宁")}
    text = "3月19日，“社工情”宣传周在西安启动，西安市副市长王宁致辞。\n次日，各地陆续行动。"
    assert not objects(text, KG.addressedBy)


def test_an_organ_that_shares_its_experience() -> None:
    assert named("习水县人民政府分享经验，习水县民政局分批培训。", KG.Agency) == {"习水县人民政府", "习水县民政局"}
    assert not named("财政部分管领导讲话，税务局分局开门。", KG.Agency) & {"税务局"}


def test_a_head_told_without_his_organ_before_it_is_named() -> None:
    text = "福建省民政厅学习李建华部长讲话和王宁副部长总结讲话。对照2018年民政部工作要点，抓好落实。"
    assert said(text, KG.holdsPost) == {("李建华", "民政部部长"), ("王宁", "民政部副部长")}
    assert not objects("福建省民政厅学习李建华部长讲话。中央宣传部、民政部印发通知。", KG.holdsPost)
    assert not objects("李建华厅长走访老人。国务院办公厅印发通知。", KG.holdsPost)


def test_whom_a_head_meets_is_no_head() -> None:
    text = "贵州省省长李建华与王宁一行座谈。"
    assert said(text, KG.holdsPost) == {("李建华", "贵州省人民政府省长")}
    assert objects("贵州省副省长李建华、王宁出席会议。", KG.holdsPost) == {"贵州省人民政府副省长"}


def test_a_year_and_what_it_is_for_before_a_quoted_name() -> None:
    text = "陕西省教育厅开展2017年全省中小学“护校安园”专项工作。"
    assert named(text, KG.Campaign) == {"2017年全省中小学“护校安园”专项工作"}
    assert objects(text, KG.carriedOutIn) == {"陕西省"}
    assert named("陕西省教育厅开展2017年省教育厅“护校安园”专项工作。", KG.Campaign) == {"“护校安园”专项工作"}


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("抓紧推动出台广西老年教育条例，编好清单。", {"广西老年教育条例"}),
        ("推动云南省地名管理条例列入立法计划，江苏社会组织条例出台。", {"云南省地名管理条例", "江苏社会组织条例"}),
        ("湖北学好用好条例。", set()),
    ],
)
def test_acts_of_a_province_without_marks(text: str, acts: set[str]) -> None:
    assert named(text, KG.Policy) == acts


def test_an_act_that_a_province_carries_out_is_not_its_own() -> None:
    assert "广西贯彻殡葬管理条例" not in named("广西贯彻殡葬管理条例，江苏省落实社会救助条例。", KG.Policy)


def test_a_sitting_of_an_organs_own_with_a_number() -> None:
    text = "山西省民政厅厅长李建华主持召开2020年第5次厅党组会议。会议传达学习了省委常委会会议精神，审议通过了《山西省民政规划编制方案》。"
    assert named(text, KG.Meeting) == {"山西省民政厅2020年第5次党组会议"}
    assert objects(text, KG.convenedBy) == {"山西省民政厅"}
    assert "山西省委常委会" not in objects(text, KG.issuedBy)


def test_a_short_drive_in_its_meetings_name() -> None:
    text = "定西市安定区召开高龄津贴专项整治工作推进会。"
    assert said(text, KG.concerns) == {("安定区高龄津贴专项整治工作推进会", "高龄津贴专项整治")}
    assert not named("大家谈到高龄专项整治会议。", KG.Campaign)


def test_a_ceremony_told_before_its_drive() -> None:
    text = "“希望帮助更多家庭。”浙江省慈善联合总会会长李建华在启动仪式上说。当天，“浙里安居”公益项目在丽水启动，省民政厅有关负责人出席。"
    name = "“浙里安居”公益项目启动仪式"
    assert said(text, KG.addressedBy) == {(name, "李建华")}
    assert said(text, KG.attendedBy) == {(name, "浙江省民政厅")}
    text = "浙江省慈善联合总会会长李建华在启动仪式上说。“甲乙丙丁”项目在丽水启动，“安居乐业”项目在金华启动。"
    assert not named(text, KG.Meeting)


@pytest.mark.parametrize(
    ("text", "organ"),
    [
        ("绍兴市越城区民政局婚姻登记处坐落在古城墙下。", "越城区民政局婚姻登记处"),
        ("宁波市民政局养老服务处被评为先进。", "宁波市民政局养老服务处"),
        ("宁波市民政局婚姻登记中心接待群众。", "宁波市民政局婚姻登记中心"),
        ("宁波市民政局好处多多。", "宁波市民政局"),
    ],
)
def test_units_before_what_they_do(text: str, organ: str) -> None:
    assert named(text, KG.Agency) == {organ}


def test_whom_a_head_brings_along_does_not_convene() -> None:
    text = "安徽省民政厅副厅长李建华带领省残联、省财政厅负责人赴池州调研，召开养老服务工作座谈会。"
    assert named(text, KG.Meeting) == {"安徽省养老服务工作座谈会"}
    assert not objects(text, KG.convenedBy)
    assert objects(text, KG.heldIn) == {"池州市"}
    text = "省民政厅副厅长李建华赴池州调研。安徽省残联、省财政厅召开养老服务工作座谈会。"
    assert objects(text, KG.convenedBy) == {"安徽省残疾人联合会", "安徽省财政厅"}
    assert not objects(text, KG.heldIn)


def test_a_ceremony_of_what_two_have_planned() -> None:
    text = "由青海省民政厅和青海广播电视台联合策划的“最美地名故事”栏目启动仪式5月8日在西宁举行。"
    assert objects(text, KG.convenedBy) == {"青海省民政厅", "青海广播电视台"}
    assert all("策划" not in name for name in named(text, KG.Meeting))
