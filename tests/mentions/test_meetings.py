"""Meetings: which convenings an article reports, what they are called, and which words stand for them later."""

import pytest

from kg import mentions
from kg.mentions.same_event import shortens
from kg.model import Article
from kg.vocab import KG


def meetings(text: str, headline: str = "", date: str = "") -> dict[str, list[str]]:
    """Every meeting by its name with the words that denote it; each span lies in its field."""
    document, found, _ = mentions.find(Article("0" * 24, text, headline=headline, date=date))
    out: dict[str, list[str]] = {}
    for m in found.of(KG.Meeting):
        field, start, end = document.locate(m.start, m.end)
        words = getattr(document.article, field)[start:end]
        assert 0 < len(words) == end - start
        out.setdefault(m.entity.name, []).append(words)
    return out


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # a description without a place gets the convenor's division
        ("近日，广东省民政厅召开打击整治非法社会组织电视电话会议。", "广东省打击整治非法社会组织电视电话会议"),
        ("近日，陕西省民政厅召开全省民政系统安全生产和防汛救灾工作会。", "陕西省民政系统安全生产和防汛救灾工作会"),
        ("江苏日前召开社会组织管理工作联席会议。", "江苏省社会组织管理工作联席会议"),
        # a plain one gets the convenor itself
        ("近日，青海省民政厅召开重点工作调度会。", "青海省民政厅重点工作调度会"),
        ("近日，青海省民政厅首次线上召开工作会议。", "青海省民政厅工作会议"),
        ("5月6日，青海省民政厅以视频形式召开工作推进会。", "青海省民政厅工作推进会"),
        ("近日，青海省民政厅会同有关部门召开座谈会。", "青海省民政厅座谈会"),
        ("4月12日，国务院召开第三次廉政工作会议。", "国务院第三次廉政工作会议"),
        ("7月28日，贵州省民政厅召开厅党组会议。", "贵州省民政厅党组会议"),
        ("国务院新闻办公室今天举行新闻发布会。", "国务院新闻办公室新闻发布会"),
        ("6月25日，国务院某地“6·21”事故调查组在兰州召开第一次全体会议。", "国务院某地“6·21”事故调查组第一次全体会议"),
        # one of several bodies gets the drive that it decides on
        (
            "民政部、公安部、市场监管总局今天联合召开电视电话会议，决定从9月起在全国开展养老机构消防安全专项整治行动。",
            "养老机构消防安全专项整治行动电视电话会议",
        ),
        ("5月6日，青海省民政厅和省公安厅召开动员会，部署“清网”专项行动。", "“清网”专项行动动员会"),
        (
            "民政部、公安部前天联合召开视频会议，部署从9月到明年5月在全国开展打击强制搭售殡葬用品行为专项行动。",
            "打击强制搭售殡葬用品行为专项行动视频会议",
        ),
        ("5月6日，青海省民政厅召开动员会，部署“清网”专项行动。", "青海省民政厅动员会"),
        ("5月6日，青海省民政厅、省公安厅召开座谈会，听取“清网”专项行动进展。", "青海省民政厅座谈会"),
        # one with a place or range of its own stays
        ("近日，海南省民政厅召开海南慈善事业高质量发展座谈会。", "海南慈善事业高质量发展座谈会"),
        ("8月1日，民政部召开全国殡葬工作部署视频会。", "全国殡葬工作部署视频会"),
        # the meeting as subject
        ("纪念张某某同志诞辰110周年座谈会9日在京举行。", "纪念张某某同志诞辰110周年座谈会"),
        ("纪念全民健身大会成功举办五周年座谈会9日在京举行。", "纪念全民健身大会成功举办五周年座谈会"),
        ("今天（6月5日），首届中国养老大会在福建厦门举行。", "首届中国养老大会"),
        ("由民政部和江苏省人民政府共同主办的2024养老服务大会今天在南京举行。", "2024养老服务大会"),
        ("以“共建共享”为主题的第十届慈善年会，今天（4月18日）在湖北武汉举行。", "第十届慈善年会"),
        ("近日，内蒙古自治区党委常委会会议审议通过《关于社会组织发展的意见》。", "内蒙古自治区党委常委会会议"),
        (
            "吉林省第十四届人民代表大会常务委员会第三十次会议1月19日通过表决，决定设立养老服务局。",
            "吉林省第十四届人民代表大会常务委员会第三十次会议",
        ),
        ("第三届全国徽商大会昨天（9月16日）在合肥闭幕。", "第三届全国徽商大会"),
        ("今天，第四届“巢湖论坛”在安徽合肥开幕。", "第四届“巢湖论坛”"),
        # ceremonies and courses
        ("5月6日，河北省民政厅、省公安厅联合举行“阳光行动”启动仪式。", "河北省“阳光行动”启动仪式"),
        ("11月5日，河北省退役军人事务厅举行揭牌仪式。", "河北省退役军人事务厅揭牌仪式"),
        ("近日，全国社会救助业务培训班开班式在杭州举行。", "全国社会救助业务培训班"),
        ("今天（11月25日），中德投资洽谈会暨合作项目签约活动在青岛举行。", "中德投资洽谈会暨合作项目签约活动"),
        ("今天，由民政部主办、四川省民政厅承办的全国养老人才培训班在成都市举办。", "全国养老人才培训班"),
        ("5月8日，陕西省民政厅召开厅务会。", "陕西省民政厅厅务会"),
        ("记者从12月3日召开的湖北省社会救助工作联席会议上获悉，成效明显。", "湖北省社会救助工作联席会议"),
        ("5月8日，民政部调研组在大理市召开座谈会。", "民政部调研组座谈会"),
        (
            "《绍兴市养老服务办法》出台。《办法》共6章。李明华在9月18日举行的政策解读会上介绍，惠及面扩大。",
            "《绍兴市养老服务办法》政策解读会",
        ),
        ("4月3日，由浙江省民政厅、浙江省文明办主办，杭州市民政局承办的祭扫活动启动仪式在杭州举行。", "浙江省祭扫活动启动仪式"),
        ("11月8日，黑龙江省委书记李明华主持召开省委常委会会议。", "黑龙江省委常委会会议"),
        ("6月1日，河北省民政厅召开推进会。联席会议召集人、副厅长李明华主持会议。", "河北省民政厅推进会"),
        ("6月1日，新修订的《某某条例》宣传贯彻座谈会在长沙举行。", "《某某条例》宣传贯彻座谈会"),
        ("3月5日，陕西省民政厅召开《陕西省养老服务条例（草案）》专家论证会。", "《陕西省养老服务条例（草案）》专家论证会"),
        ("中共山东省第十二届委员会第七次全体会议，于9月20日在济南举行。", "中共山东省第十二届委员会第七次全体会议"),
        ("李明华在河北省民政工作会议上强调，要坚持人民至上。", "河北省民政工作会议"),
        (
            "安徽省民政厅开展打击整治非法社会组织专项行动。6月25日，安徽省民政厅召开全省专项行动推进会。",
            "安徽省打击整治非法社会组织专项行动推进会",
        ),
        (
            "湖南省民政厅起草《湖南省信用管理办法》，9月24日，湖南省民政厅召开立法专家论证会。",
            "《湖南省信用管理办法》立法专家论证会",
        ),
        ("4月18日，“光明天山”复明行动启动。当天上午，启动仪式在乌鲁木齐市举行。", "“光明天山”复明行动启动仪式"),
        ("《养老条例》7月30日经河南省十三届人大常委会第三十四次会议审议通过。", "河南省十三届人大常委会第三十四次会议"),
        # attended, or heard from
        ("李明华5日出席全国社会救助工作座谈会。", "全国社会救助工作座谈会"),
        ("记者从昨天（8月9日）民政部专题新闻发布会上获悉，消费回升。", "民政部专题新闻发布会"),
        ("今天，民政部举办“情系老区——社会组织交流会”。", "情系老区——社会组织交流会"),
    ],
)
def test_names(text: str, name: str) -> None:
    assert list(meetings(text)) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "要深入学习贯彻党的二十大精神和中央经济工作会议精神。",
        "认真落实省委十四届四次全会部署。",
        "会前，各地要定期召开联席会议，研究解决问题。",
        "要适时召开推进会。",
        "各地通过举办培训班、组织升旗仪式等方式开展宣传。",
        "近日，各地举办培训班12期。",
        "该院每年举办养老护理员培训班。",
        "近日，各地召开座谈会20多场。",
        "代表们在人民大会堂合影。",
        "省委派出10个工作组，会同有关部门检查。",
        "审议了关于召开第三次会议的决定。",
        "习近平总书记在青年代表座谈会上的有关讲话为我们指明了方向。",
        "全国安全会商系统建成，完全会办好。",
        "依托全省社会组织工作联席会议机制，各部门共同发力。",
    ],
)
def test_what_is_only_referred_to_is_no_meeting(text: str) -> None:
    assert meetings(text) == {}


