"""How the papers and sites of provinces tell of meetings and openings: hosts in rows, houses, follow-up meetings, who comes and who speaks."""

import pytest

from kg.facts import extract
from kg.model import Article, Literal
from kg.vocab import KG
from tests.facts.told import named, objects, said


def of_headline(headline: str, text: str, predicate: str) -> set[tuple[str, str]]:
    found = extract(Article("0" * 24, text, headline=headline)).facts
    return {(f.subject.name, f.object.value if isinstance(f.object, Literal) else f.object.name) for f in found if f.predicate == predicate}


OPENING = "5月12日，湖南省民政厅、湖南省残联联合长沙市民政局、岳麓区民政局，在岳麓区举行“向阳花”助残服务周启动仪式。"
NAME = "“向阳花”助残服务周启动仪式"


def test_hosts_before_a_comma() -> None:
    hosts = {"湖南省民政厅", "湖南省残疾人联合会", "长沙市民政局", "岳麓区民政局"}
    assert said(OPENING, KG.convenedBy) == {(NAME, host) for host in hosts}
    assert said(OPENING, KG.date) >= {(NAME, "--05-12")}
    assert said(OPENING, KG.heldIn) == {(NAME, "岳麓区")}


@pytest.mark.parametrize(
    "text",
    [
        "5月12日，副省长李明华走访了湖南省民政厅，在岳麓区召开养老服务工作座谈会。",
        "5月12日，代表们来到湖南省民政厅，在岳麓区召开养老服务工作座谈会。",
    ],
)
def test_a_house_before_a_comma_is_no_host(text: str) -> None:
    assert not objects(text, KG.convenedBy)


def test_an_opening_is_an_activity_too() -> None:
    text = OPENING + "湖南省委组织部、湖南省教育厅，长沙市、岳麓区民政局等单位负责人以及高校师生代表共二百多人参加了此次活动。"
    assert objects(text, KG.attendedBy) == {"湖南省委组织部", "湖南省教育厅", "长沙市民政局", "岳麓区民政局"}
    text = "近日，河北省民政厅召开养老服务推进会。副厅长李明华参加了此次活动。"
    assert not objects(text, KG.attendedBy)


def test_taking_part() -> None:
    lead = "3月2日，梅州市慈善会举行会员大会暨“爱心接力”宣传活动。"
    assert objects(lead + "梅州市民政局主要负责同志、分管负责同志参与活动。", KG.attendedBy) == {"梅州市民政局"}
    assert not objects(lead + "梅州市民政局主要负责同志参与社区治理。", KG.attendedBy)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("1月14日，江苏省“暖冬护航”专项救助行动启动仪式在徐州市救助管理站举行。", "徐州市"),
        ("1月14日，养老服务工作座谈会在平遥县民政局三楼会议室召开。", "平遥县"),
        ("1月14日，养老服务工作座谈会在平遥县民政局的指导下召开。", None),
        ("1月14日，养老服务工作座谈会在山西省民政厅召开。", None),
    ],
)
def test_the_house_of_a_local_organ_tells_where(text: str, place: str | None) -> None:
    assert objects(text, KG.heldIn) == ({place} if place else set())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("河池市儿童福利院落成庆典11月6日在金城江区举行。", "河池市儿童福利院落成庆典"),
        ("河池市儿童福利院建院三十周年庆典11月6日在金城江区举行。", "河池市儿童福利院建院三十周年庆典"),
    ],
)
def test_what_is_celebrated_does_not_convene(text: str, name: str) -> None:
    assert said(text, KG.heldIn) == {(name, "金城江区")}
    assert not objects(text, KG.convenedBy) or "周年" in name
    there = "河池市副市长李明华、宜州区区长张建国等出席" + name[-4:] + "。"
    assert objects(text + there, KG.attendedBy) == {"李明华", "张建国"}


def test_who_came_and_then_speaks() -> None:
    lead = "11月6日，民生服务综合体落成庆典在武鸣区举行。自治区民政厅副厅长李明华，南宁市副市长张建国，南宁军分区副司令员赵永强等出席落成庆典。"
    assert objects(lead + "\n李明华指出，要把好事办好。", KG.addressedBy) == {"李明华"}
    assert not objects(lead + "\n老院长周文斌说，盼了多年。", KG.addressedBy)


