"""How the national evening news tells of posts, acts, drives and places."""

import pytest

from kg.vocab import KG
from tests.facts.told import named, objects, said

BODY = "全国人民代表大会常务委员会香港特别行政区基本法委员会"


def test_members_of_a_body_in_a_list() -> None:
    text = "会上公布了香港特别行政区基本法委员会组成成员名单。成员分别是：主任沈明远，副主任梁家辉、张启文，委员王海波、陈若兰。"
    posts = {("沈明远", "主任"), ("梁家辉", "副主任"), ("张启文", "副主任"), ("王海波", "委员"), ("陈若兰", "委员")}
    assert said(text, KG.holdsPost) == {(name, BODY + title) for name, title in posts}
    assert not said("会议听取了香港特别行政区基本法委员会的报告。他们说：主任沈明远发言。", KG.holdsPost)


def test_what_an_office_holder_is_in_charge_of() -> None:
    text = "中央网信办分管日常工作的副主任、中央和国家机关工委分管日常工作的副书记李明华在长沙作报告。"
    assert objects(text, KG.holdsPost) == {"中央网络安全和信息化委员会办公室副主任", "中央和国家机关工作委员会副书记"}
    assert objects("民政部分管养老服务的副部长李明华到会。", KG.holdsPost) == {"民政部副部长"}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("民政部主办的2024年全国敬老月活动昨晚（10月4日）在甘肃兰州启动。", {"--10-04"}),
        ("由民政部主办的“暖冬行动”公益周活动12月3日在长沙启动，2日，首批物资运抵。", {"--12-03"}),
        ("8月3日，民政部主办的“暖冬行动”公益周活动引来关注。", {"--08-03"}),
        ("民政部主办的“暖冬行动”公益周活动广受欢迎，8月3日，物资运抵。", set()),
    ],
)
def test_day_of_a_campaign_told_behind_it(text: str, days: set[str]) -> None:
    assert objects(text, KG.date) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("国新办6月3日举行新闻发布会，民政部、财政部联合发布了《养老服务发展规划》。", {("养老服务发展规划", "--06-03")}),
        ("国新办6月3日召开新闻发布会，发布《养老服务发展规划》。", {("养老服务发展规划", "--06-03")}),
        ("国新办6月3日举行新闻发布会，介绍民政部印发的《养老服务发展规划》。", set()),
        ("民政部6月3日召开座谈会，就民政部印发的《养老服务发展规划》听取意见。", set()),
    ],
)
def test_day_of_what_a_press_conference_issues(text: str, days: set[tuple[str, str]]) -> None:
    assert {(s, o) for s, o in said(text, KG.date) if "发布会" not in s and "座谈会" not in s} == days


def test_another_ceremony_is_not_the_session_told_before() -> None:
    text = "民政部召开养老服务工作会议。会后，副部长李明华主持了颁发聘书仪式。"
    assert not said(text, KG.presidedBy)
    assert objects("民政部召开养老服务工作会议。副部长李明华主持了会议。", KG.presidedBy) == {"李明华"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("“全国高校2023届毕业生就业招聘会”今天在湖北武汉启动。", {"全国高校2023届毕业生就业招聘会"}),
        ("“才聚潇湘”2025年春季大型招聘会在长沙举行。", {"“才聚潇湘”2025年春季大型招聘会"}),
        ("全市已举办各类专场招聘会300场。", set()),
        ("社区里的招聘会热闹非凡。", set()),
        ("民政部日前启动全国养老服务示范城市创建工作。", {"全国养老服务示范城市创建工作"}),
        ("各地认真做好文明城市创建工作。", set()),
        ("首批20家养老机构智慧照护应用试点启动。", {"养老机构智慧照护应用试点"}),
        (
            "民政部今天启动首批12家养老机构数据资源利用试点，推进县域养老服务补短板试点。",
            {"养老机构数据资源利用试点", "县域养老服务补短板试点"},
        ),
        ("这12家单位都是养老机构数据资源利用试点单位。", set()),
    ],
)
def test_fairs_works_and_pilots_that_are_begun(text: str, names: set[str]) -> None:
    assert named(text, KG.Campaign) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("国务院废止城市供水条例、煤炭运销办法等6部行政法规。", {"城市供水条例", "煤炭运销办法"}),
        ("会议决定修改渔业船员管理办法、港口设施保安规则等5件规章。", {"渔业船员管理办法", "港口设施保安规则"}),
        ("昨天，江苏省殡葬管理条例开始施行，殡葬管理条例正在修订。", {"江苏省殡葬管理条例", "殡葬管理条例"}),
        ("会议表决通过了湖南省物业管理条例、湖南省湘江保护条例。", {"湖南省物业管理条例", "湖南省湘江保护条例"}),
        ("各地学习办法、制定规定等5件工作。", set()),
        ("湖南省的条例管用，长沙市修订条例。", set()),
    ],
)
def test_regulations_without_marks(text: str, names: set[str]) -> None:
    assert named(text, KG.Policy) == names