@pytest.mark.parametrize("text", ["在2019年召开的全国民政工作会议上，提出了新要求。", "1月5日，全国民政工作会议在京召开。"])
def test_a_meeting_long_before_the_article_is_only_remembered(text: str) -> None:
    assert meetings(text, date="2023-08-10") == {}


def test_a_day_that_is_told_there_is_not_the_day_of_the_meeting() -> None:
    told = "司法部副部长李明华今天在国务院新闻办公室举行的吹风会上说，今年1月5日修改的《社区矫正规定》公布以来，社工增加。"
    assert set(meetings(told, date="2023-08-09")) == {"国务院新闻办公室吹风会"}
    past = "司法部副部长李明华在今年1月5日举行的吹风会上表示，社工增加。"
    assert not meetings(past, date="2023-08-09")


def test_a_briefs_heading_that_runs_into_its_meeting() -> None:
    text = "第五届中国茶业博览会开幕第五届中国茶业博览会今天在广西南宁开幕。"
    assert list(meetings(text, date="2012-06-11")) == ["第五届中国茶业博览会"]
    assert list(meetings("省民政厅今天召开中国茶业大会召开十周年座谈会。", date="2012-06-11")) == ["中国茶业大会召开十周年座谈会"]


def test_a_drives_short_name_in_a_meetings() -> None:
    text = "水利部等五部门召开全国采砂专项行动电视电话会议，部署2012年打击长江非法采砂专项行动。"
    assert list(meetings(text, date="2012-06-11")) == ["全国采砂专项行动电视电话会议"]


