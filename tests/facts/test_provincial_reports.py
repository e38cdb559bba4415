"""How papers of the provinces tell of meetings, of who takes which post and of units inside organs."""

import pytest

from kg.facts import extract
from kg.model import Article, Literal
from kg.vocab import KG
from tests.facts.told import named, objects, said


def agencies(text: str) -> set[str]:
    return named(text, KG.Agency)


SCENE = "3月5日，南京，江苏省养老服务先进单位命名暨职业技能竞赛表彰大会"
NAME = "江苏省养老服务先进单位命名暨职业技能竞赛表彰大会"


@pytest.mark.parametrize("end", ["。", "现场。", "现场，掌声不断。"])
def test_a_scene_without_a_verb(end: str) -> None:
    assert said(SCENE + end, KG.heldIn) == {(NAME, "南京市")}
    assert said(SCENE + end, KG.date) == {(NAME, "--03-05")}
    more = SCENE + end + "副省长方正明出席大会并颁奖。大会由省民政厅厅长陆国强主持。"
    assert said(more, KG.presidedBy) == {(NAME, "陆国强")}
    assert said(more, KG.attendedBy) == {(NAME, "方正明")}


@pytest.mark.parametrize(
    "text",
    ["3月5日，南京，江苏省养老服务工作会议精神传达到各县。", "3月5日，江苏省养老服务表彰大会。", "南京，江苏省养老服务表彰大会的奖杯。"],
)
def test_no_scene(text: str) -> None:
    assert not said(text, KG.heldIn)


def test_two_names_of_one_meeting_that_opens_here() -> None:
    text = "4月12日下午，武侯区望江公园人头攒动，成都市社区营造周总结会暨“益起来”公益项目推介会在这里露天开场。"
    name = "成都市社区营造周总结会暨“益起来”公益项目推介会"
    assert said(text, KG.heldIn) == {(name, "武侯区")}
    assert said(text, KG.date) == {(name, "--04-12")}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("陕西省民政厅当晚9时在西安开了个座谈会，副厅长王志刚主持。", "陕西省民政厅座谈会"),
        ("陕西省民政厅凌晨2点30分在西安召开碰头会，副厅长王志刚主持。", "陕西省民政厅碰头会"),
        ("陕西省民政厅5月8日在西安开了一场“养老圆桌会”，副厅长王志刚主持。", "养老圆桌会"),
    ],
)
def test_meetings_told_by_the_hour_or_in_plain_words(text: str, name: str) -> None:
    assert said(text, KG.convenedBy) == {(name, "陕西省民政厅")}
    assert said(text, KG.presidedBy) == {(name, "王志刚")}
    assert said(text, KG.heldIn) == {(name, "西安市")}


def test_a_bare_meeting_by_who_calls_it() -> None:
    text = "河北省民政厅开展暗访。这次视频调度会6月3日由厅社会事务处召集，副厅长王志刚讲话，保定市、沧州市民政局汇报了值班安排。"
    name = "河北省民政厅视频调度会"
    assert said(text, KG.convenedBy) == {(name, "河北省民政厅社会事务处")}
    assert said(text, KG.addressedBy) == {(name, "王志刚"), (name, "保定市民政局"), (name, "沧州市民政局")}