def test_towns_of_rivers_and_ports() -> None:
    assert named("牡丹江吉林段水位上涨，黑龙江上游出现洪水。", KG.Place) | named("黑龙江上游出现洪水。", KG.Province) == set()
    assert named("牡丹江举办冰雪节，黑龙江段家屯下雪。", KG.Place) == {"牡丹江市"}
    assert named("经满洲里和绥芬河铁路口岸出境。", KG.Place) == {"满洲里市", "绥芬河市"}
    assert named("绥芬河上游下雨了。", KG.Place) == set()


def test_lines_and_branches() -> None:
    assert named("哈伊高铁今天全线铺轨贯通，记者哈伊见证了通车。", KG.Person) == {"哈伊"}
    assert named("哈伊高铁今天全线铺轨贯通。", KG.Person) == set()
    assert named("他来到建设银行长沙市分行营业部，又去了营业部。", KG.Organization) == {"中国建设银行长沙市分行营业部"}
    assert named("山西省招生考试管理中心的考试管理中心工作。", KG.Agency) == {"山西省招生考试管理中心"}


def test_study_sessions_by_their_number() -> None:
    text = "6月5日，国务院以“健全养老服务，促进银发经济发展”为主题，进行第九次专题学习。国务院总理李强主持学习并指出，要抓好落实。教授王明远作讲解。"
    name = "国务院第九次专题学习"
    assert said(text, KG.convenedBy) == {(name, "国务院")}
    assert said(text, KG.date) == {(name, "--06-05")}
    assert said(text, KG.presidedBy) == {(name, "李强")}
    assert objects(text, KG.addressedBy) == {"李强", "王明远"}
    assert not named("各支部认真开展专题学习，进行第二轮整改。", KG.Meeting)


def test_talks_that_are_only_later_called_so() -> None:
    text = (
        "民政部部长陆治原5日上午同列席全国民政会议的基层代表座谈交流。他强调，要办好实事。\n"
        "座谈会上，代表们提出建议。陆治原强调，要听取意见。\n李鸿志主持座谈会。"
    )
    name = "列席全国民政会议的基层代表座谈会"
    assert said(text, KG.presidedBy) == {(name, "李鸿志")}
    assert said(text, KG.addressedBy) == {(name, "陆治原")}
    assert not named("民政部部长陆治原与一线职工座谈，听取意见。", KG.Meeting)
    assert not said("养老服务座谈会5日在京举行。民政部部长陆治原会见会议代表。\\n陆治原表示，要办好实事。", KG.addressedBy)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("今天（4月5日），甲辰年清明公祭炎帝典礼在湖南株洲举行。", {"甲辰年清明公祭炎帝典礼"}),
        ("3月8日，第20届长沙图书订货会开幕。", {"第20届长沙图书订货会"}),
        ("西部养老论坛暨银发服务周今天落幕。", {"西部养老论坛暨银发服务周"}),
        ("民政部3日召开会议，决定明年5月在长沙召开第三届全国养老服务大会。", {"民政部会议"}),
        ("他们在典礼上相识，订货会让人难忘。", set()),
    ],
)
def test_ceremonies_fairs_and_what_is_only_decided(text: str, names: set[str]) -> None:
    assert named(text, KG.Meeting) == names


