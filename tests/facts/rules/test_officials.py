"""Who holds which post: titles before and after names, shared titles, comings and goings."""

import pytest

from kg.facts import extract
from kg.model import Article, Entity, Fact
from kg.vocab import KG


def facts(text: str, date: str = "2023-07-20") -> list[Fact]:
    """The facts of the rules about officials; each stands inside its quote, the quote inside the field."""
    article = Article("0" * 24, text, date=date)
    out = [f for f in extract(article).facts if f.evidence.rule.startswith("officials.")]
    for f in out:
        e = f.evidence
        assert text[e.start : e.end] in e.quote
        assert e.quote in text
    return out


def held(text: str) -> set[tuple[str, str, str]]:
    return {
        (f.subject.name, f.object.of[0].name, f.object.key[0])
        for f in facts(text)
        if f.predicate == KG.holdsPost and isinstance(f.object, Entity)
    }


def said(text: str, predicate: str) -> dict[str, str]:
    """Person and title → what is said of the tenure."""
    return {
        f.subject.of[0].name + f.subject.of[1].key[0]: f.object.name if isinstance(f.object, Entity) else f.object.value
        for f in facts(text)
        if f.predicate == predicate
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "广东省民政厅党组成员、副厅长，广东省社会组织管理局党组书记、局长庄侃主持会议。",
            {
                ("庄侃", "广东省民政厅", "党组成员"),
                ("庄侃", "广东省民政厅", "副厅长"),
                ("庄侃", "广东省社会组织管理局", "党组书记"),
                ("庄侃", "广东省社会组织管理局", "局长"),
            },
        ),
        (
            "国务院副总理何立峰、张国清，国务委员王小洪出席会议。",
            {("何立峰", "国务院", "副总理"), ("张国清", "国务院", "副总理"), ("王小洪", "国务院", "国务委员")},
        ),
        (
            "江苏省副省长方伟主持会议，江苏省政府副秘书长黄澜出席会议。",
            {("方伟", "江苏省人民政府", "副省长"), ("黄澜", "江苏省人民政府", "副秘书长")},
        ),
        (
            "吉林省民政厅党组副书记、副厅长兼省老龄工作委员会办公室主任朴成文主持会议。",
            {
                ("朴成文", "吉林省民政厅", "党组副书记"),
                ("朴成文", "吉林省民政厅", "副厅长"),
                ("朴成文", "吉林省老龄工作委员会办公室", "主任"),
            },
        ),
        ("刘志远是民政部原部长，中国老龄协会会长。", {("刘志远", "民政部", "部长"), ("刘志远", "中国老龄协会", "会长")}),
        (
            "张建国（民政部副部长）、李爱民（山东省民政厅厅长）先后发言。",
            {("张建国", "民政部", "副部长"), ("李爱民", "山东省民政厅", "厅长")},
        ),
        (
            "大会选举张明为中国社会工作联合会会长，李刚、王芳为副会长。",
            {("张明", "中国社会工作联合会", "会长"), ("李刚", "中国社会工作联合会", "副会长"), ("王芳", "中国社会工作联合会", "副会长")},
        ),
        (
            "湖南省民政厅党组书记、厅长曹忠平，党组成员、副厅长阳立峰出席。",
            {
                ("曹忠平", "湖南省民政厅", "党组书记"),
                ("曹忠平", "湖南省民政厅", "厅长"),
                ("阳立峰", "湖南省民政厅", "党组成员"),
                ("阳立峰", "湖南省民政厅", "副厅长"),
            },
        ),
        (
            "浙江省委常委、常务副省长徐文光，副省长、公安厅厅长杨青玖参加活动。",
            {
                ("徐文光", "浙江省委", "常委"),
                ("徐文光", "浙江省人民政府", "常务副省长"),
                ("杨青玖", "浙江省人民政府", "副省长"),
                ("杨青玖", "浙江省公安厅", "厅长"),
            },
        ),
        ("按照李强总理批示，开展工作。", {("李强", "国务院", "总理")}),
        ("民政部召开会议，按照唐登杰部长讲话要求，快速行动。", {("唐登杰", "民政部", "部长")}),
        (
            "甘肃省民政厅二级巡视员蔺海潮介绍情况，发布会由厅办公室主任祁连成主持。",
            {("蔺海潮", "甘肃省民政厅", "二级巡视员"), ("祁连成", "甘肃省民政厅办公室", "主任")},
        ),
        (
            "四川省慈善总会会长谭小明、秘书长白云飞出席。",
            {("谭小明", "四川省慈善总会", "会长"), ("白云飞", "四川省慈善总会", "秘书长")},
        ),
        ("郑晓峰，太原市民政局副局长。", {("郑晓峰", "太原市民政局", "副局长")}),
        ("作者郑晓峰系太原市民政局副局长。", {("郑晓峰", "太原市民政局", "副局长")}),
        (
            "喀什地委副书记、行署副专员张伟致辞。",
            {("张伟", "喀什地委", "副书记"), ("张伟", "喀什地区行政公署", "副专员")},
        ),
        ("时任广东省民政厅厅长的卓大鹏说。", {("卓大鹏", "广东省民政厅", "厅长")}),
        ("山西省民政厅厅长由王小虎担任。", {("王小虎", "山西省民政厅", "厅长")}),
        ("任命宁可佳为辽宁省民政厅厅长。", {("宁可佳", "辽宁省民政厅", "厅长")}),
        ("三明市沙县区委书记池万里作典型发言。", {("池万里", "沙县区委", "书记")}),
        (
            "增补赵永刚为第十四届全国政协委员；撤销李明华、王志强第十四届全国政协委员资格。",
            {(name, "中国人民政治协商会议全国委员会", "委员") for name in ("赵永刚", "李明华", "王志强")},
        ),
        ("全国政协委员李明华建议加大投入。", set()),
        (
            "李明华历任邢台市民政局局长，邢台市委常委，任现职前担任河北省民政厅党组书记。",
            {("李明华", "邢台市民政局", "局长"), ("李明华", "邢台市委", "常委"), ("李明华", "河北省民政厅", "党组书记")},
        ),
        (
            "邢台市民政局局长李明华不再担任领导职务，由副局长王志强主持工作。",
            {("李明华", "邢台市民政局", "局长"), ("王志强", "邢台市民政局", "副局长")},
        ),
        (
            "佘海燕，女，1975年3月生，现任辽宁省朝阳市民政局党组书记、局长，拟任辽宁省民政厅副厅长。",
            {("佘海燕", "朝阳市民政局", "党组书记"), ("佘海燕", "朝阳市民政局", "局长")},
        ),
    ],
)
def test_posts_beside_names(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert held(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "周建军拟任湖南省民政厅厅长。",
        "本报记者皮磊报道。",
        "印度总理莫迪访问中国。",
        "湖南省民政厅厅长参加会议，周建军也参加了会议。",
        "湖南省民政厅负责同志参加会议。",
    ],
)
def test_no_post_is_held(text: str) -> None:
    assert held(text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("周建军拟任湖南省民政厅厅长。", {"周建军厅长": "proposed"}),
        ("浙江省代省长刘捷出席会议。", {"刘捷代省长": "acting"}),
        ("贵州省委原书记孙志刚严重违纪违法。", {"孙志刚书记": "former"}),
        ("农业农村部原党组书记、部长唐仁健受到处分。", {"唐仁健党组书记": "former", "唐仁健部长": "former"}),
        ("时任四川省民政厅厅长益西达瓦出席。", {"益西达瓦厅长": "former"}),
        ("赵国庆曾任河南省民政厅厅长。", {"赵国庆厅长": "former"}),
        ("水利部部长李国英说。", {"李国英部长": "in post"}),
        ("李红梅原任邢台市信都区人民政府副区长。", {"李红梅副区长": "former"}),
        ("李红梅此前担任邢台市民政局局长。", {"李红梅局长": "former"}),
        ("自然资源部部长王广华发言。会议免去王广华的自然资源部部长职务。", {"王广华部长": "former"}),
    ],
)
def test_status(text: str, expected: dict[str, str]) -> None:
    assert said(text, KG.status) == expected


def test_appointed_with_date_and_by_whom() -> None:
    text = "2023年3月12日，国务院决定任命王建国、李红梅为民政部副部长。"
    assert held(text) == {("王建国", "民政部", "副部长"), ("李红梅", "民政部", "副部长")}
    assert said(text, KG.startDate) == {"王建国副部长": "2023-03-12", "李红梅副部长": "2023-03-12"}
    assert said(text, KG.appointedBy) == {"王建国副部长": "国务院", "李红梅副部长": "国务院"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2023年3月12日，会议免去张志强的民政部副部长职务。", {"张志强副部长": "2023-03-12"}),
        ("江苏省人大常委会3月5日决定接受吴大伟辞去江苏省人民政府副省长职务的请求。", {"吴大伟副省长": "2023-03-05"}),
        ("赵国庆2021年起不再担任河南省民政厅厅长。", {"赵国庆厅长": "2021"}),
    ],
)
def test_gone_with_date(text: str, expected: dict[str, str]) -> None:
    assert said(text, KG.endDate) == expected
    assert set(said(text, KG.status).values()) == {"former"}
