"""How national news tells of lives in several terms, laws and what carries them out, who comes to a meeting, drives by their short names."""

import pytest

from kg.facts import extract
from kg.model import Article
from kg.vocab import KG
from tests.facts.told import named, said

_CPPCC = "中国人民政治协商会议全国委员会"


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "赵建国同志是中共第十二届、十三届中央委员会委员，全国政协第六、七届副主席。",
            {("赵建国", "中共中央委员"), ("赵建国", f"{_CPPCC}副主席")},
        ),
        ("何向东同志曾任中华全国总工会第十届、十一届副主席。", {("何向东", "中华全国总工会副主席")}),
        (
            "孙立新生前是济南市公安局副局长、交通管理局局长，许多市民前去送行。",
            {("孙立新", "济南市公安局副局长"), ("孙立新", "济南市公安局交通管理局局长")},
        ),
        ("钱明总理亲自担任国务院安全生产委员会主任，定期研究部署。", {("钱明", "国务院安全生产委员会主任")}),
        ("全国政协第六、七届会议期间，赵建国提交了提案。", set()),
        ("孙立新生前常到济南市公安局看望局长。", set()),
    ],
)
def test_posts_of_a_life(text: str, posts: set[tuple[str, str]]) -> None:
    assert said(text, KG.holdsPost) >= posts
    assert posts or not said(text, KG.holdsPost)


@pytest.mark.parametrize(
    ("text", "rests"),
    [
        (
            "国务院公布《中华人民共和国反洗钱法实施细则》，保障反洗钱法有效实施。",
            {("中华人民共和国反洗钱法实施细则", "中华人民共和国反洗钱法")},
        ),
        (
            "国务院印发《关于推进慈善事业的意见》。《意见》提出，突出重点，坚持以慈善法为依据，规范募捐。",
            {("关于推进慈善事业的意见", "中华人民共和国慈善法")},
        ),
        ("国务院公布《中华人民共和国反洗钱法实施细则》，自8月1日起施行。", set()),
        ("民政部宣传《志愿服务条例》，还公布了《中华人民共和国反洗钱法实施细则》。", set()),
        ("国务院印发《关于推进慈善事业的意见》。各地说，《意见》很好，执法时要坚持以慈善法为准绳。", set()),
    ],
)
def test_what_carries_out_a_law_rests_on_it(text: str, rests: set[tuple[str, str]]) -> None:
    assert said(text, KG.basedOn) == rests


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("国新办3日举行发布会，民政部、财政部有关负责人参与此次发布会，介绍了救灾情况。", {"民政部", "财政部"}),
        ("国新办3日举行发布会，民政部负责人说，各地参与会议展览的单位很多。", set()),
    ],
)
def test_who_takes_part(text: str, there: set[str]) -> None:
    assert {o for _, o in said(text, KG.attendedBy)} == there


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("民政部今天召开全国养老服务座谈会。会上，教育部、商务部、海尔集团负责人发了言。", {"教育部", "商务部", "海尔集团"}),
        ("民政部今天召开全国养老服务座谈会。会后，教育部发了言简意赅的通知。", set()),
    ],
)
def test_who_spoke(text: str, speakers: set[str]) -> None:
    assert {o for _, o in said(text, KG.addressedBy)} == speakers


