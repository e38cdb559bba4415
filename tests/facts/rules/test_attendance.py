"""Who presides over, addresses and attends a meeting."""

import pytest

from kg.facts import extract
from kg.model import Article, Entity
from kg.vocab import KG

LEAD = "近日，河北省民政厅召开全省养老服务推进会。"


def who(text: str, predicate: str, lead: str = LEAD) -> set[str]:
    """The names that a text states for a predicate of its meeting; each slice lies in its quote."""
    article = Article("0" * 24, lead + text)
    out = set()
    for f in extract(article).facts:
        assert article.text[f.evidence.start : f.evidence.end] in f.evidence.quote
        if f.predicate == predicate and isinstance(f.object, Entity):
            out.add(f.object.name)
    return out


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("省民政厅党组成员、副厅长李明华主持会议。", {"李明华"}),
        ("会议由河北省民政厅副厅长李明华主持，厅长王志强出席会议并讲话。", {"李明华"}),
        ("李明华参加会议并讲话，副厅长王志强主持会议。", {"王志强"}),
        ("李明华主持起草了文件。", set()),
        ("李明华出席会议并讲话，厅一级巡视员某某主持会议。", set()),
        ("李明华担任节目主持人。", set()),
    ],
)
def test_chair(text: str, names: set[str]) -> None:
    assert who(text, KG.presidedBy) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("省民政厅厅长李明华出席会议并作动员讲话。", {"李明华"}),
        ("李明华在会上强调，要抓好落实。", {"李明华"}),
        ("会上，水利厅副厅长孙志远应邀作报告。", {"孙志远"}),
        ("石家庄、邯郸市民政局作了交流发言。", {"石家庄市民政局", "邯郸市民政局"}),
        (
            "河北省公安厅、省财政厅负责同志对本部门、本系统工作进行了部署。",
            {"河北省公安厅", "河北省财政厅"},
        ),
        ("石家庄市民政局和邯郸市邯山区、保定市莲池区人民政府作典型发言。", {"石家庄市民政局", "邯山区人民政府", "莲池区人民政府"}),
        ("河北省公安厅副厅长、省财政厅副厅长分别就有关工作作了安排。", {"河北省公安厅", "河北省财政厅"}),
        ("李明华回答了记者提问，副厅长王志强介绍经验。", {"王志强"}),
        ("会议听取了省财政厅厅长孙志远关于资金安排的汇报。", {"孙志远"}),
        ("李明华授课，王志强致辞，孙志远作经验分享。", {"李明华", "王志强", "孙志远"}),
        ("在听取省水利厅和保定、沧州负责人发言后，李明华作总结讲话。", {"河北省水利厅", "李明华"}),
        ("会上，河北省民政厅厅长李明华要求各地抓好冬季取暖。", {"李明华"}),
        ("河北省民政厅要求各地抓好冬季取暖，省委向省党代会报告工作。", set()),
        ("会上，水利厅副厅长孙志远通报，水库已经放水。", {"孙志远"}),
        ("李明华代表省慈善总会理事会向大会报告工作，王志强报告工作进展。", {"李明华"}),
        ("李明华来到河边，听取了省水利厅发言人的建议。", set()),
        ("石家庄、邯郸两市民政局作经验交流。", {"石家庄市民政局", "邯郸市民政局"}),
        (
            "石家庄和邯郸两个市的民政局局长依次作了汇报，桥西、长安两个区的老龄办主任先后发言。",
            {"石家庄市民政局", "邯郸市民政局", "桥西区老龄工作委员会办公室", "长安区老龄工作委员会办公室"},
        ),
        (
            "石家庄、邯郸、保定三市民政局和衡水市义工联合会介绍了经验。",
            {"石家庄市民政局", "邯郸市民政局", "保定市民政局", "衡水市义工联合会"},
        ),
        ("省民政厅介绍，全省有养老机构1200家。", set()),
        ("李明华强调，各地要抓好落实。", {"李明华"}),
        ("会后，李明华看望了老人。李明华强调，要办好实事。", set()),
        ("省委、省政府要求，各地要抓好落实。", set()),
        ("会议传达学习习近平总书记重要讲话精神。", set()),
        ("会议强调，要落实省委、省政府工作部署。", set()),
        ("李明华在十四届省委三次全会上作了报告。", set()),
    ],
)
def test_speakers(text: str, names: set[str]) -> None:
    assert who(text, KG.addressedBy) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("副省长李明华、王志强，省政府秘书长赵永刚出席会议。", {"李明华", "王志强", "赵永刚"}),
        (
            "河北省委统战部、省教育厅、省税务局等部门有关负责同志在主会场参加会议。",
            {"河北省委统战部", "河北省教育厅", "河北省税务局"},
        ),
        ("省公安厅、省财政厅有关负责同志，各市分管副市长参加会议。", {"河北省公安厅", "河北省财政厅"}),
        ("省公安厅、省财政厅负责同志，厅机关各处室、厅属各单位主要负责人参会。", {"河北省公安厅", "河北省财政厅"}),
        ("部分省政协委员和省人大代表参加会议。", set()),
        ("副省长李明华，省直有关部门负责人，各市民政局局长参加会议。", {"李明华"}),
        ("各市、县民政局有关负责同志在分会场参加会议。", set()),
        ("李明华出席签约仪式。", set()),
        ("李明华出席座谈会。", set()),
        ("省公安厅、省卫生健康委负责同志参加会议。", {"河北省公安厅", "河北省卫生健康委员会"}),
        ("有关部门、单位负责人列席会议。", set()),
        ("省妇女联合会、省财政厅等业务主管单位的负责人参加会议。", {"河北省妇女联合会", "河北省财政厅"}),
        (
            "省民政厅副厅长李明华、省总工会副主席王志强，省财政厅、省公安厅负责人参加会议。",
            {"李明华", "王志强", "河北省财政厅", "河北省公安厅"},
        ),
        ("李明华介绍情况，省财政厅、省公安厅负责人参加会议。", {"河北省财政厅", "河北省公安厅"}),
        (
            "省发展改革委、公安厅有关负责同志，各市（州）、直管市和雄县民政局局长参加会议。",
            {"河北省发展和改革委员会", "河北省公安厅", "雄县民政局"},
        ),
        ("出席会议的还有省民政厅副厅长李明华、省财政厅副厅长孙志远。", {"李明华", "孙志远"}),
        ("参加会议的有省公安厅、省财政厅有关负责同志。", {"河北省公安厅", "河北省财政厅"}),
        ("出席会议的还有有关部门负责人。", set()),
    ],
)
def test_participants(text: str, names: set[str]) -> None:
    assert who(text, KG.attendedBy) == names