@pytest.mark.parametrize(
    ("text", "predicate", "names"),
    [
        ("主持人是省民政厅副厅长、一级巡视员何文涛。", KG.presidedBy, {"何文涛"}),
        ("主持会议的是厅党组成员、副厅长宋海。", KG.presidedBy, {"宋海"}),
        ("主持人则是长沙市民政局局长唐勇，省民政厅副厅长何文涛讲话。", KG.presidedBy, {"唐勇"}),
        ("主持人手记由记者唐勇整理。", KG.presidedBy, set()),
        ("副厅长于洋站着讲了十分钟，省卫健委副主任马骏也用一句话概括了要点。", KG.addressedBy, {"于洋", "马骏"}),
        ("老人用三个字形容新食堂。", KG.addressedBy, set()),
        ("省委组织部副部长方明到会宣布省委决定。", KG.attendedBy, {"方明"}),
        ("省委、省政府有关部门到会听取意见。", KG.attendedBy, set()),
    ],
)
def test_chairs_and_speakers_told_otherwise(text: str, predicate: str, names: set[str]) -> None:
    assert objects("11月8日，湖南省民政厅召开养老服务工作会议。" + text, predicate) == names


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("银川市、固原市民政局局长苏建、王梅分别发言。", {("苏建", "银川市民政局局长"), ("王梅", "固原市民政局局长")}),
        ("合肥、芜湖两市民政局局长李军、赵明发言。", {("李军", "合肥市民政局局长"), ("赵明", "芜湖市民政局局长")}),
        (
            "甲地银川市、固原市两地民政局局长同期调整，苏建平、王梅兰分别履职。",
            {("苏建平", "银川市民政局局长"), ("王梅兰", "固原市民政局局长")},
        ),
        ("朝阳区、海淀区民政局副局长张红、刘洋、周敏参加。", set()),
        ("固原市民政局副局长苏建、王梅分别带队。", {("苏建", "固原市民政局副局长"), ("王梅", "固原市民政局副局长")}),
        (
            "江西省第二次全国地名普查领导小组办公室设在省民政厅。省民政厅厅长、领导小组副组长兼办公室主任桂长河作部署。",
            {
                ("桂长河", "江西省民政厅厅长"),
                ("桂长河", "江西省第二次全国地名普查领导小组副组长"),
                ("桂长河", "江西省第二次全国地名普查领导小组办公室主任"),
            },
        ),
        (
            "甘肃省民政厅慈善事业促进处原处长李海任省老龄办副主任，由厅办公室主任冯军接任处长。",
            {
                ("李海", "甘肃省民政厅慈善事业促进处处长"),
                ("李海", "甘肃省老龄工作委员会办公室副主任"),
                ("冯军", "甘肃省民政厅办公室主任"),
                ("冯军", "甘肃省民政厅慈善事业促进处处长"),
            },
        ),
        ("海南省军区政治部主任刘新主持。", {("刘新", "海南省军区政治部主任")}),
        ("解放军第302医院院长王强说。", {("王强", "中国人民解放军第三〇二医院院长")}),
        ("驻厅纪检组组长刘斌主持安徽省民政厅的会议。", {("刘斌", "安徽省纪委驻省民政厅纪检组组长")}),
        (
            "辽宁省民政厅召开党组会议，省政府副秘书长李刚出席，驻厅纪检监察组组长孙涛列席。",
            {("李刚", "辽宁省人民政府副秘书长"), ("孙涛", "辽宁省纪委监委驻省民政厅纪检监察组组长")},
        ),
        (
            "内蒙古自治区民政厅召开通气会，副厅长那顺、社会救助处处长高娃介绍情况。",
            {("那顺", "内蒙古自治区民政厅副厅长"), ("高娃", "内蒙古自治区民政厅社会救助处处长")},
        ),
        (
            "甘肃省民政厅人事处处长、机关党委专职副书记马丽参加。",
            {("马丽", "甘肃省民政厅人事处处长"), ("马丽", "甘肃省民政厅机关党委专职副书记")},
        ),
        ("石家庄市社会组织综合党委书记赵红参加。", {("赵红", "石家庄市社会组织综合党委书记")}),
        (
            "江苏省民政厅养老服务处副处长丁莉、省民康医院党委书记张华介绍。",
            {("丁莉", "江苏省民政厅养老服务处副处长"), ("张华", "江苏省民康医院党委书记")},
        ),
        ("山西省民政厅召开调度会。分管副厅长郝建军通报进度。", {("郝建军", "山西省民政厅副厅长")}),
        (
            "江苏省民政厅厅长、省未保委副主任兼办公室主任吴国强汇报工作。",
            {
                ("吴国强", "江苏省民政厅厅长"),
                ("吴国强", "江苏省未成年人保护工作委员会副主任"),
                ("吴国强", "江苏省未成年人保护工作委员会办公室主任"),
            },
        ),
        (
            "江苏省民政厅召开会议，厅基层政权和社区建设处处长陈东讲话。",
            {("陈东", "江苏省民政厅基层政权和社区建设处处长")},
        ),
    ],
)
def test_posts(text: str, posts: set[tuple[str, str]]) -> None:
    assert said(text, KG.holdsPost) == posts


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("绿园区民政局婚姻登记处当天办理登记。", {"绿园区民政局婚姻登记处"}),
        ("记者给武隆区民政局养老服务科打电话。", {"武隆区民政局养老服务科"}),
        ("桂林市民政局养老服务科、儿童福利科参加。", {"桂林市民政局养老服务科", "桂林市民政局儿童福利科"}),
        ("桂林市民政局养老服务科、儿童活动丰富。", {"桂林市民政局养老服务科"}),
        ("武隆区民政局到处张贴海报。", {"武隆区民政局"}),
        ("河北省民政厅与省政务服务和大数据管理局会商。", {"河北省民政厅", "河北省政务服务和大数据管理局"}),
        ("河北省民政厅说，省级机关事务管理局参加。", {"河北省民政厅"}),
        ("湖北省民政厅说，省委书记主持召开省委社会工作领导小组会议。", {"湖北省民政厅", "湖北省委", "湖北省委社会工作领导小组"}),
        ("湖北省民政厅说，各地开市民政部门要管。", {"湖北省民政厅"}),
        ("湖北省军区司令部、政治部的同志。", {"湖北省军区司令部"}),
        ("河南省养老服务联席会议办公室通报。联席会议成员单位参加。", {"河南省养老服务联席会议办公室", "河南省养老服务联席会议"}),
        (
            "此前，领导小组办公室下发通知。河南省扶贫开发领导小组、河南省双拥工作领导小组要求。",
            {"河南省扶贫开发领导小组", "河南省双拥工作领导小组"},
        ),
        ("河南省养老服务联席会议办公室通报。各地联席会议要发挥作用。", {"河南省养老服务联席会议办公室"}),
    ],
)
def test_units(text: str, names: set[str]) -> None:
    assert agencies(text) == names