def test_a_speech_of_which_the_speaker_tells() -> None:
    text = "6月5日，全国民政会议在京举行。民政部部长陆治原出席会议并讲话。\n陆治原指出，习近平总书记发表重要讲话，给民政工作指了路。"
    assert objects(text, KG.addressedBy) == {"陆治原"}
    text = "民政部6月5日召开养老服务座谈会。\n新年伊始，李强总理在去年的中央农村工作会议上发表重要讲话。"
    assert not said(text, KG.addressedBy)


def test_names_that_hold_a_place_or_another_word() -> None:
    assert named("彭清华、洛桑江村、张又侠出席会议。", KG.Person) == {"彭清华", "洛桑江村", "张又侠"}
    assert named("他来到义乌市李祖村，如今的李祖村建起“大李祖”共富片区。", KG.Person) == set()
    assert named("他来到义乌市李祖村，村党委书记李祖介绍情况。", KG.Person) == {"李祖"}
    assert named("夏播高效推进，夏播完成。", KG.Person) == set()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("今天，2024年洞庭湖江豚放流活动在湖南岳阳举行。", {"2024年洞庭湖江豚放流活动"}),
        ("湖湘戏曲优秀剧目展演活动正在长沙举行。", {"湖湘戏曲优秀剧目展演活动"}),
        ("“湘西民歌音乐会”全国巡演近日启动。", {"“湘西民歌音乐会”全国巡演"}),
        ("丰富多彩的群众文化活动让人流连。", set()),
        ("社区举办的各类文体活动在广场举行过多次。", set()),
    ],
)
def test_activities_that_take_place(text: str, names: set[str]) -> None:
    assert named(text, KG.Campaign) == names


def test_the_corridor_where_ministers_answer() -> None:
    text = "今年两会的第一场“部长通道”今天（3月5日）开启，来自民政部的负责人回应热点问题。\n民政部部长陆治原表示，今年将扩大助餐服务。"
    assert said(text, KG.date) == {("部长通道", "--03-05")}
    assert objects(text, KG.addressedBy) == {"陆治原"}
    assert not named("他走上了“部长通道”，楼里有代表通道。", KG.Meeting)


def test_plants_and_hills_are_nobody() -> None:
    assert named("当地栽植黄栌、栾树、胡杨，麦积山、贺兰山下的文冠果迎来丰收。", KG.Person) == set()
    assert named("毛乌素沙地治理，在毛乌素，沙地变绿洲。", KG.Person) == set()
    assert named("栽植黄栌的林业站站长黄立新介绍。", KG.Person) == {"黄立新"}
    assert named("在科尔沁、浑善达克的沙地上，治沙人种下灌木，科尔沁沙地变绿。", KG.Place) == set()
    assert named("丰台区靛厂新村的北京长峰医院。", KG.Organization) == {"北京长峰医院"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("2024年法律医疗农技“进山乡”集中服务活动今天启动。", {"2024年法律医疗农技“进山乡”集中服务活动"}),
        ("2024年全省深入开展“清风”专项行动。", {"“清风”专项行动"}),
        ("2024年湖南省“清风”专项行动启动。", {"“清风”专项行动"}),
        ("“中国养老展望”专家圆桌对话活动在北京举行。", {"“中国养老展望”专家圆桌对话活动"}),
    ],
)
def test_what_stands_beside_a_quoted_name(text: str, names: set[str]) -> None:
    assert named(text, KG.Campaign) == names
