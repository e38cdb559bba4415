"""How sites of provinces and cities tell who speaks and comes to a meeting, and where a drive runs: verbs of reporting, titles behind names, lists with unknown bodies."""

import pytest

from kg.facts import extract
from kg.model import Article
from kg.vocab import KG
from tests.facts.told import named, objects, said

LEAD = "6月3日，宿州市民政局召开全市养老服务工作推进会。"
MEETING = "宿州市养老服务工作推进会"


@pytest.mark.parametrize(
    "text",
    [
        "会上，市民政局局长李明华总结了上半年工作。",
        "市民政局局长李明华出席会议，安排部署了下半年重点任务。",
        "会上，市民政局局长李明华回顾了试点以来的做法。",
        "市民政局局长李明华就做好汛期安全工作提出三点意见。",
        "市民政局局长李明华就落实副省长王建国讲话精神提出了具体要求。",
        "市民政局局长李明华围绕贯彻副省长王建国的批示作了说明。",
    ],
)
def test_who_speaks(text: str) -> None:
    assert said(LEAD + text, KG.addressedBy) == {(MEETING, "李明华")}


@pytest.mark.parametrize(
    "text",
    [
        "市民政局总结了上半年工作。",  # in writing, or nobody knows where
        "会议总结了上半年工作，部署了下步任务。",
        "\n6月4日，市民政局局长李明华到敬老院调研，部署了防汛工作。",
    ],
)
def test_who_does_not_speak(text: str) -> None:
    assert not objects(LEAD + text, KG.addressedBy)


def test_two_speakers_of_one_sentence() -> None:
    text = LEAD + "会上，副市长赵文斌肯定了各县的做法，市民政局局长李明华部署了下步任务。"
    assert objects(text, KG.addressedBy) == {"赵文斌", "李明华"}


def test_what_is_told_at_a_press_conference() -> None:
    text = "6月3日，山西省民政厅召开新闻发布会。省民政厅副厅长李明华发布了养老服务工作情况。"
    assert objects(text, KG.addressedBy) == {"李明华"}
    assert not objects(LEAD + "市民政局副局长李明华发布了养老服务工作情况。", KG.addressedBy)


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("王宏伟副秘书长，市公安局、市财政局分管负责同志参加会议。", {"王宏伟", "宿州市公安局", "宿州市财政局"}),
        ("参会人员有李明华局长、王建国副局长。", {"李明华", "王建国"}),
        ("市公安局、市城乡客运办、市水上救援局、市财政局负责人参加会议。", {"宿州市公安局", "宿州市财政局"}),
        ("市双拥工作领导小组成员单位负责人参加会议。", set()),
        ("市公安局负责人收看了电视专题片。", set()),
    ],
)
def test_who_is_there(text: str, there: set[str]) -> None:
    assert objects(LEAD + text, KG.attendedBy) == there


def test_a_meeting_that_is_only_watched_is_attended() -> None:
    text = "5月9日，宿州市民政局组织收听收看全省殡葬改革工作视频会议。市民政局局长李明华在宿州分会场收看会议。"
    assert {o for _, o in said(text, KG.attendedBy)} >= {"李明华"}
    assert said(text, KG.date) == {("安徽省殡葬改革工作视频会议", "--05-09")}


def test_a_scene_that_is_set_before_the_meeting() -> None:
    text = "5月9日上午，位于砀山县城东的福利中心院内红旗招展，这里正举行新院区启用仪式。"
    assert {o for _, o in said(text, KG.date)} == {"--05-09"}
    assert {o for _, o in said(text, KG.heldIn)} == {"砀山县"}


def test_a_ceremony_of_a_drive_begun_in_an_earlier_paragraph() -> None:
    text = "9月2日，宿州市“同心助学”公益行动在体育中心启动。\n活动为期一个月。\n副市长李明华出席了启动仪式。"
    assert said(text, KG.attendedBy) == {("“同心助学”公益行动启动仪式", "李明华")}
    text = "9月2日，宿州市“同心助学”公益行动启动。同日，“银龄相伴”关爱行动启动。\n今年共投入50万元。\n副市长李明华出席了启动仪式。"
    assert not objects(text, KG.attendedBy)  # of which of the two?


def test_this_meeting_is_no_name() -> None:
    article = Article("0" * 24, "6月3日，座谈交流在宿州举行。", headline="聚焦养老 这场重要会议在宿州召开")
    assert not [m for m in extract(article).mentions if m.entity.kind == KG.Meeting]