@pytest.mark.parametrize(
    "words",
    [
        "副省长李明华在工作报告中指出，要织密民生保障网。",
        "副省长李明华在总结讲话中首先对各地的支持表示感谢。",
        "副省长李明华在书面致辞中代表省政府向大会表示祝贺。",
    ],
)
def test_what_is_said_in_a_speech(words: str) -> None:
    lead = "3月1日上午，安徽省第九次民政会议在合肥召开。"
    assert objects(lead + words, KG.addressedBy) == {"李明华"}


def test_what_a_leader_says_in_a_speech_that_is_studied() -> None:
    lead = "9月2日，湖州市民政局召开专题学习会。"
    assert not objects(lead + "习近平总书记在讲话中强调的要求，局里逐条对照。", KG.addressedBy)
    assert not objects(lead + "会议认为，习近平总书记在讲话中对老区提出要求，必须落实。", KG.addressedBy)
    here = "9月2日，全国老区工作座谈会在延安召开。习近平总书记出席会议。习近平总书记在讲话中强调，要把老区建设好。"
    assert objects(here, KG.addressedBy) == {"习近平"}


def test_the_follow_up_of_a_national_meeting_is_one_of_its_own() -> None:
    text = (
        "近日，浙江省民政厅组织各地参加了2014年全国社会救助工作视频会议。视频会议后，我省随即召开了浙江省2014年社会救助工作会。"
        "会议由浙江省民政厅副厅长李明华主持。"
    )
    assert said(text, KG.presidedBy) == {("浙江省2014年社会救助工作会", "李明华")}
    assert named(text, KG.Meeting) == {"2014年全国社会救助工作视频会议", "浙江省2014年社会救助工作会"}


def test_a_headline_that_tells_the_year_where_the_text_tells_the_season() -> None:
    text = "3月2日，临沂市召开了春节养老服务工作座谈会。临沂市民政局局长李明华主持会议。"
    name = "临沂市2016年养老服务工作座谈会"
    assert of_headline("临沂市召开2016年养老服务工作座谈会", text, KG.presidedBy) == {(name, "李明华")}
    assert of_headline("临沂市召开2016年养老服务工作座谈会", text, KG.date) == {(name, "--03-02")}
    other = of_headline("临沂市召开2016年养老机构安全座谈会", text, KG.presidedBy)
    assert other == {("临沂市春节养老服务工作座谈会", "李明华")}


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("日照市政府新闻办公室召开“奋楫争先”主题新闻发布会市民政局专场", "日照市“奋楫争先”主题新闻发布会市民政局专场"),
        ("日照市政府新闻办公室举行“奋楫争先”系列新闻发布会（民政专场）", "日照市“奋楫争先”系列新闻发布会（民政专场）"),
        ("日照市政府新闻办公室举行新闻发布会", "日照市人民政府新闻办公室新闻发布会"),
    ],
)
def test_one_session_of_a_series_of_press_conferences(words: str, name: str) -> None:
    text = f"8月1日，{words}，日照市民政局副局长李明华出席发布会，就“安居宜养行动”进展作介绍，并回答记者提问。"
    assert said(text, KG.convenedBy) == {(name, "日照市人民政府新闻办公室")}
    assert objects(text, KG.attendedBy) == objects(text, KG.addressedBy) == {"李明华"}
    assert said(text, KG.concerns) == {(name, "安居宜养行动")}


def test_a_drive_that_an_official_explains_elsewhere_is_not_the_meetings() -> None:
    text = "8月1日，日照市民政局召开党组会议。\n次日，局长李明华下乡时就“安居宜养行动”开展情况作介绍。"
    assert not said(text, KG.concerns)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("元月8日上午，商丘市召开双拥工作座谈会。", "--01-08"),
        ("2014年元月8日，商丘市召开双拥工作座谈会。", "2014-01-08"),
        ("每人发300元月租补助，商丘市召开双拥工作座谈会。", None),
    ],
)
def test_january_by_its_old_name(text: str, value: str | None) -> None:
    assert objects(text, KG.date) == ({value} if value else set())


