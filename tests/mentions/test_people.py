"""Persons by name: with and without titles, in lists, by sound; and what only looks like a name."""

import pytest

from kg.facts import extract
from kg.mentions import find, names
from kg.model import Article
from kg.vocab import KG


def persons(text: str, **fields: str) -> list[str]:
    """The words of the person mentions of a text, in order; each must be the slice that its offsets say."""
    article = Article("0" * 24, text, **fields)
    for m in extract(article).mentions:
        assert 0 <= m.start < m.end <= len(getattr(article, m.field))
    document, found, _ = find(article)
    return [document.text[m.start : m.end] for m in found.of(KG.Person)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("省民政厅党组书记丁红都出席会议并作动员讲话。", ["丁红都"]),
        ("辽宁省民政厅厅长周强参加会议并讲话，省民政厅党组成员、副厅长蔡鸿源主持会议。", ["周强", "蔡鸿源"]),
        ("会议由海南省民政厅党组成员、副厅长石清理主持，厅党组书记、厅长曾锋出席会议并讲话。", ["石清理", "曾锋"]),
        ("省民政厅党组书记、厅长董杰人作讲话。", ["董杰人"]),
        ("按照唐登杰部长讲话要求，快速行动。", ["唐登杰"]),
        (
            "国务院副总理张国清、刘国中、何立峰，国务委员谌贻琴、吴政隆、王小洪参加会见。",
            ["张国清", "刘国中", "何立峰", "谌贻琴", "吴政隆", "王小洪"],
        ),
        ("甘肃省委书记陈立群和省长赵海平陪同。", ["陈立群", "赵海平"]),
        ("新疆维吾尔自治区主席艾尔肯·吐尼亚孜出席。", ["艾尔肯·吐尼亚孜"]),
        ("四川省民政厅厅长益西达瓦出席。", ["益西达瓦"]),
        ("青岛市民政局副局长霍金生主持会议。", ["霍金生"]),
        ("今天，黄桶至百色市的铁路通车，沿线绿化以乔灌草为主。", []),
        ("英国物理学家霍金发表演讲。", ["霍金"]),
        ("中国女排主教练陈忠和说，冯坤和杨昊的状态不错。", ["陈忠和", "冯坤", "杨昊"]),
        ("记者王平、通讯员李志强从合肥报道。", ["王平", "李志强"]),
        ("义卖在安居吾悦广场、高新商城和方文山小区举行，市民张晓东到场。", ["张晓东"]),
        ("王国平局长、方便面厂厂长、安全处处长。", ["王国平"]),
        ("张建设副市长到场，福利科科长林晓东、应急局局长随行。", ["张建设", "林晓东"]),
        ("老人名叫孙玉兰，今年78岁，儿子高志远在外打工。", ["孙玉兰", "高志远"]),
        ("欧阳自远院士主持探月工程，司马光是北宋人。", ["欧阳自远", "司马光"]),
        ("李明任组长，王强任副组长。", ["李明", "王强"]),
        ("秘书长刘奇作了汇报。", ["刘奇"]),
        ("印度总理莫迪、法国总统马克龙来华访问。", ["莫迪", "马克龙"]),
        ("韩国总统金大中和日本首相小泉纯一郎举行会谈。", ["金大中", "小泉纯一郎"]),
        ("浙江省作家方文山说，安庆人喜欢黄梅戏。", ["方文山"]),
        ("皇马主帅穆里尼奥称赞本泽马，卡西利亚斯扑出点球。", ["穆里尼奥", "本泽马", "卡西利亚斯"]),
        ("内蒙古自治区民政厅副厅长乌日图、额尔敦巴雅尔参加会议。", ["乌日图", "额尔敦巴雅尔"]),
        ("入选的有刘闯、庞卫涛、赵娟娟、申芸、张国利。", ["刘闯", "庞卫涛", "赵娟娟", "申芸", "张国利"]),
        ("浙江省杭州市老龄办主任濮阳静就评估工作回答提问。", ["濮阳静"]),
        ("贵州省民政厅一级巡视员犹贵生主持会议。", ["犹贵生"]),
        ("通讯员 李佳 王晨，记者 孙悦 摄。", ["李佳", "王晨", "孙悦"]),
        ("西藏自治区民政厅厅长格桑旺堆作工作报告。", ["格桑旺堆"]),
        ("陈曦任共青团安徽省委书记。", ["陈曦"]),
        ("绍尔罗什强调，恩佐尔森的建议值得研究。", ["绍尔罗什", "恩佐尔森"]),
        ("大法官阿卜杜勒·拉斐尔·塔拉尔于当年三月当选。", ["阿卜杜勒·拉斐尔·塔拉尔"]),
        ("议长萨阿东·卡里姆率团来访。", ["萨阿东·卡里姆"]),
        ("外交部长罗伯托·迪亚斯圣马力诺之行结束。", ["罗伯托·迪亚斯"]),
        ("周边各队都到了。（徐俊）", ["徐俊"]),
        ("本报银川电（记者 海小龙）今天。", ["海小龙"]),
        ("座谈会侧记\n本报记者 才让卓玛 通讯员 扎西\n会议举行。", ["才让卓玛", "扎西"]),
        ("自治区副主席艾尔肯·托乎提出席。", ["艾尔肯·托乎提"]),
        ("民政局局长俸志强说。", ["俸志强"]),
        ("新华社记者戴浩摄", ["戴浩"]),
        ("活动现场。（韦小满 文/图）", ["韦小满"]),
        ("厅党组成员、副厅长宝音德力格尔在阿拉善盟督导。", ["宝音德力格尔"]),
        ("横州市民政局局长韦世恩任办公室主任。", ["韦世恩"]),
        ("丁伟五段战胜张璇七段。", ["丁伟", "张璇"]),
        ("会议召开。（记者贾鹏陈博）图为会场。（记者张胜男李云飞摄）", ["贾鹏", "陈博", "张胜男", "李云飞"]),
        ("总工程师李明在向小平同志汇报时，继续学好邓小平理论。", ["李明"]),
        ("本报讯记者苏宁报道。", ["苏宁"]),
        ("会议召开。（记者欧阳中石）图为会场。（本报记者林皎明摄）", ["欧阳中石", "林皎明"]),
        ("总统亚历山大·卡瓦谢涅夫斯基于1997年来访。", ["亚历山大·卡瓦谢涅夫斯基"]),
    ],
)
def test_finds_names(text: str, expected: list[str]) -> None:
    assert persons(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "安全生产、任务艰巨、时间紧迫、成都平原、华东地区、应用广泛。",
        "双方进行了充分的交流，强调和平发展、石油价格上涨、关于加强党的建设。",
        "管理水平高，安排部署，田间管理，车间主任，施工单位，向前发展，冷空气南下。",
        "各地各有关部门要周密组织部署，坚持系统治理、综合施策。",
        "河长制、湖长制、林长制全面建立。",
        "马克思主义中国化时代化。",
        "各级民政部门负责同志参加会议。",
        "湖北省民政厅厅长严格要求各地落实责任。",
        "河北省民政厅副厅长任组长，各处处长为成员。",
        "石家庄市民政局局长高效推进工作。",
        "飞机从莫斯科飞往斯德哥尔摩，途经哈萨克斯坦首都和乌兹别克斯坦。",
        "高举邓小平理论伟大旗帜，学习毛泽东思想。",
        "文件（苏民发〔2018〕17号）已下发。",
        "他们抵达克拉斯诺达尔市，住进希尔顿酒店。",
        "塔吉克斯坦总统和乌兹别克斯坦国防部长举行会谈。",
        "代表团飞抵达拉斯访问，州长和波士顿市长到场迎接。",
        "联盟主席南斯拉夫代表，高尔基大街和托尔斯泰博物馆。",
        "在纪念堂前，学习马克思列宁主义，刘老伯和王大娘也来了。",
        "今年第5号强台风杜苏芮登陆，热带风暴康雷在海上减弱。",
    ],
)
def test_ordinary_words_are_no_names(text: str) -> None:
    assert persons(text) == []