@pytest.mark.parametrize(
    "text",
    [
        "2014年山西省组织开展了低保对象专项核查活动。",
        "今年6月起山西省开展养老机构消防安全集中整治活动。",
        "记者从山西省民政厅了解到，2014年全省开展了殡葬服务专项检查活动。",
    ],
)
def test_drives_called_activities_and_when_without_a_comma(text: str) -> None:
    assert objects(text, KG.carriedOutIn) == {"山西省"}


def test_launchers_with_an_unknown_body_among_them() -> None:
    text = "2016年，山西省工商联、省光彩会与省慈善总会启动了“百企助百村”帮扶行动。"
    assert objects(text, KG.launchedBy) == {"山西省工商业联合会", "山西省慈善总会"}


def test_places_of_a_first_stage() -> None:
    text = "山西省民政厅启动“暖阳助学”慈善项目，首批在大同市、朔州市的6个县实施。"
    assert objects(text, KG.carriedOutIn) == {"山西省", "大同市", "朔州市"}


def test_a_drive_that_goes_on_from_a_day() -> None:
    text = "大同市启动“冬日暖阳”专项救助行动。此次专项行动从11月5日持续至次年3月中旬。"
    assert {o for _, o in said(text, KG.date)} == {"--11-05"}


def test_no_campaign_reaches_out_of_a_title() -> None:
    text = "大同市贯彻省政府《关于做好低保工作的紧急通知》和市民政局低保专项整治要求。"
    assert not any("》" in name for name in named(text, KG.Campaign))
    text = "第五个全国《道路安全法》宣传周今天启动。"
    assert named(text, KG.Campaign) == {"第五个全国《道路安全法》宣传周"}


def test_a_training_is_no_campaign_where_it_is_a_session() -> None:
    text = "3月8日，大同市社会组织工作推进会暨“强能力促规范”培训会议举行。"
    assert not named(text, KG.Campaign)


def test_parts_of_a_division_are_no_branch_of_a_bank() -> None:
    assert not named("大同市部分行政区划调整方案公布。", KG.Organization)


@pytest.mark.parametrize(
    "when",
    ["今日召开", "今天14：30召开", "昨日上午9时召开"],
)
def test_a_meeting_of_an_hour(when: str) -> None:
    text = f"宿州市殡葬改革动员大会{when}。宿州市市长李明华主持会议。"
    assert said(text, KG.presidedBy) == {("宿州市殡葬改革动员大会", "李明华")}


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("市公安局、市财政局有关领导和三百余名退役士兵参加会议。", {"宿州市公安局", "宿州市财政局"}),
        ("市公安局全体职工，12个乡镇（街道）分管领导，市财政局负责人参加会议。", {"宿州市公安局", "宿州市财政局"}),
        ("市公安局以及各县（区）财政局、市财政局负责人参加会议。", {"宿州市公安局", "宿州市财政局"}),
        (
            "参加会议的有副市长李明华、市民政局局长王建国等领导以及市公安局、市财政局负责人。",
            {"李明华", "王建国", "宿州市公安局", "宿州市财政局"},
        ),
        ("市公安局印发方案，11个乡镇参加会议。", set()),
    ],
)
def test_rows_of_those_who_come(text: str, there: set[str]) -> None:
    assert objects(LEAD + text, KG.attendedBy) == there


def test_what_a_body_says_later_is_not_said_at_the_meeting() -> None:
    later = "\n目前全市有养老院30所。市民政局有关负责人指出，入住率不高。"
    assert not objects(LEAD + later, KG.addressedBy)
    assert objects(LEAD + "市民政局有关负责人指出，入住率不高。", KG.addressedBy) == {"宿州市民政局"}


def test_a_special_meeting_of_a_local_organ() -> None:
    text = "2月7日，宿州市民政局召开专题座谈会，听取养老机构意见。"
    assert said(text, KG.date) == {("宿州市民政局专题座谈会", "--02-07")}
    assert not named("宿州市民政局多次召开专题座谈会。", KG.Meeting)
    assert not named("2月7日，民政部召开专题座谈会。", KG.Meeting)


def test_whose_ceremony_does_not_make_it_a_host() -> None:
    assert not objects("3月4日，宿州市社会工作服务培育中心启动仪式举行。", KG.convenedBy)


def test_a_house_that_only_tells_where() -> None:
    text = "6月2日，宿州市民政局在宿州市图书馆门前开展“守护花开”集中宣传活动。"
    assert objects(text, KG.launchedBy) == {"宿州市民政局"}
    text = "某某网太原5月5日电 山西省民政厅启动“守护花开”集中宣传活动。"
    assert objects(text, KG.launchedBy) == {"山西省民政厅"}