def test_people_and_the_bodies_listed_behind_them() -> None:
    text = "省生态移民局一级巡视员卢大勇，以及遵义、黔东南等9个市（州）民政局负责人参加观摩。"
    lead = "4月28日，贵州省民政厅、省生态移民局在毕节召开全省安置社区治理现场观摩会，"
    assert {"卢大勇", "遵义市民政局", "黔东南苗族侗族自治州民政局"} <= who(text, KG.attendedBy, lead)


def test_ranks_and_guests_do_not_part_a_list() -> None:
    text = "省民政厅厅长李明华，河北省军区副司令员王志强大校，保定市副市长赵永刚出席。"
    assert who(text, KG.attendedBy) == {"李明华", "王志强", "赵永刚"}
    assert who("省民政厅副厅长李明华到会祝贺并讲话。", KG.attendedBy) == {"李明华"}
    assert who("省消防救援总队副总队长李明华通报了典型火灾案例。", KG.addressedBy) == {"李明华"}


def test_lists_that_end_with_others() -> None:
    text = "保定市民政局、青年企业家协会、沧州市民政局和唐山市路北区机场路街道先后作了交流发言。"
    assert who(text, KG.addressedBy) >= {"保定市民政局", "沧州市民政局"}
    assert who("保定市民政局、沧州市民政局负责人及社会组织代表100余人参加会议。", KG.attendedBy) == {"保定市民政局", "沧州市民政局"}
    assert who("保定市民政局、沧州市民政局的做法在会上得到推广。", KG.addressedBy) == set()