def test_a_session_that_something_is_explained_to() -> None:
    text = "水利部部长李明华今天向十一届全国人大常委会第九次会议作了关于水土保持法修订草案的说明。"
    assert list(meetings(text, date="2012-06-11")) == ["十一届全国人大常委会第九次会议"]


def test_a_session_that_passes_something_in_the_morning() -> None:
    text = "十二届全国人大三次会议11日上午表决通过了关于修改立法法的决定。"
    assert list(meetings(text, date="2012-06-11")) == ["十二届全国人大三次会议"]


def test_what_a_body_studies_and_criticises_together() -> None:
    text = "中共中央政治局28日下午就城市供水问题进行第四十次集体学习。"
    assert list(meetings(text, date="2012-06-11")) == ["中共中央政治局第四十次集体学习"]
    assert list(meetings("省水利厅党组日前召开专题民主生活会。\n河北省", date="2012-06-11")) == ["河北省水利厅党组专题民主生活会"]
    assert list(meetings("省水利厅日前召开专题会议。\n河北省", date="2012-06-11")) == ["河北省水利厅专题会议"]


def test_an_organ_that_meets_the_press() -> None:
    date = "2012-06-11"
    assert list(meetings("水利部新闻发言人李明华今天在例行新闻发布会上表示，水库安全。", date=date)) == ["水利部例行新闻发布会"]
    assert list(meetings("水利部部长李明华在今天举行的新闻发布会上说，水库安全。", date=date)) == ["水利部新闻发布会"]
    assert list(meetings("在今天的国新办吹风会上，水利部副部长李明华介绍，水库安全。", date=date)) == ["国务院新闻办公室吹风会"]
    for nobodys in (
        "水利部副部长李明华、财政部副部长王志强在今天举行的新闻发布会上介绍情况。",
        "水利部新闻发言人李明华在今天举行的新闻发布会前离开。",
        "水利部监督司司长李明华在今天举行的新闻发布会上介绍情况。",
    ):
        assert list(meetings(nobodys, date=date)) == []