def test_work_that_a_notice_orders_is_a_campaign() -> None:
    text = "山西省开展困境儿童信息核对工作。山西省民政厅印发《关于开展困境儿童信息核对工作的通知》。"
    assert said(text, KG.governedBy) == {("困境儿童信息核对工作", "关于开展困境儿童信息核对工作的通知")}
    assert not named("山西省开展困境儿童信息核对工作。", KG.Campaign)
    assert not named("山西省民政厅印发《关于做好困境儿童信息核对工作的通知》，各地做好困境儿童信息核对工作。", KG.Campaign)


def test_the_plan_of_another_drive() -> None:
    text = "山西省民政厅印发《关于推进“百社助老”志愿帮扶行动的意见》。山西省慈善总会启动“万企助学”志愿帮扶行动。"
    assert not said(text, KG.governedBy)
    assert said(text, KG.launchedBy) == {("“万企助学”志愿帮扶行动", "山西省慈善总会")}


def test_a_stop_of_an_activity_is_not_all_of_it() -> None:
    text = "“邻里守望”首站走进临汾活动今天启动。“邻里守望”活动由山西省民政厅组织开展。"
    assert named(text, KG.Campaign) == {"“邻里守望”首站走进临汾活动", "“邻里守望”活动"}
    assert said(text, KG.launchedBy) == {("“邻里守望”活动", "山西省民政厅")}
    assert ("“邻里守望”首站走进临汾活动", "临汾市") in said(text, KG.carriedOutIn)


def test_a_drive_of_whose_meeting_one_learns() -> None:
    text = "记者从大同市困境老人关爱服务行动推进会上获悉，大同市已走访800户。"
    assert len(named(text, KG.Campaign)) == 1


def test_what_something_marks_is_no_part_of_a_name() -> None:
    text = "市长宣读了方案，标志着第5个全国社工日宣传活动正式启动。"
    assert not any("标志" in name for name in named(text, KG.Campaign))


def test_a_name_ends_before_what_joins_others_to_it() -> None:
    text = LEAD + "市民政局局长李丽及相关处室负责人，副局长赵静及各科室负责人参加会议。"
    assert objects(text, KG.attendedBy) >= {"赵静"}
    assert not any(name.endswith("及") for name in named(text, KG.Person) | named(text, KG.Official))


@pytest.mark.parametrize("ceremony", ["资助仪式", "挂匾仪式", "认捐仪式"])
def test_more_ceremonies(ceremony: str) -> None:
    text = f"8月2日，“福彩暖心”{ceremony}在大同市举行。大同市民政局局长李明华出席仪式。"
    assert said(text, KG.attendedBy) == {(f"“福彩暖心”{ceremony}", "李明华")}


def test_those_who_carry_out_host_its_ceremony() -> None:
    text = "8月2日，由大同市福利彩票发行中心和大同市慈善总会联合开展的2011年大同“福彩圆梦”助学金发放仪式举行。"
    assert said(text, KG.convenedBy) == {
        ("2011年大同“福彩圆梦”助学金发放仪式", "大同市福利彩票发行中心"),
        ("2011年大同“福彩圆梦”助学金发放仪式", "大同市慈善总会"),
    }


def test_the_opening_of_two_that_are_one() -> None:
    text = "8月2日，大同市“孝老月”系列活动启动仪式暨第二届孝星颁奖典礼在文化宫举行。副市长李明华出席启动仪式。"
    assert objects(text, KG.attendedBy) == {"李明华"}
    assert not objects(text.replace("出席启动仪式", "出席签约仪式"), KG.attendedBy)


def test_where_one_comes_to_does_not_convene() -> None:
    text = "8月2日，大同市副市长李明华到大同市民政局召开养老服务座谈会。"
    assert not objects(text, KG.convenedBy)
    assert not any("来市" in name for name in named("8月2日，大同市副市长李明华带队来市民政局召开会议。", KG.Meeting))


def test_an_activity_that_goes_through_all_of_a_city() -> None:
    assert objects("大同市“福彩进社区”活动走进全市各个县区。", KG.carriedOutIn) == {"大同市"}


def test_a_meeting_of_two_subjects_keeps_both() -> None:
    text = "大同市召开打击黑车运营暨停车场所专项整治行动协调会。会上，市公安局通报了打击黑车运营和停车场所专项整治行动情况。"
    assert not any(name.count("打击黑车") > 1 for name in named(text, KG.Meeting))