@pytest.mark.parametrize(
    ("text", "drives"),
    [
        ("5月12日，湖南省2021年邻里互助主题宣传活动启动仪式在长沙举行。", {"湖南省2021年邻里互助主题宣传活动"}),
        ("副省长李明华出席城乡邻里互助宣传活动启动仪式。", {"城乡邻里互助宣传活动"}),
        ("副省长李明华出席活动开幕式。", set()),
        ("去年，“新建60个社区食堂、改造200户老人住房”等民生实事全部完成。", set()),
        ("去年，“幸福食堂、银龄安居”等民生实事工程全部完成。", {"“幸福食堂”民生实事", "“银龄安居”民生实事"}),
    ],
)
def test_drives_by_their_opening_and_no_counts(text: str, drives: set[str]) -> None:
    assert named(text, KG.Campaign) == drives


def test_who_launches_behind_a_theme_or_beside_a_place() -> None:
    text = "浙江省老龄办、浙江省民政厅联合在全省开展以“孝亲敬老，情暖钱塘”为主题的“敬老月”活动。"
    assert objects(text, KG.launchedBy) == {"浙江省老龄工作委员会办公室", "浙江省民政厅"}
    text = "由广西壮族自治区民政厅主办，南宁市民政局承办的广西“绿水青山·文明祭扫”主题宣传活动启动仪式在南宁市举行。"
    assert objects(text, KG.launchedBy) == {"广西壮族自治区民政厅"}


def test_a_plan_in_a_meetings_name_is_not_issued_there() -> None:
    text = "4月8日，福建省民政厅举办“十三五”规划编制培训班。"
    assert said(text, KG.date) == {("福建省“十三五”规划编制培训班", "--04-08")}


def test_the_issuer_is_the_bureau_above() -> None:
    text = "贵州省民政厅副厅长李明华强调，要按照省厅《贵州省殡葬服务提质实施方案》要求，抓好宣传。"
    assert said(text, KG.issuedBy) == {("贵州省殡葬服务提质实施方案", "贵州省民政厅")}


def test_a_title_inside_a_title_is_not_on_the_agenda() -> None:
    text = "6月25日，江西省第十二届人大常委会第十一次会议审议了《江西省实施〈中华人民共和国老年人权益保障法〉办法》。"
    assert objects(text, KG.concerns) == {"江西省实施〈中华人民共和国老年人权益保障法〉办法"}


def test_a_sitting_of_a_bodys_term_bears_its_name() -> None:
    name = "天津市慈善协会第四届理事会第二次会议"
    assert said("3月6日，天津市慈善协会召开第四届理事会第二次会议。", KG.convenedBy) == {(name, "天津市慈善协会")}
    assert named("9月3日，江苏省民政厅举办第三届养老护理员颁奖仪式。", KG.Meeting) == {"第三届养老护理员颁奖仪式"}
    assert named("4月6日，第六届会员代表大会在南京举行。", KG.Meeting) == {"第六届会员代表大会"}


def test_a_drive_held_with_a_sitting_is_of_the_same_day() -> None:
    text = "3月2日，衢州市慈善总会举行年度大会暨第十个“慈善公益日”宣传活动。"
    assert ("第十个“慈善公益日”宣传活动", "--03-02") in said(text, KG.date)
    assert not {o for s, o in said("3月2日，衢州市民政局举行“暖冬护航”专项行动推进会。", KG.date) if s.startswith("“")}


def test_a_course_that_ends() -> None:
    text = "6月5日至7日，为期三天的全省地名普查业务培训班在九江圆满结束。江西省民政厅副厅长王志强讲话。"
    name = "江西省地名普查业务培训班"
    assert said(text, KG.heldIn) == {(name, "九江市")}
    assert said(text, KG.endDate) == {(name, "--06-07")}
    assert not named("全省地名普查业务培训班结束之后，学员们回到九江。", KG.Meeting)


