"""Meetings: convenors, place and date."""

import pytest

from kg.facts import extract
from kg.model import Article, Entity
from kg.vocab import KG


def stated(text: str, *predicates: str, headline: str = "", date: str = "") -> set[tuple[str, str, str]]:
    """(meeting, predicate, object) of the article's facts about meetings; each slice lies in its quote, the quote in the field."""
    article = Article("0" * 24, text, headline=headline, date=date)
    out = set()
    for f in extract(article).facts:
        e = f.evidence
        field = getattr(article, e.field)
        assert field[e.start : e.end] in e.quote
        assert e.quote in field
        if f.subject.kind == KG.Meeting and (not predicates or f.predicate in predicates):
            out.add((f.subject.name, f.predicate, f.object.name if isinstance(f.object, Entity) else f.object.value))
    return out


def objects(text: str, predicate: str, **article: str) -> set[str]:
    return {o for _, _, o in stated(text, predicate, **article)}


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("近日，海南省民政厅召开慈善事业座谈会。", {"海南省民政厅"}),
        (
            "近日，广东省民政厅会同省委统战部、省委网信办等有关部门联合召开电视电话会议。",
            {"广东省民政厅", "广东省委统战部", "广东省委网信办"},
        ),
        ("由民政部和江苏省人民政府共同主办的2024养老服务大会今天在南京举行。", {"民政部", "江苏省人民政府"}),
        ("3月5日，全省养老服务工作会议由海南省民政厅在海口召开。", {"海南省民政厅"}),
        ("十四届全国人大常委会举行第十六讲专题讲座。", {"全国人民代表大会常务委员会"}),
        ("由民政部主管、中国社会工作联合会主办的首届“中国社工年会”在北京举行。", {"中国社会工作联合会"}),
        ("李明华5日主持召开国务院常务会议。", {"国务院"}),
        ("8月8日，河北省民政厅召开养老服务推进会，保定市民政局作了发言。当日，该厅又召开慈善工作座谈会。", {"河北省民政厅"}),
        ("8月8日，河北省第十四届人民代表大会常务委员会第九次会议闭幕。河北省人大常委会主任李明华出席。", {"河北省人大常委会"}),
        (
            "4月3日，由浙江省民政厅、浙江省文化和旅游厅主办，杭州市民政局承办的文明祭扫活动启动仪式在杭州市举行。",
            {"浙江省民政厅", "浙江省文化和旅游厅", "杭州市民政局"},
        ),
        ("11月8日，黑龙江省委书记李明华主持召开省委常委会会议。", {"黑龙江省委常委会"}),
        ("今天，首届慈善论坛在长沙开幕。本届论坛由民政部指导，湖南省民政厅、湖南大学共同主办。", {"湖南省民政厅", "湖南大学"}),
        (
            "6月2日，首届养老论坛在武汉开幕。论坛由民政部指导，湖北省民政厅主办，武汉市民政局承办，宜昌市民政局协办。",
            {"湖北省民政厅", "武汉市民政局"},
        ),
        (
            "3月6日至8日，由河北省民政厅主办、保定市民政局承办、河北大学提供智力支持的全省养老护理培训班在保定市举办。",
            {"河北省民政厅", "保定市民政局"},
        ),
        (
            "记者从石家庄市民政局获悉，1月9日，该局与市应急管理局、市公安局联合召开养老机构安全座谈会。",
            {"石家庄市民政局", "石家庄市应急管理局", "石家庄市公安局"},
        ),
        ("今天，国务院新闻办公室举行新闻发布会，民政部有关负责人介绍情况。", {"国务院新闻办公室"}),
        ("7月28日，在贵州省政府新闻办举行的养老服务新闻发布会上，赵永刚介绍情况。", {"贵州省人民政府新闻办公室"}),
        ("7月28日，在贵州省民政厅召开养老服务推进会。", set()),
        ("7月28日，贵州省民政厅厅长赵永刚主持召开全省养老服务推进会。", set()),
        ("近日，河北召开全省养老服务推进会。", set()),
    ],
)
def test_convenors(text: str, bodies: set[str]) -> None:
    assert objects(text, KG.convenedBy) == bodies


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("近日，山东省民政厅在潍坊青州市召开社会组织推进会。", {"青州市"}),
        ("全国社会救助工作座谈会5日在京举行。", {"北京市"}),
        ("今天，首届中国养老大会在福建厦门举行。", {"厦门市"}),
        ("近日，全国社会救助推进会召开。推进会由民政部会同财政部在福建省三明市沙县区召开。", {"沙县区"}),
        ("李明华25日在天津出席全国社会救助工作座谈会。", {"天津市"}),
        ("近日，山东省民政厅召开社会组织推进会，青州市民政局作了发言。", set()),
        ("本报银川6月9日电（记者 李明华）在今天于此间举行的闽宁社会组织协作对接会上，两省签约。", {"银川市"}),
        ("9月15日，山西大同。全省养老服务推进会在这里举行。", {"大同市"}),
        ("9月15日，在云南省政府新闻办举行的养老服务新闻发布会上，有人发言。", set()),
    ],
)
def test_places(text: str, place: set[str]) -> None:
    assert objects(text, KG.heldIn) == place


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("8月3日，河北省民政厅召开养老服务推进会。", {"2023-08-03"}),
        ("全国社会救助工作座谈会5日在京举行。", {"2023-08-05"}),
        ("今天（8月10日），首届中国养老大会在厦门举行。", {"2023-08-10"}),
        ("李明华5日出席全国社会救助工作座谈会。", {"2023-08-05"}),
        ("近日，河北省民政厅召开养老服务推进会，8月底前完成整改。", set()),
        ("8月8日至9日，河北省民政厅召开养老服务推进会。", {"2023-08-08"}),
        ("8月8日，新修订的条例公布。当天上午，由河北省民政厅指导，石家庄市民政局主办的慈善论坛在石家庄举行。", {"2023-08-08"}),
        ("8月6日至8日，河北省民政厅社会组织管理局在邢台市举办社会组织负责人培训班。", {"2023-08-06"}),
        ("8月8日，河北省民政厅印发《养老服务办法》，近日召开养老服务推进会。", set()),
        ("全国政协主席会议建议8月20日召开下次会议。", set()),
    ],
)
def test_dates(text: str, day: set[str]) -> None:
    assert objects(text, KG.date, date="2023-08-10") == day