@pytest.mark.parametrize(
    ("text", "launched"),
    [
        ("按照湖北省公安厅开展扫黄行动的部署，武汉警方夜查多处场所。", {("扫黄行动", "湖北省公安厅")}),
        ("公安部部署开展猎狐行动，海关总署启动断卡行动。", {("猎狐行动", "公安部"), ("“断卡”行动", "海关总署")}),
        ("警方的扫黄行动组当晚没有行动。", set()),
    ],
)
def test_drives_of_the_police(text: str, launched: set[tuple[str, str]]) -> None:
    assert said(text, KG.launchedBy) == launched


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("为了治水，遵义的“护河行动”拆除了30多处违建。", {("护河行动", "遵义市")}),
        ("由民政部主办的“暖春行动”大型招聘活动在合肥正式启动。", {("“暖春行动”大型招聘活动", "合肥市")}),
        ("干部学习遵义的“护河行动”经验。", set()),
    ],
)
def test_where_drives_are(text: str, places: set[tuple[str, str]]) -> None:
    assert said(text, KG.carriedOutIn) == places


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("会议审议了《2013年养老服务重点工作安排》和《2013年学习安排》。", {"2013年养老服务重点工作安排"}),
        ("国务院办公厅印发《2022年医改下半年重点工作任务》。", {"2022年医改下半年重点工作任务"}),
    ],
)
def test_arrangements_of_work_are_policies(text: str, titles: set[str]) -> None:
    assert named(text, KG.Policy) == titles


@pytest.mark.parametrize(
    ("text", "organs"),
    [
        ("国家反垄断局发布指南。", {"国家反垄断局"}),
        ("卫生计生委将重点查处虚假广告。", {"国家卫生和计划生育委员会"}),
        ("在浙江，卫生计生委将重点查处虚假广告。", set()),
    ],
)
def test_organs(text: str, organs: set[str]) -> None:
    assert named(text, KG.Agency) == organs


@pytest.mark.parametrize(
    ("text", "organs"),
    [
        (
            "河南省、湖北省、宁夏回族自治区、云南省党委统战部负责同志到会。",
            {"河南省委统战部", "湖北省委统战部", "宁夏回族自治区党委统战部", "云南省委统战部"},
        ),
        ("河南、宁夏两省区党委宣传部到会。", {"河南省委宣传部", "宁夏回族自治区党委宣传部"}),
        (
            "我驻泰国使馆和中国驻清迈总领馆发布提醒，外交部和我驻外使馆跟进。",
            {"中国驻泰国大使馆", "中国驻清迈总领事馆", "外交部"},
        ),
        ("泰国驻华大使馆举行招待会。", set()),
    ],
)
def test_organs_of_rows_and_missions(text: str, organs: set[str]) -> None:
    assert named(text, KG.Agency) == organs


@pytest.mark.parametrize(("date", "name"), [("2021-06-01", "浙江省地方金融监督管理局"), ("2024-06-01", "浙江金融监管局")])
def test_the_financial_regulator_of_a_province(date: str, name: str) -> None:
    found = extract(Article("0" * 24, "浙江金融监管局今天印发通知。", date=date)).mentions
    assert [m.entity.name for m in found if m.entity.kind == KG.Agency] == [name]


@pytest.mark.parametrize(
    ("text", "towns"),
    [
        ("在定日县，帐篷送到长所、曲洛、措果3个乡。", {"定日县", "长所乡", "曲洛乡", "措果乡"}),
        ("在定日县，帐篷送到东村、西村、南坡3个乡。", {"定日县"}),
    ],
)
def test_towns_that_a_number_counts(text: str, towns: set[str]) -> None:
    assert named(text, KG.Place) == towns


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("水利部近日公布了2013年用水计划，总量不变。", {"2013年用水计划"}),
        ("水利部今天公布的2013年防汛预案规定，分四级响应。", {"2013年防汛预案"}),
        ("统计局发布2013年经济数据，各地陆续出台2013年工作计划。", set()),
        ("会议审议国务院关于提请审议家庭帮扶法草案的议案。", {"家庭帮扶法草案"}),
        ("会议审议关于设立杭州金融法院的决定草案。", {"关于设立杭州金融法院的决定草案"}),
        ("会议讨论关于该决定草案的意见。", set()),
        ("国务院印发《中国制造2025》，各地以“中国制造2025”为抓手。", {"中国制造2025"}),
    ],
)
def test_policies_told_without_marks(text: str, titles: set[str]) -> None:
    assert named(text, KG.Policy) == titles


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "日前，《中共中央 国务院关于支持海南全面深化改革开放的指导意见》发布。",
            {("中共中央 国务院关于支持海南全面深化改革开放的指导意见", "海南省")},
        ),
        ("会议审议关于设立杭州金融法院的决定草案。", set()),
    ],
)
def test_where_titles_apply(text: str, places: set[tuple[str, str]]) -> None:
    assert said(text, KG.appliesTo) == places