def test_a_double_name_is_no_month() -> None:
    text = "全省地名服务工程现场会暨培训班于3月15日至17日在辽宁省营口市举办，辽宁省民政厅副厅长王志强与会并讲话。"
    assert said(text, KG.attendedBy) == {("辽宁省地名服务工程现场会暨培训班", "王志强")}
    assert said(text, KG.startDate) == {("辽宁省地名服务工程现场会暨培训班", "--03-15")}


def test_the_garrison_before_a_department() -> None:
    text = "7月26日，吉林省军区、省民政厅在长春召开军休安置工作推进会。"
    assert objects(text, KG.convenedBy) == {"吉林省军区", "吉林省民政厅"}
    assert "吉林省民政厅" not in objects("7月26日，吉林市、区、省民政厅都有窗口。", KG.convenedBy)


def test_who_sits_on_the_platform_and_who_speaks_to_all() -> None:
    lead = "3月15日，全省双拥表彰大会在合肥召开。"
    assert objects(lead + "省委副书记王志强、省军区司令员周立民等在主席台就座。", KG.attendedBy) == {"王志强", "周立民"}
    assert objects(lead + "阜阳市民政局和肥西县政府作大会交流发言。", KG.addressedBy) == {"阜阳市民政局", "肥西县人民政府"}
    assert not objects(lead + "肥西县人民政府大会议室已经布置好，王志强作交流发言的稿子也印了。", KG.addressedBy) & {"肥西县人民政府"}


@pytest.mark.parametrize(
    ("text", "launchers"),
    [
        ("天津市将开展为期半年的殡葬用品市场专项整治。此次整治由天津市民政局会同公安部门联合开展。", {"天津市民政局"}),
        ("天津市将开展为期半年的殡葬用品市场专项整治。此次核查由天津市审计局开展。", set()),
        ("此次整治由天津市民政局会同公安部门联合开展。", set()),
    ],
)
def test_a_drive_called_by_what_is_done_in_it(text: str, launchers: set[str]) -> None:
    assert objects(text, KG.launchedBy) == launchers


def test_the_census_in_one_county() -> None:
    text = "日前，石林县召开第二次全国地名普查动员会。石林县地名普查工作自2015年3月起铺开，到2017年10月收尾。"
    assert said(text, KG.startDate) == {("第二次全国地名普查", "2015-03")}
    assert said(text, KG.carriedOutIn) == {("第二次全国地名普查", "石林彝族自治县")}
    assert not named("石林县地名普查工作自2015年3月起铺开。", KG.Campaign)


def test_the_days_of_a_drive_on_a_theme() -> None:
    text = "海南省民政厅于12月1日至31日在全省民政系统开展以“弘扬宪法精神”为主题的“法治宣传月”活动。"
    assert objects(text, KG.startDate) == {"--12-01"}
    assert objects(text, KG.endDate) == {"--12-31"}


@pytest.mark.parametrize(
    ("text", "drives"),
    [
        ("江西省民政厅决定开展“江西省千年古县地名文化遗产”认定工作。", {"“江西省千年古县地名文化遗产”认定工作"}),
        ("山东省民政厅启动第三批省级养老服务示范县评选工作。", {"第三批省级养老服务示范县评选工作"}),
        ("江西省民政厅规范“低保边缘家庭收入”认定工作，做好低收入人口认定工作。", set()),
        ("江西省民政厅开展社会组织评估认定工作，第三批评选工作已经结束。", set()),
    ],
)
def test_what_is_selected_in_batches(text: str, drives: set[str]) -> None:
    assert named(text, KG.Campaign) == drives


def test_those_without_a_name_at_the_end_of_the_list() -> None:
    lead = "3月18日，昆明市民政局举办社工宣传周启动仪式。"
    text = "云南省教育厅、云南省总工会，昆明市民政局等单位领导、专家学者以及高校和二十多家机构的代表，省市媒体共200余人参加了这次活动。"
    assert objects(lead + text, KG.attendedBy) == {"云南省教育厅", "云南省总工会", "昆明市民政局"}
    assert not objects(lead + "云南省教育厅要求加强宣传，学校共300多人参加了比赛。", KG.attendedBy)