def test_another_clauses_day_does_not_date_a_meeting_of_today() -> None:
    text = "《渡口条例》将于12月1日起施行，交通运输部今天召开电视电话会议，部署宣传。"
    assert list(meetings(text, date="2015-08-10")) == ["交通运输部电视电话会议"]
    assert list(meetings("《渡口条例》去年12月1日通过，交通运输部去年12月9日召开电视电话会议。", date="2015-08-10")) == []


def test_a_session_by_which_a_law_was_passed() -> None:
    text = "《地名条例》于2024年3月28日经重庆市第六届人民代表大会常务委员会第八次会议通过。"
    assert list(meetings(text)) == ["重庆市第六届人民代表大会常务委员会第八次会议"]
    assert meetings(text.replace("于2024年3月28日", "")) == {}
    assert list(meetings("7月28日，在河北省第五届妇女代表大会上，李明华当选主席。")) == ["河北省第五届妇女代表大会"]


def test_a_sentence_may_set_its_speaker_in_a_meeting() -> None:
    text = "在全省殡葬改革工作会议上，副省长李明华强调，要抓好整治。"
    assert list(meetings(text + "\n福建省")) == ["福建省殡葬改革工作会议"]
    assert meetings("有关部门在会议上反映问题。\n福建省") == {}


def test_the_session_of_a_division_left_out() -> None:
    text = "3月15日，省政协十二届二次会议开幕。市十六届人大二次会议同日闭幕。\n安徽省合肥市"
    assert list(meetings(text)) == ["安徽省政协十二届二次会议", "合肥市十六届人大二次会议"]


def test_a_briefing_on_a_policy_and_a_conference_of_a_year() -> None:
    text = "重庆市民政局印发《重庆市社工站建设方案》。局长李明华在6月22日举行的政策通气会上说，抓好落实。"
    assert "《重庆市社工站建设方案》政策通气会" in meetings(text)
    assert list(meetings("1月15日，2020年全省民政工作会议在武汉召开。\n湖北省民政厅")) == ["2020年湖北省民政工作会议"]
    text = "本报长春1月20日讯（记者 佟大海）吉林省第十四届人大常委会第三十次会议1月19日通过表决。"
    assert list(meetings(text)) == ["吉林省第十四届人大常委会第三十次会议"]


def test_a_session_whose_members_deliberate_today() -> None:
    assert list(meetings("出席十四届全国人大四次会议的代表们今天分组审议。")) == ["十四届全国人大四次会议"]
    assert meetings("出席十四届全国人大四次会议的代表将继续履职。") == {}


def test_what_a_reporter_heard_there() -> None:
    assert list(meetings("今天，记者从湖北省民政厅年度新闻发布会获悉，社会组织持续增长。")) == ["湖北省民政厅年度新闻发布会"]
    assert meetings("从湖北省民政厅年度新闻发布会以来，社会组织持续增长。") == {}


def test_the_whole_region_is_no_district() -> None:
    text = "7月22日在呼伦贝尔市海拉尔区召开的全区社会救助工作推进会上，内蒙古自治区民政厅提出新要求。"
    assert list(meetings(text)) == ["内蒙古自治区社会救助工作推进会"]


def test_short_forms_stand_for_the_meeting_before_them() -> None:
    found = meetings("近日，海南省民政厅召开慈善事业座谈会。会议指出，要坚持开放。此次会议要求，加强监管。座谈会由李明主持。")
    assert found == {"海南省慈善事业座谈会": ["慈善事业座谈会", "会议", "会议", "座谈会"]}