def test_a_sitting_that_something_passed_through_is_not_where_they_speak() -> None:
    lead = "近日，河北省民政厅举行新闻发布会。《条例》7月30日经河北省十三届人大常委会第三十四次会议通过。"
    assert who("河北省民政厅副厅长李明华介绍，床位已满。", KG.addressedBy, lead) == {"李明华"}


def test_the_signing_of_what_was_named_before() -> None:
    lead = "3月28日，广东省民政厅与黑龙江省民政厅签署《旅居养老协议》。"
    text = "广东省民政厅厅长卓文涛出席签约仪式并致辞，副厅长麦少珍主持签约仪式。"
    assert (who(text, KG.attendedBy, lead), who(text, KG.presidedBy, lead)) == ({"卓文涛"}, {"麦少珍"})
    assert who(text, KG.attendedBy, "广东省民政厅开会。") == set()


def test_an_official_of_a_press_conference() -> None:
    lead = "近日，河北省民政厅举行新闻发布会。"
    text = "\n河北省民政厅副厅长李明华表示，要加快建设。村民王志强说，日子好了。"
    assert who(text, KG.addressedBy, lead) == {"李明华"}
    assert who("\n河北省民政厅副厅长李明华出席。李明华介绍，床位已满。\n李明华介绍，明年再建。", KG.addressedBy, lead) == {"李明华"}
    assert who("\n河北省民政厅副厅长李明华介绍，第五届养老博览会将在唐山市举行。", KG.addressedBy, lead) == {"李明华"}
    assert who("\n记者实地探访。河北省民政厅副厅长李明华表示，要加快建设。", KG.addressedBy, lead) == set()


def test_what_is_told_to_the_writer_is_no_speech_there() -> None:
    text = "省民政厅厅长李明华讲话。\n据省民政厅养老服务处处长王志强介绍，床位已满。"
    assert who(text, KG.addressedBy) == {"李明华"}
    assert who(text, KG.addressedBy, "近日，河北省民政厅举行新闻发布会。") == {"李明华", "王志强"}
    same = "河北省民政厅今天举行新闻发布会，发布《渡口办法》，河北省民政厅副厅长李明华表示，渡口安全。"
    assert who("", KG.addressedBy, same) == {"李明华"}


def test_guests_who_speak_their_mind() -> None:
    text = "清华大学教授李明华、保定市民政局局长王志强等与会建言，与会人员参观了敬老院。"
    assert who(text, KG.attendedBy) == {"李明华", "王志强"}


def test_one_sentence_with_three_roles() -> None:
    text = "会议由副厅长王志强主持，厅长李明华出席会议并讲话。"
    assert who(text, KG.presidedBy) == {"王志强"}
    assert who(text, KG.attendedBy) == {"李明华"}
    assert who(text, KG.addressedBy) == {"李明华"}


def test_a_speaker_elsewhere_is_none_of_the_meeting() -> None:
    assert who("李明华会见了代表团，李明华表示，欢迎来访。", KG.addressedBy) == set()


def test_a_speaker_at_a_sitting() -> None:
    assert who("3月2日，湖北省省长李明华在省政府常务会议上强调，要抓好落实。", KG.addressedBy, "") == {"李明华"}


def test_as_many_bodies_as_a_number_says_speak() -> None:
    article = Article("0" * 24, "近日，民政部召开推进会，浙江、湖南、江西3省民政厅作经验介绍。")
    spoke = {f.object.name for f in extract(article).facts if f.predicate == KG.addressedBy and isinstance(f.object, Entity)}
    assert spoke == {"浙江省民政厅", "湖南省民政厅", "江西省民政厅"}


def test_who_stands_for_a_group_speaks_and_whom_somebody_stands_for_does_not() -> None:
    text = "县委书记李明华、哈萨克族青年代表帕提古丽·努尔、返乡企业家代表王志强等先后发言。"
    assert who(text, KG.addressedBy) == {"李明华", "帕提古丽·努尔", "王志强"}
    assert who("李明华代表王志强在会上致辞。", KG.addressedBy) <= {"李明华"}