@pytest.mark.parametrize(
    ("text", "meetings"),
    [
        ("副总理李明华5日出席全国惠农政策落实检查汇报会并讲话。", {"全国惠农政策落实检查汇报会"}),
        ("各地认真学习。湖北省委十一届六次全会审议并原则通过了《湖北省乡村振兴实施方案》。", {"湖北省委十一届六次全会"}),
        ("各地认真学习。去年，党的十九届五中全会审议通过了《建议》。", set()),
    ],
)
def test_meetings(text: str, meetings: set[str]) -> None:
    assert named(text, KG.Meeting) == meetings


@pytest.mark.parametrize(
    ("text", "launched"),
    [
        ("截至目前，二十届中央第三轮巡视完成进驻。", {("二十届中央第三轮巡视", "中共中央")}),
        ("贵州省委第三轮巡视完成进驻。", {("第三轮巡视", "贵州省委")}),
    ],
)
def test_the_centre_inspects(text: str, launched: set[tuple[str, str]]) -> None:
    assert said(text, KG.launchedBy) == launched


@pytest.mark.parametrize(
    ("text", "drives"),
    [
        ("青海开展百名医生下乡巡诊活动，群众欢迎。", {"百名医生下乡巡诊活动"}),
        ("青海开展下乡巡诊活动，群众欢迎。", set()),
        ("要完成“再建30万套”保障性安居工程的目标。", {"保障性安居工程"}),
        ("省公安厅党委决定，厅领导分头督导各地专项行动。", set()),
    ],
)
def test_drives(text: str, drives: set[str]) -> None:
    assert named(text, KG.Campaign) == drives


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "学习贯彻党的二十届三中全会精神中央宣讲团5日在海口宣讲。中央宣讲团成员、海南省省长李明华作宣讲报告。",
            {("李明华", "学习贯彻党的二十届三中全会精神中央宣讲团成员"), ("李明华", "海南省人民政府省长")},
        ),
        ("宣讲团成员走进社区。", set()),
    ],
)
def test_lecturers(text: str, posts: set[tuple[str, str]]) -> None:
    assert said(text, KG.holdsPost) == posts


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("万向集团鲁建明强调，要坚持创新。", {"鲁建明"}),
        ("万向集团高度重视，强调创新。", set()),
    ],
)
def test_who_speaks_for_a_firm(text: str, people: set[str]) -> None:
    assert named(text, KG.Person) == people


@pytest.mark.parametrize(
    ("text", "speakers", "chairs"),
    [
        ("李明华在江苏调研并主持召开部分城市社区治理座谈会时强调，要用好网格。", {"李明华"}, {"李明华"}),
        ("国务院副总理李明华在湖北考察期间，主持召开全省就业工作座谈会并讲话。", {"李明华"}, {"李明华"}),
        ("国务院副总理李明华在湖北考察时强调，要稳就业。全省就业工作座谈会4日在武汉召开。", set(), set()),
    ],
)
def test_meetings_on_the_way(text: str, speakers: set[str], chairs: set[str]) -> None:
    assert {o for _, o in said(text, KG.addressedBy)} == speakers
    assert {o for _, o in said(text, KG.presidedBy)} == chairs


@pytest.mark.parametrize(
    ("text", "meetings"),
    [
        ("民政部副部长李明华在今天的新闻发布会上介绍，养老床位增加。", {"民政部新闻发布会"}),
        ("在今天的新闻发布会上，水利部副部长李明华介绍，水库蓄水充足。", {"水利部新闻发布会"}),
        ("在今天的新闻发布会上，记者介绍，水库蓄水充足。", set()),
        ("中华全国总工会今天在京举行座谈会，纪念二七大罢工90周年，赵建国出席。", {"纪念二七大罢工90周年座谈会"}),
    ],
)
def test_what_press_conferences_and_anniversaries_are_called(text: str, meetings: set[str]) -> None:
    assert named(text, KG.Meeting) == meetings