def test_the_hour_that_opens_a_sentence() -> None:
    assert objects("8月9日晚8时，全省双拥表彰大会在济南举行。", KG.date, date="2023-08-10") == {"2023-08-09"}
    assert objects("8月9日15时30分，省民政厅在济南召开全省双拥表彰大会。", KG.date, date="2023-08-10") == {"2023-08-09"}
    assert objects("8月9日8级大风来袭，全省双拥表彰大会如何召开引人关注。", KG.date, date="2023-08-10") == set()


def test_a_meeting_of_several_days() -> None:
    text = "8月8日至9日，四川省民政厅在成都市召开全省养老服务工作现场会。"
    name = "四川省养老服务工作现场会"
    assert stated(text, KG.startDate, KG.endDate, date="2023-08-10") == {
        (name, KG.startDate, "2023-08-08"),
        (name, KG.endDate, "2023-08-09"),
    }


def test_two_meetings_keep_their_own_facts() -> None:
    text = "8月3日，河北省民政厅在保定市召开养老服务推进会。\n8月4日，河北省财政厅在沧州市召开预算管理座谈会。"
    assert stated(text, KG.convenedBy, KG.heldIn, date="2023-08-10") == {
        ("河北省养老服务推进会", KG.convenedBy, "河北省民政厅"),
        ("河北省养老服务推进会", KG.heldIn, "保定市"),
        ("河北省预算管理座谈会", KG.convenedBy, "河北省财政厅"),
        ("河北省预算管理座谈会", KG.heldIn, "沧州市"),
    }