def test_a_draft_that_is_put_before_a_sitting() -> None:
    text = "5月20日，《河北省社区养老条例（草案）》首次提请河北省十二届人大常委会第十五次会议审议。"
    name = "河北省十二届人大常委会第十五次会议"
    assert said(text, KG.concerns) == {(name, "河北省社区养老条例（草案）")}
    assert (name, "--05-20") in said(text, KG.date)
    assert not named("5月20日，《河北省社区养老条例（草案）》将提请河北省十二届人大常委会第十五次会议审议。", KG.Meeting)
    assert not named("《河北省社区养老条例（草案）》提请河北省十二届人大常委会第十五次会议审议。", KG.Meeting)


@pytest.mark.parametrize(
    ("text", "drives"),
    [
        ("2009年以来，辽宁省民政厅组织实施“晚霞计划”，建设农村敬老院。", {"晚霞计划"}),
        ("辽宁省民政厅制定“晚霞计划”，“晚霞计划”受到欢迎。", set()),
    ],
)
def test_a_short_plan_that_is_begun(text: str, drives: set[str]) -> None:
    assert named(text, KG.Campaign) == drives


def test_a_place_before_the_edition() -> None:
    text = "浙江省首批“邻里食堂”试点工作在杭州市上城区、宁波市鄞州区启动。"
    assert objects(text, KG.carriedOutIn) == {"浙江省", "上城区", "鄞州区"}
    assert not objects("首批“邻里食堂”试点工作启动，浙江省代表发言。", KG.carriedOutIn)


def test_up_to_the_end_of_a_year() -> None:
    text = "云南省民政厅从2016年11月至2017年年底，在全省开展农村留守老人关爱专项行动。"
    assert objects(text, KG.startDate) == {"2016-11"}
    assert objects(text, KG.endDate) == {"2017"}
    assert not objects("云南省民政厅2016年11月至2017年两次开展农村留守老人关爱专项行动。", KG.endDate)


def test_the_place_of_a_title_is_no_place_of_the_drive() -> None:
    text = "7月8日，全国“孝老周”活动启动仪式在北京举行，重庆市副市长王志强致辞。"
    assert "重庆市" not in objects(text, KG.carriedOutIn)


def test_a_sitting_of_a_committee_of_the_party() -> None:
    text = "7月8日，江西省社会组织党委在南昌召开2018年度第一次全体会议。"
    assert said(text, KG.convenedBy) == {("江西省社会组织党委2018年度第一次全体会议", "江西省社会组织党委")}


def test_bureaus_of_some_cities_beside_a_division() -> None:
    text = "山西省民政厅召开社会救助工作座谈会，太原、大同等市民政局分管局长和省厅社会救助处全体同志参加会议。"
    assert objects(text, KG.attendedBy) == {"太原市民政局", "大同市民政局", "山西省民政厅社会救助处"}
    text = "山西省民政厅召开社会救助工作座谈会，大同市民政局分管局长参加会议。"
    assert objects(text, KG.attendedBy) == {"大同市民政局"}


LEAD = "8月30日，全省民政会议在郑州召开。"


@pytest.mark.parametrize(
    "text",
    [
        "会前，河南省委书记王志强对民政工作提出要求，省长陈立新会见代表并讲话。",
        "会后，河南省民政厅副厅长王志强结合全省实际作了讲话。",
        "会后，河南省民政厅厅长王志强主持召开党组会，传达会议精神，副厅长陈立新参加会议。",
        "会议传达了民政部会议精神，民政部部长王志强讲话以及作出的部署。",
    ],
)
def test_what_is_done_before_or_after_or_passed_on(text: str) -> None:
    assert not objects(LEAD + text, KG.addressedBy) | objects(LEAD + text, KG.attendedBy) | objects(LEAD + text, KG.presidedBy)


def test_those_at_the_main_venue_by_name_and_title() -> None:
    text = "主会场参会人员有王志强厅长、陈立新副厅长、孙建平副厅长，厅办公室主要负责同志。"
    assert objects(LEAD + text, KG.attendedBy) >= {"王志强", "陈立新", "孙建平"}