@pytest.mark.parametrize(
    ("text", "launched"),
    [
        ("国家旅游局今天表示，将联合公安机关开展旅游市场专项整治行动。", {("旅游市场专项整治行动", "国家旅游局")}),
        ("国家旅游局今天表示，各地将开展旅游市场专项整治行动。", set()),
        ("水利部召开电视电话会议，决定在全系统开展水库安全隐患专项排查整改活动。", {("水库安全隐患专项排查整改活动", "水利部")}),
        ("教育部决定，在中小学广泛开展“阳光晨跑运动”。", {("阳光晨跑运动", "教育部")}),
    ],
)
def test_what_an_organ_says_that_it_will_do(text: str, launched: set[tuple[str, str]]) -> None:
    assert said(text, KG.launchedBy) == launched


def test_an_organ_named_after_a_place_meets_the_press() -> None:
    text = "国务院台湾事务办公室发言人李明华今天在例行新闻发布会上表示，第九届海峡论坛将于6月13日在福建厦门举行。"
    assert said(text, KG.addressedBy) == {("国务院台湾事务办公室例行新闻发布会", "李明华")}


@pytest.mark.parametrize(
    ("text", "drives"),
    [
        ("郑州市纪委开展不作为乱作为专项整治三年行动。", {"不作为乱作为专项整治三年行动"}),
        ("督查组到浙江、福建督导打击假冒伪劣专项行动。", {"打击假冒伪劣专项行动"}),
        ("六部门部署开展2021年文化科普卫生“送春风”活动。", {"2021年文化科普卫生“送春风”活动"}),
        ("民政部2021年在“送春风”活动中看望老人。", {"“送春风”活动"}),
    ],
)
def test_names_of_drives(text: str, drives: set[str]) -> None:
    assert named(text, KG.Campaign) == drives


def test_a_sentence_with_a_drive_of_its_own_is_of_no_other() -> None:
    text = "全国各地开展“护苗”专项行动。贵州启动“送春风”活动，成效明显。"
    assert ("“护苗”专项行动", "贵州省") not in said(text, KG.carriedOutIn)


@pytest.mark.parametrize(
    ("text", "issued"),
    [
        ("民政部今天发布关于修订《地名标志管理规范》的公告。", {("关于修订〈地名标志管理规范〉的公告", "民政部")}),
        ("民政部今天召开关于修订《地名标志管理规范》的座谈会。", set()),
    ],
)
def test_notices_that_hold_a_title(text: str, issued: set[tuple[str, str]]) -> None:
    assert said(text, KG.issuedBy) == issued


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("31个省（自治区、直辖市）和新疆生产建设兵团报告新增确诊病例26例。", {"新增确诊病例 26例"}),
        ("据31个省区市报告，现有确诊病例26例。", {"确诊病例 26例"}),
    ],
)
def test_what_the_provinces_report(text: str, figures: set[str]) -> None:
    assert named(text, KG.Statistic) == figures


def test_a_meeting_of_the_whole_country_is_called_after_who_holds_it() -> None:
    assert named("国务院抗震救灾指挥部今天召开全国电视电话会议，部署工作。", KG.Meeting) == {"国务院抗震救灾指挥部全国电视电话会议"}


def test_what_a_change_rests_on_does_not_make_it() -> None:
    text = "根据《中华人民共和国慈善法》，民政部对《慈善组织认定办法》进行了修改。"
    assert said(text, KG.amends) == set()


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("国内汽油、柴油价格每吨分别上调60元、55元。", {"汽油价格每吨上调 60元", "柴油价格每吨上调 55元"}),
        ("民政部昨天下拨救灾款2亿元。", {"下拨救灾款 200000000元"}),
        ("财政部近日下达水利资金8亿元。", {"下达水利资金 800000000元"}),
    ],
)
def test_what_organs_did_of_late(text: str, figures: set[str]) -> None:
    assert named(text, KG.Statistic) == figures