def test_the_opening_of_a_drive_is_a_ceremony_of_its_name() -> None:
    text = "9月5日，贵州省第二届慈善周暨“乐善黔行”主题宣传活动在贵阳市筑城广场拉开帷幕，省民政厅厅长李明华出席启动仪式并致辞。"
    name = "贵州省第二届慈善周暨“乐善黔行”主题宣传活动"
    assert stated(text) == {
        (name + "启动仪式", KG.date, "--09-05"),
        (name + "启动仪式", KG.heldIn, "贵阳市"),
        (name + "启动仪式", KG.attendedBy, "李明华"),
        (name + "启动仪式", KG.addressedBy, "李明华"),
        (name + "启动仪式", KG.concerns, name),
    }
    assert stated("9月5日，省民政厅厅长李明华出席启动仪式并致辞。") == set()


def test_a_session_is_of_the_day_of_what_it_passes() -> None:
    assert objects("江西省第十四届人大常委会第六次会议3月29日表决通过《江西省养老服务条例》。", KG.date) == {"--03-29"}
    assert objects("国务院常务会议审议通过《养老服务条例（草案）》，条例自5月1日起施行。", KG.date) == set()


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("5月6日，四川省民政工作会议在成都市金牛宾馆召开。", {"成都市"}),
        ("5月6日，浙江省养老服务现场会在杭州西湖国宾馆举行。", {"杭州市"}),
        ("9月28日，湖北省抗疫表彰大会在武汉洪山礼堂举行。", {"武汉市"}),
        ("5月6日，江苏省养老服务现场会在江苏大剧院举行。", set()),
    ],
)
def test_a_house_lies_in_its_place(text: str, places: set[str]) -> None:
    assert objects(text, KG.heldIn) == places


def test_a_signing_places_and_dates_its_ceremony() -> None:
    name = "《养老合作框架协议》签约仪式"
    text = "8月15日，广东省民政厅与西藏自治区民政厅在林芝市签署《养老合作框架协议》。签约仪式由副厅长王建明主持。"
    assert stated(text, KG.heldIn, KG.date) == {(name, "heldIn", "林芝市"), (name, "date", "--08-15")}
    text = "8月15日，广东省民政厅与西藏自治区民政厅签署《养老合作框架协议》。去年在林芝市签署《社工协议》。签约仪式后，双方座谈。"
    assert not any(n == name for n, *_ in stated(text, KG.heldIn))


@pytest.mark.parametrize(
    ("text", "name", "facts"),
    [
        (
            "9月5日，合肥市“敬老月”活动在蜀山区启动。市民政局局长李国强出席启动仪式并致辞。",
            "“敬老月”活动启动仪式",
            {("heldIn", "蜀山区"), ("date", "--09-05"), ("attendedBy", "李国强"), ("addressedBy", "李国强"), ("concerns", "“敬老月”活动")},
        ),
        (
            "4月15日，第三届江苏慈善文化节在苏州开幕。开幕式上，省民政厅副厅长王建明讲话。",
            "第三届江苏慈善文化节开幕式",
            {("heldIn", "苏州市"), ("date", "--04-15"), ("addressedBy", "王建明"), ("concerns", "第三届江苏慈善文化节")},
        ),
        ("4月15日，合肥市开展“敬老月”活动。\n开幕式上，副市长王建明讲话。", "", set()),
    ],
)
def test_the_ceremony_of_a_drive_begun_in_the_sentence_before(text: str, name: str, facts: set[tuple[str, str]]) -> None:
    assert stated(text) == {(name, p, o) for p, o in facts}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "去年3月2日，两市民政局在苏州签署《社工交流协议》。今年4月6日，签约仪式在无锡举行。",
            {("date", "--04-06"), ("heldIn", "无锡市")},
        ),
        ("3月2日，两市民政局在苏州签署《社工交流协议》。签约仪式在无锡举行。", {("date", "--03-02"), ("heldIn", "无锡市")}),
        ("2023年3月2日，“银铃”助老行动在苏州启动。2024年4月6日，启动仪式上，局长致辞。", {("heldIn", "苏州市")}),
        ("2023年3月2日，“银铃”助老行动在苏州启动。启动仪式上，局长致辞。", {("date", "2023-03-02"), ("heldIn", "苏州市")}),
    ],
)
def test_a_ceremony_keeps_its_own_day_and_place(text: str, expected: set[tuple[str, str]]) -> None:
    assert {(p, o) for _, p, o in stated(text, KG.date, KG.heldIn)} == expected