def test_an_opening_of_what_was_just_held() -> None:
    text = (
        "5月15日，荆门市残联在文化公园举办了“爱满荆门”助残书画展活动。荆门市人大副主任王志强，荆门市政协副主席陈立新等领导出席活动启动仪式。"
        "启动仪式上，荆门市残联理事长孙建平致辞。"
    )
    name = "“爱满荆门”助残书画展活动启动仪式"
    assert said(text, KG.attendedBy) == {(name, "王志强"), (name, "陈立新")}
    assert said(text, KG.addressedBy) == {(name, "孙建平")}


def test_who_passes_on_what_another_meeting_said() -> None:
    assert objects(LEAD + "河南省民政厅副厅长王志强传达学习全国会议精神，总结全省工作。", KG.addressedBy) == {"王志强"}
    assert not objects(LEAD + "会议由副厅长王志强主持，传达学习全国会议精神。", KG.addressedBy)


def test_a_ceremony_called_that_of_the_activity() -> None:
    lead = "6月16日，高安市举行2022年“邻里互助月”活动启动仪式。"
    assert objects(lead + "市委副书记王志强出席活动仪式并讲话，市委宣传部部长陈立新主持活动仪式。", KG.attendedBy) == {"王志强"}
    assert objects(lead + "市委副书记王志强出席活动仪式并讲话，市委宣传部部长陈立新主持活动仪式。", KG.presidedBy) == {"陈立新"}
    assert named(lead + "代表们参加了启动仪式和邻里文化宣传活动。", KG.Campaign) == {"2022年“邻里互助月”活动"}


def test_each_speaks_on_the_next_steps() -> None:
    text = "甘肃省民政厅副厅长王志强、陕西省民政厅副厅长陈立新分别结合各省实际，就如何做好下一步工作作了表态发言。"
    assert objects(LEAD + text, KG.addressedBy) == {"王志强", "陈立新"}
    text = "李明发就如何落实王志强厅长在会议上的讲话精神提出了四点要求。"
    assert "王志强" not in objects(LEAD + text, KG.addressedBy)


def test_days_before_who_acts() -> None:
    text = "9月17日至10月9日，武进区卫生监督所联合区疾控中心，对全区57所学校开展秋季学校饮水专项检查。"
    assert objects(text, KG.startDate) == {"--09-17"}
    assert not objects("9月17日至10月9日，天气多雨，武进区卫生监督所开展秋季学校饮水专项检查。", KG.startDate)


def test_a_drive_that_ends_that_day() -> None:
    text = (
        "7月19日，由山东省作家协会主办的“田野里的社工”采风活动圆满结束。此次采风活动于7月13日在济南启动。山东省作协主席王志强出席启动仪式。"
    )
    assert said(text, KG.date) == {("“田野里的社工”采风活动", "--07-13"), ("“田野里的社工”采风活动启动仪式", "--07-13")}
    assert said(text, KG.attendedBy) == {("“田野里的社工”采风活动启动仪式", "王志强")}
    assert not named("此次采风活动于7月13日在济南启动。", KG.Campaign)


def test_a_fair_by_three_characters() -> None:
    text = "11月6日，第八届海峡林业博览会在三明开幕。本届林博会由国家林业局和福建省政府主办，三明市政府承办。"
    assert objects(text, KG.convenedBy) == {"国家林业局", "福建省人民政府", "三明市人民政府"}
    assert named("11月6日，第八届海峡林业博览会在三明开幕。农博会去年由福建省政府主办。", KG.Meeting) == {"第八届海峡林业博览会"}


def test_an_opening_that_bears_two_names() -> None:
    text = "10月31日，2015岭南国际文化节开幕式暨招商推介会在佛山市举行。广东省副省长王志强出席开幕式，为珠海市授岭南国际文化节会旗。"
    assert said(text, KG.attendedBy) == {("2015岭南国际文化节开幕式暨招商推介会", "王志强")}
    assert named(text, KG.Campaign) == {"2015岭南国际文化节"}
    text = "9月14日，2013年湖湘国际文化节暨文化产业博览会在长沙开幕。湖南省副省长王志强出席了开幕式。"
    assert objects(text, KG.attendedBy) == {"王志强"}
    assert {s for s, _ in said(text, KG.attendedBy)} == {"2013年湖湘国际文化节暨文化产业博览会"}