def test_guidelines_of_the_state_are_policies() -> None:
    assert named("教育部发布《全国家庭教育指导大纲》和《语文教学大纲》。", KG.Policy) == {"全国家庭教育指导大纲"}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("省十二届人大二次会议开幕，省长孙宏作政府工作报告。", {"孙宏"}),
        ("国家宗教局局长王作安作报告。", {"王作安"}),
    ],
)
def test_who_gives_a_report(text: str, people: set[str]) -> None:
    assert named(text, KG.Person) == people


@pytest.mark.parametrize(
    ("text", "meetings"),
    [
        ("海南省琼海市今天召开旅游市场整治工作会议，部署工作。", {"琼海市旅游市场整治工作会议"}),
        ("河北省、山东省今天联合召开旅游市场整治工作会议。", {"旅游市场整治工作会议"}),
    ],
)
def test_a_meeting_is_of_the_inmost_place(text: str, meetings: set[str]) -> None:
    assert named(text, KG.Meeting) == meetings


@pytest.mark.parametrize(
    ("text", "launched"),
    [
        ("公安部部署全国公安机关开展冬季交通安全整治“百日行动”。", {("冬季交通安全整治“百日行动”", "公安部")}),
        ("生态环境部启动“清滩行动2019”，海边垃圾少了。", {("清滩行动2019", "生态环境部")}),
        ("中央文明办部署开展第三届全国文明家庭评选活动。", {("第三届全国文明家庭评选活动", "中央精神文明建设指导委员会办公室")}),
        ("中央文明办表示，各地开展文明家庭评选活动。", set()),
    ],
)
def test_who_has_others_do_it(text: str, launched: set[tuple[str, str]]) -> None:
    assert said(text, KG.launchedBy) == launched


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        ("国务院近日批转民政部等部门《关于加强防灾物资储备的意见》。", {"国务院", "民政部"}),
        ("国务院批转国家发展改革委、财政部《关于节水工作的意见》。", {"国务院", "国家发展和改革委员会", "财政部"}),
        ("河南省民政厅转发民政部《关于加强防灾物资储备的意见》。", {"民政部"}),
        ("网友纷纷转发民政部《关于加强防灾物资储备的意见》。", {"民政部"}),
    ],
)
def test_who_passes_on_what_others_drew_up(text: str, issuers: set[str]) -> None:
    assert {o for _, o in said(text, KG.issuedBy)} == issuers


def test_the_unit_of_a_post_serves_its_city() -> None:
    text = "孙立新生前是济南市公安局副局长、交通管理局局长。"
    assert ("济南市公安局交通管理局", "济南市") in said(text, KG.jurisdiction)


@pytest.mark.parametrize(
    ("text", "governed"),
    [
        (
            "民政部印发《社区培训规划》。规划要求，组织开展社区骨干专项培训行动。",
            {("社区骨干专项培训行动", "社区培训规划")},
        ),
        ("民政部印发《社区培训规划》。规划要求，在扎实开展社区骨干专项培训行动的基础上，选派干部。", set()),
    ],
)
def test_what_a_plan_orders_and_what_it_goes_on_from(text: str, governed: set[tuple[str, str]]) -> None:
    assert said(text, KG.governedBy) == governed


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("全国孝亲模范表彰大会今天在京举行，赵建国为获奖者颁发奖章。", {"赵建国"}),
        ("全国孝亲模范表彰大会今天在京举行，近年来赵建国家乡向老人颁发补贴。", set()),
    ],
)
def test_who_gives_prizes(text: str, there: set[str]) -> None:
    assert {o for _, o in said(text, KG.attendedBy)} == there