def test_a_body_of_two_names_breaks_no_list() -> None:
    text = "中央统战部、中央党校（国家行政学院）、中央纪委国家监委机关负责同志先后发言。"
    bodies = {"中共中央统一战线工作部", "中共中央党校", "中共中央纪律检查委员会", "国家监察委员会"}
    assert who(text, KG.addressedBy) == bodies


def test_the_opening_of_an_activity_told_before() -> None:
    lead = "首个全国护鸟日主场活动今天在湖南省岳阳市举行。"
    assert who("副省长李明华出席活动开幕式并致辞。", KG.attendedBy, lead) == {"李明华"}
    assert who("副省长李明华出席活动开幕式并致辞。", KG.addressedBy, lead) == {"李明华"}


def test_a_house_where_a_meeting_is_held_is_no_other_event() -> None:
    lead = ""
    for house in ("北京人民大会堂", "上海国家会展中心", "北京钓鱼台国宾馆"):
        text = f"国务院总理李明华18日在{house}出席第三届养老合作高峰论坛开幕式并发表题为《共建共享》的主旨演讲。"
        assert who(text, KG.addressedBy, lead) == {"李明华"}
    text = "8月9日，第三届养老合作高峰论坛在北京举行。副省长李明华随后在省养老院职工座谈会上作了讲话。"
    assert who(text, KG.addressedBy, "") <= {"李明华"}


def test_a_speech_at_a_plenum() -> None:
    text = "国务院总理李明华8月9日上午在全国政协第八次全体会议上发表重要讲话，强调抓好落实。"
    assert who(text, KG.addressedBy, "") == {"李明华"}


def test_a_speech_that_is_taken_well() -> None:
    text = "李明华总书记在全国对口支援工作会议上的重要讲话，在各地干部群众中引发热烈反响。"
    assert who(text, KG.addressedBy, "") == {"李明华"}
    assert who("李明华总书记在全国对口支援工作会议上的重要讲话，为我们指明方向。", KG.addressedBy, "") == set()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("省水利厅、省教育厅的7位委员参加会议。", {"河北省水利厅", "河北省教育厅"}),
        ("省水利厅及省教育厅的代表和部分家长参加了会议。", {"河北省水利厅", "河北省教育厅"}),
        ("莅临会议的领导有：唐山市民政局局长李明华同志、副局长王志强同志。", {"李明华", "王志强"}),
        ("副省长李明华出席第一次全体会议并讲话。", {"李明华"}),
        (
            "副省长李明华，厅长王志强，以及领导小组成员，各市分管领导和办公室主任（局长），驻地部队领导等近百人参加会议。",
            {"李明华", "王志强"},
        ),
        ("省残疾人工作委员会成员，各市负责同志参加会议。", set()),
        ("省水利厅的7位委员参加培训。", set()),
    ],
)
def test_more_who_attend(text: str, names: set[str]) -> None:
    assert who(text, KG.attendedBy) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("省水利厅厅长李明华参加会见并在会上发言，省教育厅厅长王志强致辞。", {"李明华", "王志强"}),
        ("省水利厅厅长李明华会见了与会代表并讲话。", set()),
        (
            "保定市民政局局长李明华结合近年来的工作，重点从“建好队伍，用好阵地，管好资金”等三个方面作了题为《深耕社区》的交流发言。",
            {"李明华"},
        ),
        ("省民政厅厅长李明华传达了王志强省长对养老工作作出的安排，并就贯彻落实提出要求。", {"李明华"}),
    ],
)
def test_more_who_speak(text: str, names: set[str]) -> None:
    assert who(text, KG.addressedBy) == names


def test_who_speaks_at_a_meeting_in_quotation_marks() -> None:
    text = "江苏省民政厅厅长李明华6月2日在“全省社区工作会议”上说，明年再建社区食堂。"
    assert who(text, KG.addressedBy, "") == {"李明华"}
    assert who("江苏省民政厅厅长李明华在“全省社区工作会议”的材料里说，明年再建社区食堂。", KG.addressedBy, "") == set()