def test_the_day_of_the_dateline_is_no_meetings_day() -> None:
    assert objects("本报南京5月6日电 江苏省民政厅4日至5日在苏州举行养老服务推进会。", KG.date) == {"--05-04"}


def test_a_course_opens_and_closes() -> None:
    assert objects("8月10日，全国儿童福利工作培训班在兰州开班。", KG.heldIn) == {"兰州市"}
    assert objects("8月10日，全省养老护理员培训班开班式在张掖市举行。", KG.heldIn) == {"张掖市"}


def test_what_a_reporter_learns_at_a_meeting_is_of_these_days() -> None:
    meeting = "吉林省民政厅新闻发布会"
    assert {m for m, *_ in stated("记者从吉林省民政厅新闻发布会获悉，全省共有村委会9325个。")} == {meeting}
    assert stated("市民从吉林省民政厅新闻发布会的材料里了解到不少情况。") == set()


def test_what_is_held_of_a_place_is_held_there() -> None:
    assert objects("记者从今天贵州举行的旅游推介会获悉，新线路已经备好。", KG.heldIn, date="2023-08-10") == {"贵州省"}
    assert objects("近日，四川召开养老服务推进会。", KG.heldIn) == objects("近日，四川召开的养老服务推进会结束。", KG.heldIn) == set()


def test_days_of_meetings_in_quotes_and_behind_their_day() -> None:
    assert objects("今天（8月10日），第二届“湘江论坛”在湖南长沙开幕，聚焦养老。", KG.date, date="2023-08-10") == {"2023-08-10"}
    text = "省民政厅近日在长沙召开养老服务座谈会。在昨天（8月9日）的座谈会上，代表们踊跃发言。"
    assert objects(text, KG.date, date="2023-08-10") == {"2023-08-09"}


def test_the_body_that_a_partys_term_names_convenes() -> None:
    text = "中国共产党第十八届中央纪律检查委员会第三次全体会议8月9日在北京举行。"
    assert objects(text, KG.convenedBy) == {"中共中央纪律检查委员会"}
    text = "中国农工民主党第十五届中央委员会第四次全体会议8月9日在武汉召开。"
    assert objects(text, KG.convenedBy) == {"中国农工民主党"}


def test_a_meeting_that_a_leader_greets_and_who_hosts_it() -> None:
    text = "8月10日，国家主席李明华向第二届丝路科技交流大会致贺信。大会当日在成都开幕，主题为“共享创新”，由科技部、四川省人民政府共同主办。"
    assert objects(text, KG.convenedBy, date="2023-08-10") == {"科学技术部", "四川省人民政府"}
    assert objects(text, KG.heldIn, date="2023-08-10") == {"成都市"}
    assert objects(text, KG.date, date="2023-08-10") == {"2023-08-10"}
    assert objects("8月10日，李明华向全国广大教师和大会筹备组致贺信。", KG.date, date="2023-08-10") == set()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("6月2日，平山县在县政务中心二楼会议室召开防火工作推进会。", {"平山县"}),
        ("6月2日，保定市民政局在局机关礼堂隆重召开养老服务推进会。", {"保定市"}),
        ("6月2日，我市在行政中心会议厅召开防火工作推进会。绵阳市副市长李明华出席。", {"绵阳市"}),
        ("6月2日，河北省民政厅在厅机关会议室召开养老服务推进会。", set()),
        ("6月2日，保定市民政局在清苑区文化馆召开养老服务推进会。", {"清苑区"}),
        ("6月2日，保定市民政局在某某大学礼堂召开养老服务推进会。", {"保定市"}),
    ],
)
def test_rooms_of_ones_own(text: str, place: set[str]) -> None:
    assert objects(text, KG.heldIn) == place