def test_ceremonies_and_openings_stand_for_the_event_before_them() -> None:
    found = meetings("6月8日，河北省民政厅举办社会组织培训班。厅长李明出席开班式并讲话。培训班邀请专家授课。")
    assert found == {"河北省社会组织培训班": ["社会组织培训班", "开班式", "培训班"]}
    found = meetings("6月8日，河北省民政厅举行“暖冬行动”启动仪式。厅长李明出席，副厅长王强主持仪式。启动仪式上，志愿者代表发言。")
    assert found == {"河北省“暖冬行动”启动仪式": ["“暖冬行动”启动仪式", "仪式", "启动仪式"]}


def test_headline_and_text_name_one_meeting() -> None:
    found = meetings("政协第十三届全国委员会第六十次主席会议18日在京召开。会议审议了有关文件。", headline="王某某主持召开全国政协主席会议")
    assert list(found) == ["政协第十三届全国委员会第六十次主席会议"]
    assert len(found["政协第十三届全国委员会第六十次主席会议"]) == 3


def test_a_plenary_of_a_session_is_the_session() -> None:
    found = meetings("十三届全国人大常委会第九次会议18日下午在京举行第一次全体会议。会议听取了报告。")
    assert list(found) == ["十三届全国人大常委会第九次会议"]


def test_a_meeting_that_nothing_names_is_unresolved() -> None:
    _, found, unresolved = mentions.find(Article("0" * 24, "调研期间，李明华主持召开座谈会，听取意见。"))
    assert not found.of(KG.Meeting)
    assert [u.words for u in unresolved if "meeting" in u.reason] == ["座谈会"]


def test_an_organ_called_a_conference_is_no_meeting() -> None:
    found = meetings("政协第十四届全国委员会常务委员会第九次会议5日在京召开。会议通过中国人民政治协商会议章程修正案。")
    assert list(found.values()) == [["政协第十四届全国委员会常务委员会第九次会议", "会议"]]


def test_two_meetings_stay_two() -> None:
    found = meetings("8月3日，河北省民政厅召开养老服务推进会。\n8月4日，河北省财政厅召开预算管理座谈会。会议强调，要过紧日子。")
    assert list(found) == ["河北省养老服务推进会", "河北省预算管理座谈会"]
    assert found["河北省预算管理座谈会"][-1] == "会议"


def test_meetings_of_two_briefs_keep_apart() -> None:
    text = (
        "养老服务大会在厦门举行\n今天，首届中国养老服务大会在福建厦门举行。大会设置了多个论坛，来自各地的代表参加，交流了经验和做法。\n"
        "社会组织座谈会召开\n今天，民政部在北京召开全国社会组织座谈会。会议强调，要加强规范管理，推动社会组织健康有序发展，作出新贡献。"
    )
    found = meetings(text)
    assert set(found) == {"首届中国养老服务大会", "全国社会组织座谈会"}
    assert "大会" in found["首届中国养老服务大会"]
    assert "会议" in found["全国社会组织座谈会"]


@pytest.mark.parametrize(
    ("short", "long", "same"),
    [
        ("打非专项行动", "打击整治非法社会组织专项行动", True),
        ("国务院全体会议", "国务院第六次全体会议", True),
        ("全国政协十三届常委会第二十五次会议", "政协第十三届全国委员会常务委员会第二十五次会议", True),
        ("民盟十三届二中全会", "中国民主同盟第十三届中央委员会第二次全体会议", True),
        ("国务院第五次全体会议", "国务院第六次全体会议", False),
        ("十四届全国人大三次会议", "十四届全国人大常委会第十三次会议", False),
        ("养老服务推进会", "养老服务座谈会", False),
    ],
)
def test_shortens(short: str, long: str, same: bool) -> None:
    assert shortens(short, long) is same