def test_an_agreement_without_marks() -> None:
    text = "10月20日，梅州市政府与广东省林业局在梅州签订战略合作协议。广东省林业局局长王志强参加签约仪式。"
    assert said(text, KG.attendedBy) == {("战略合作协议签约仪式", "王志强")}
    assert said(text, KG.heldIn) == {("战略合作协议签约仪式", "梅州市")}
    assert not named("10月20日，梅州市政府与广东省林业局签订战略合作协议。", KG.Meeting)


def test_departments_beside_bureaus_in_a_long_row() -> None:
    lead = "5月6日，四川省农业农村厅在成都召开特色农业带研讨会。"
    text = (
        "四川省农业农村厅副厅长王志强，安岳县委书记陈立新，成都市、内江市农业农村局负责人，科技厅、农业农村厅相关业务处室负责人参加研讨会。"
    )
    assert objects(lead + text, KG.attendedBy) >= {"王志强", "陈立新", "成都市农业农村局", "内江市农业农村局"}


def test_a_drive_under_a_law_and_a_notice() -> None:
    text = "根据《学校饮水条例》等法规要求以及《关于开展全区学校饮水专项检查的通知》的精神，武进区教育局开展学校饮水专项检查。"
    assert objects(text, KG.governedBy) == {"学校饮水条例", "关于开展全区学校饮水专项检查的通知"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("6月8日，全国社会救助工作现场会在我市召开。绍兴市市长陈立新致辞。", "绍兴市"),
        ("6月8日，浙江省民政厅在我县召开社会救助工作座谈会。绍兴市新昌县县长陈立新致辞。", "新昌县"),
        ("6月8日，全国社会救助工作现场会在我市召开。市长陈立新致辞。", None),
        ("6月8日，全国社会救助工作现场会召开，在我市引起反响。绍兴市市长陈立新表示。", None),
    ],
)
def test_here_in_our_city(text: str, place: str | None) -> None:
    assert objects(text, KG.heldIn) == ({place} if place else set())


def test_the_division_of_who_issues_a_drives_plan() -> None:
    text = "近日，福建省民政厅下发《关于实施2021年“明眸助老”项目的通知》，资助困难老人。"
    assert objects(text + "“明眸助老”项目为期一年。", KG.carriedOutIn) == {"福建省"}
    text = "近日，民政部下发《关于实施2021年“明眸助老”项目的通知》，资助困难老人。"
    assert not objects(text + "“明眸助老”项目为期一年。", KG.carriedOutIn)


@pytest.mark.parametrize(
    ("text", "launchers"),
    [
        (
            "内蒙古自治区民政厅联合自治区妇联到呼和浩特市儿童福利院开展“爱心陪伴”结对活动。",
            {"内蒙古自治区民政厅", "内蒙古自治区妇女联合会"},
        ),
        ("青岛市民政局组织机关志愿者深入市社会福利院开展“爱心陪伴”志愿服务活动。", {"青岛市民政局"}),
        ("南京市民政局印发《南京市老人助餐办法》后，秦淮区率先启动“银发食堂”工程。", set()),
        ("南京市民政局印发《南京市老人助餐办法》，启动“银发食堂”工程。", {"南京市民政局"}),
    ],
)
def test_who_launches_and_at_whose_house(text: str, launchers: set[str]) -> None:
    assert objects(text, KG.launchedBy) == launchers


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("1月9日，衢州市水利局党组召开党组会议，研究部署新一年的工作。", "衢州市水利局党组会议"),
        ("8月6日，宿松县科协召开2024年“科学公益日”活动筹备会。", "宿松县2024年“科学公益日”活动筹备会"),
        ("8月6日，湖南省民政厅召开全厅干部大会。", "湖南省民政厅全厅干部大会"),
        ("8月6日，郴州市民政局召开机关全体党员大会。", "郴州市民政局机关全体党员大会"),
    ],
)
def test_meetings_of_an_organs_own(text: str, name: str) -> None:
    assert named(text, KG.Meeting) == {name}
    assert len(objects(text, KG.convenedBy)) == 1
    assert not objects(text, KG.launchedBy)