@pytest.mark.parametrize("where", ["于四楼会议室", "于宿州宾馆", "在二楼会议室"])
def test_the_room_of_a_meeting(where: str) -> None:
    text = f"6月3日，宿州市民政局{where}召开全体干部职工大会。"
    assert said(text, KG.convenedBy) == {("宿州市民政局全体干部职工大会", "宿州市民政局")}


@pytest.mark.parametrize(
    "text",
    [
        "市民政局局长李明华用“稳中有进、进中有新”八个字概括了上半年工作。",
        "市民政局局长李明华领学了有关讲话。",
    ],
)
def test_more_ways_of_speaking(text: str) -> None:
    assert objects(LEAD + "会上，" + text, KG.addressedBy) == {"李明华"}


def test_hosts_before_a_theme() -> None:
    text = "3月2日，由宿州市民政局主办，埇桥区民政局承办的“同心向善，情暖皖北”——2017年宿州市首届社工宣传周活动举行。"
    assert said(text, KG.launchedBy) == {("2017年宿州市首届社工宣传周活动", "宿州市民政局")}


def test_a_meeting_that_arranges_work() -> None:
    assert named("6月3日，宿州市民政局召开清明祭扫保障工作安排会。", KG.Meeting) == {"宿州市清明祭扫保障工作安排会"}


def test_the_start_of_a_drive_by_its_ceremony() -> None:
    text = "8月5日，由太原市民政局主办的“花开并州”2022年太原市留守儿童关爱活动在太原市小店区图书馆举行出发仪式。"
    name = "“花开并州”2022年太原市留守儿童关爱活动出发仪式"
    assert said(text, KG.convenedBy) == {(name, "太原市民政局")}
    assert said(text, KG.heldIn) == {(name, "小店区")}


def test_a_theme_between_a_verb_and_a_drive() -> None:
    text = "5月2日，太原市民政局开展以“同心守护”为主题的困境儿童关爱保护宣传周活动。"
    assert said(text, KG.launchedBy) == {("困境儿童关爱保护宣传周活动", "太原市民政局")}


def test_whose_plaque_is_unveiled_is_no_host() -> None:
    assert not objects("5月2日，河口镇综合养老服务中心（颐和中心）揭牌仪式在清徐县举行。", KG.convenedBy)


def test_who_holds_the_congress_of_two_names() -> None:
    text = "5月3日，2023年晋北社会组织发展大会暨社会组织展示会在大同举行。此次大会由山西省民政厅和大同市人民政府联合主办。"
    assert objects(text, KG.convenedBy) == {"山西省民政厅", "大同市人民政府"}


def test_a_festival_that_somebody_holds() -> None:
    text = "3月28日，由浑源县民政局主办，浑源县殡葬协会协办的浑源县清明文化节在殡仪馆举行。"
    assert said(text, KG.launchedBy) == {("浑源县清明文化节", "浑源县民政局")}


def test_who_sends_the_story_launches_nothing() -> None:
    text = "乐都新闻网讯 4月25日上午，乐都区在广场组织开展了支援四川芦山“心手相连”抗震救灾捐款活动。"
    assert not objects(text, KG.launchedBy)
    assert "芦山县" not in objects(text, KG.carriedOutIn)  # for it, not there


def test_a_partys_committee_is_not_the_party() -> None:
    assert "中国共产党" not in objects("3月5日，中国共产党大同市第五届委员会第三次全体会议闭幕。", KG.convenedBy)


def test_quoted_people_name_no_activity() -> None:
    assert not named("启动仪式在大同市举行，20名“暖心奶奶”和60名儿童参加活动。", KG.Campaign)


def test_a_county_that_begins_like_the_capital() -> None:
    assert not objects("8月6日，撤县设市大会在京山礼堂召开。", KG.heldIn)
    assert objects("8月6日，全国养老服务推进会在京召开。", KG.heldIn) == {"北京市"}


@pytest.mark.parametrize("each", ["各县（市、区）", "各县（区）", "各区县"])
def test_the_departments_of_all_counties_are_not_the_citys(each: str) -> None:
    assert not objects(LEAD + f"{each}民政局分管负责人参会。", KG.attendedBy)


def test_what_a_meeting_is_called_after_is_attended() -> None:
    text = "2月4日，宿州市民政局召开养老机构约谈会。市民政局副局长李明华参加约谈，市民政局局长王建国安排工作。"
    assert objects(text, KG.attendedBy) == {"李明华"}


def test_what_is_covered_first() -> None:
    text = "咸宁市民政局开展“情暖桑榆”适老化改造公益行动，首批覆盖咸安区、赤壁市和嘉鱼县。"
    assert objects(text, KG.carriedOutIn) == {"咸宁市", "咸安区", "赤壁市", "嘉鱼县"}