def test_the_byline_holds_names() -> None:
    assert persons("近日，会议召开。", byline="皮磊") == ["皮磊"]


def test_later_forms_denote_the_same_person() -> None:
    _, found, _ = find(
        Article("0" * 24, "省民政厅厅长董杰人主持会议。会上，董厅长作了讲话。联合国环境规划署执行主任英格·安德森说。安德森高度评价。")
    )
    assert [m.entity.name for m in found.of(KG.Person)] == ["董杰人", "董杰人", "英格·安德森", "英格·安德森"]


def test_a_surname_alone_is_left_out_where_two_have_it() -> None:
    assert persons("厅长王建国和副厅长王志强出席。王厅长讲话。") == ["王建国", "王志强"]


def test_a_name_keeps_its_characters_in_a_simplified_text() -> None:
    _, found, _ = find(Article("0" * 24, "青海省副省长匡湧出席会议并讲话，部署全省养老服务工作。"))
    assert [m.entity.name for m in found.of(KG.Person)] == ["匡湧"]
    _, found, _ = find(Article("0" * 24, "國務院副總理張國清說，會議強調。"))
    assert [m.entity.name for m in found.of(KG.Person)] == ["张国清"]


def test_what_is_not_resolved_is_said() -> None:
    _, _, unresolved = find(Article("0" * 24, "王厅长讲话，局长陈志强出席。"))
    assert {(u.words, u.reason) for u in unresolved} >= {
        ("王厅长", "surname of a person not named"),
        ("局长陈志强", "post whose organisation is not named"),
    }


def test_common_names_cost_less_than_words() -> None:
    assert names.cost("王建国") < names.cost("石清理") < names.cost("高质量")
    assert names.cost("质量高") == float("inf")


def test_a_word_that_governs_ends_no_clause() -> None:
    _, found, _ = find(Article("0" * 24, "湖北省残联副理事长王宏为，省红十字会副会长韩振江为大家讲解。"))
    assert [m.entity.name for m in found.of(KG.Person)] == ["王宏为", "韩振江"]


def test_who_is_told_by_age_or_by_an_office_in_the_community() -> None:
    assert persons("73岁的柳文学曾三次跑回老屋，65岁的王桂兰也来了。") == ["柳文学", "王桂兰"]
    assert persons("养老护理员李玉芬、儿童主任马小军参加，婚姻登记员周静颁证。") == ["李玉芬", "马小军", "周静"]
    assert persons("80岁的高龄老人、45岁的文化志愿者、75岁的金婚老人。") == []
    assert persons("小镇推选楼栋长，共选出楼栋长196名，单元长12名。") == []