def test_a_meeting_of_these_days_known_by_how_its_words_are_taken() -> None:
    headline = "凝心聚力促振兴 ——全国对口支援工作会议精神引发热烈反响"
    text = "刚刚结束的全国对口支援工作会议，对下一步工作作出部署。会议要求，要因地制宜。"
    assert list(meetings(text, headline, "2023-08-10")) == ["全国对口支援工作会议"]
    headline = "奋进新征程——习近平总书记在全国对口支援工作座谈会上的重要讲话引发热烈反响"
    text = "习近平总书记在全国对口支援工作座谈会上的重要讲话，在受援地区引起强烈反响。"
    assert meetings(text, headline, "2023-08-10") == {"全国对口支援工作座谈会": ["全国对口支援工作座谈会", "全国对口支援工作座谈会"]}


def test_the_name_of_a_course_whose_words_are_taken_well_begins_with_who_learns_there() -> None:
    headline = "乘势而上——习近平总书记在厅局级领导干部专题培训班开班式上的重要讲话引发热烈反响"
    text = "习近平总书记在厅局级领导干部学习贯彻新发展理念专题培训班开班式上的重要讲话，在各地引发热烈反响。"
    assert list(meetings(text, headline, "2023-08-10")) == ["厅局级领导干部学习贯彻新发展理念专题培训班"]
    later = "8月，习近平总书记在厅局级领导干部学习贯彻新发展理念专题培训班开班式上发表重要讲话。"
    assert meetings(f"今年以来，各地工作有序推进。{later}", "乘势而上", "2023-12-10") == {}


def test_the_speech_that_is_taken_well_gives_the_meetings_year() -> None:
    text = "习近平总书记在2025年端午茶话会上发表重要讲话，勉励科技工作者。"
    assert list(meetings(text, "再攀高峰 ——习近平总书记在端午茶话会上的重要讲话引发热烈反响", "2025-05-31")) == ["2025年端午茶话会"]


@pytest.mark.parametrize(
    "text",
    [
        "各地认真学习贯彻全国对口支援工作会议精神，把思想统一到总书记在会议上的重要讲话上来。",
        "习近平总书记在全国对口支援工作会议上的重要讲话，为我们指明了方向。",
        "学习习近平总书记在全国对口支援工作会议上发表的重要讲话，8月9日掀起热潮。",
        "习近平总书记给江畔护鸟队员的回信引发热烈反响，会议精神深入人心。",
    ],
)
def test_a_meeting_whose_words_are_only_studied_is_none(text: str) -> None:
    assert meetings("今天天气晴好。" + text, "", "2023-08-10") == {}


def test_a_fair_that_is_started() -> None:
    assert list(meetings("第三届全国养老产业博览会今天（8月10日）在成都启动，吸引不少企业。", "", "2023-08-10")) == [
        "第三届全国养老产业博览会"
    ]
    assert meetings("第三届全国养老产业博览会启动招商，第三届全国养老产业博览会启动报名。", "", "2023-08-10") == {}


def test_who_greets_a_meeting_is_no_part_of_its_name() -> None:
    assert list(meetings("李明华向2024年世界养老大会长沙峰会开幕视频致贺。", "", "2024-08-10")) == ["2024年世界养老大会长沙峰会"]


def test_whose_instructions_a_meeting_gets_is_no_part_of_its_name() -> None:
    text = "全国防火工作电视电话会议4月9日在京召开。"
    assert set(meetings(text, headline="李明华对全国防火工作电视电话会议作出重要批示")) == {"全国防火工作电视电话会议"}


def test_a_meeting_still_to_come_that_nothing_names_is_none() -> None:
    assert meetings("6月2日，省政府召开全省防火工作会议。省政府还将召开座谈会，听取意见。").keys() & {"座谈会", "省政府座谈会"} == set()
    assert meetings("今天下午，南通市政府将召开新闻发布会，公布方案。") != {}


def test_ceremonies_of_giving() -> None:
    assert list(meetings("9月1日上午，“山花助学”资助仪式在丽水市举行。")) == ["“山花助学”资助仪式"]
    assert meetings("企业参加资助仪式的积极性很高。") == {}