def test_universities_and_hospitals_without_a_place() -> None:
    text = "中北大学、鲁东大学和解放军第302医院、解放军302医院参加。"
    found = {m.entity.name for m in extract(Article("0" * 24, text)).mentions if m.entity.kind == KG.Organization}
    assert found == {"中北大学", "鲁东大学", "中国人民解放军第三〇二医院"}


@pytest.mark.parametrize(
    ("text", "name", "convenor"),
    [
        ("宁夏回族自治区民政厅在吴忠市利通区召开全区养老服务推进会。", "宁夏回族自治区养老服务推进会", "宁夏回族自治区民政厅"),
        ("吴忠市利通区民政局召开全区养老服务推进会。", "利通区养老服务推进会", "利通区民政局"),
        ("云南省民政厅厅务会10月14日开到七点。", "云南省民政厅厅务会", "云南省民政厅"),
    ],
)
def test_whose_meeting_it_is(text: str, name: str, convenor: str) -> None:
    assert said(text, KG.convenedBy) == {(name, convenor)}


def test_a_course_about_a_kind_of_house_is_not_the_houses() -> None:
    assert not said("3月3日，甘肃省救助管理站建设培训班在兰州举办。", KG.convenedBy)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        (
            "吉林省64个婚姻登记机关共办理结婚登记5861对，其中“全国通办”1127对；长春市2308对，延边州395对。",
            {
                ("64", "办理结婚登记的婚姻登记机关"),
                ("5861", "办理结婚登记"),
                ("1127", "全国通办"),
                ("2308", "办理结婚登记"),
                ("395", "办理结婚登记"),
            },
        ),
        ("山西省共有养老机构1210家，其中公办386家；太原市142家。", {("1210", "养老机构"), ("386", "公办养老机构"), ("142", "养老机构")}),
        ("240座博物馆共同见证历史。", {("240", "见证历史的博物馆")}),
    ],
)
def test_what_parts_behind_a_semicolon_count(text: str, counted: set[tuple[str, str]]) -> None:
    facts = extract(Article("0" * 24, text)).facts
    assert {(f.object.value, f.subject.key[0]) for f in facts if f.predicate == KG.value and isinstance(f.object, Literal)} == counted


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "全省社会救助工作视频会议3月8日召开。福建省民政厅副厅长王志刚在全省社会救助工作视频会议上，通报了两起案件，要求引以为戒。",
            {"王志刚"},
        ),
        ("福建省民政厅召开新闻通气会。副厅长王志刚参加了通气会，他要求各地查清线索。", {"王志刚"}),
        ("福建省民政厅召开新闻通气会。在通气会上，受到表扬的有王志刚。", set()),
        ("福建省民政厅召开养老安全视频调度会，厅长王志刚强调，要守住底线。", {"王志刚"}),
        ("他错过了养老安全视频调度会，邻居王志刚表示，没有关系。", set()),
        ("福建省养老论坛在福州举行，省民政厅厅长王志刚主旨演讲。", {"王志刚"}),
        ("福建省人民政府第2次常务会议4月1日通过《福建省救助办法》。省民政厅副厅长王志刚表示，这是新规。", set()),
        ("福建省民政厅召开新闻通气会。副厅长王志刚参加了通气会，各地要求增加编制。", set()),
    ],
)
def test_who_speaks_by_what_he_demands(text: str, names: set[str]) -> None:
    assert objects(text, KG.addressedBy) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("云南省人民政府批转的《云南省高龄津贴发放办法》今年施行。", {"云南省人民政府"}),
        ("湖北省民政厅、省公安厅转发民政部等部委通知、印发《湖北省殡葬整治方案》。", {"湖北省民政厅", "湖北省公安厅"}),
        ("湖北省民政厅转发民政部通知，各县学习《湖北省殡葬整治方案》。", set()),
        ("湖北省民政厅委托武汉大学编制《养老机构管理规范》。", set()),
    ],
)
def test_who_passes_a_policy_on(text: str, names: set[str]) -> None:
    assert objects(text, KG.issuedBy) == names


def test_who_does_something_along_with_a_drive_does_not_launch_it() -> None:
    text = "福建省民政厅要求把开展殡葬整治同扫黑除恶专项斗争结合起来。"
    assert not said(text, KG.launchedBy)


def test_a_place_that_is_blamed_has_no_result() -> None:
    text = "吉林省“暖冬行动”启动。吉林省民政厅开展“暖冬”专项救助行动。\n发放补助21万户，通化市辉南县因拖延被通报，洮南市发放补助2万户。"
    assert "辉南县" not in objects(text, KG.carriedOutIn)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("按照浙江省《社会救助联合体建设导则》要求开展。", {"浙江省"}),
        ("山西省阳泉市《关于加强养老服务的意见》出台。", {"阳泉市"}),
        ("会议在浙江《养老服务条例》施行后召开。", set()),
        ("甘肃《慈善法》宣传月启动。", set()),
        ("浙江《杭州市养老服务条例》施行。", {"杭州市"}),
    ],
)
def test_a_place_right_before_a_title(text: str, places: set[str]) -> None:
    assert objects(text, KG.appliesTo) == places
