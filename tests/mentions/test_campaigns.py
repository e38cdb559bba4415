"""Campaigns: named drives, with and without quotes, and the words that stand for them later."""

import pytest

from kg import mentions
from kg.model import Article
from kg.vocab import KG


def campaigns(text: str, headline: str = "", date: str = "2023-08-10") -> dict[str, list[str]]:
    """Every campaign by its name with the words that denote it; each span lies in its field."""
    document, found, _ = mentions.find(Article("0" * 24, text, headline=headline, date=date))
    out: dict[str, list[str]] = {}
    for m in found.of(KG.Campaign):
        field, start, end = document.locate(m.start, m.end)
        words = getattr(document.article, field)[start:end]
        assert 0 < len(words) == end - start
        out.setdefault(m.entity.name, []).append(words)
    return out


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("全省开展为期半年的打击整治非法社会组织专项行动。", "打击整治非法社会组织专项行动"),
        ("开展互联网应用适老化和信息无障碍改造专项行动，加强培训。", "互联网应用适老化和信息无障碍改造专项行动"),
        ("今年是实施辽宁全面振兴新突破三年行动的首战之年。", "辽宁全面振兴新突破三年行动"),
        ("河南以“万人助万企”活动为抓手，开展调研。", "“万人助万企”活动"),
        ("近日，“全民健身场地设施提升行动”启动。", "全民健身场地设施提升行动"),
        ("深化“光盘行动”，促进行业自律。", "光盘行动"),
        ("举办“永远跟党走·奋进新征程”喜迎党的二十大主题宣传展播活动。", "“永远跟党走·奋进新征程”喜迎党的二十大主题宣传展播活动"),
        ("国务院决定开展第四次全国农业普查。", "第四次全国农业普查"),
        ("四部门共同开展全国老年关爱宣传周活动。", "全国老年关爱宣传周活动"),
        ("各市州启动学习贯彻习近平新时代中国特色社会主义思想主题教育。", "学习贯彻习近平新时代中国特色社会主义思想主题教育"),
        ("全国人大常委会15日启动农业法执法检查。", "农业法执法检查"),
        ("方案提出，二是全民节粮意识提升行动，加强引导。", "全民节粮意识提升行动"),
        ("我省在40个街道开展完整社区建设试点。", "完整社区建设试点"),
        ("2024年全国科技活动周今天启动。", "2024年全国科技活动周"),
        ("第三十届中国·长白山冰雪节5日开幕。", "第三十届中国·长白山冰雪节"),
        ("会议对养老机构安全隐患大排查大整治行动进行动员部署。", "养老机构安全隐患大排查大整治行动"),
        ("全省婚俗改革试点工作推进会召开。", "婚俗改革试点"),
        ("近日，召开社区养老服务质量提升行动动员部署会。", "社区养老服务质量提升行动"),
        ("实施“共享阳光”儿童关爱服务项目。", "“共享阳光”儿童关爱服务项目"),
        ("各地开展民政普法宣传月活动。", "民政普法宣传月活动"),
        ("民政部将2023年确定为养老服务质量提升年。", "养老服务质量提升年"),
        ("江苏实施“孤儿医疗康复明天计划”。", "孤儿医疗康复明天计划"),
        ("省民政厅举办第七届“慈善之星”评选。", "第七届“慈善之星”评选"),
        ("在三市开展“慈善进社区”巡回宣讲60场。", "“慈善进社区”巡回宣讲"),
        ("开展“福彩圆梦·孤儿助学工程”项目。", "“福彩圆梦·孤儿助学工程”项目"),
        ("通过开展“断卡”等专项行动，抓获一批嫌疑人。", "“断卡”专项行动"),
        ("湖北省启动福彩公益金使用管理情况专项督查。", "福彩公益金使用管理情况专项督查"),
        ("会议通报了2023年国家医保飞行检查工作。", "2023年国家医保飞行检查"),
        ("“绿水相伴”主题观影活动日前在京举行。", "“绿水相伴”主题观影活动"),
        ("毛乌素、乌兰布和两大沙地歼灭战正式启动。", "毛乌素、乌兰布和两大沙地歼灭战"),
        ("贵州省第二届慈善周暨“乐善黔行”主题宣传活动在贵阳启动。", "贵州省第二届慈善周暨“乐善黔行”主题宣传活动"),
        ("2023年全国“敬老月”暨“孝亲敬老”宣传活动启动仪式在京举行。", "2023年全国“敬老月”暨“孝亲敬老”宣传活动"),
        ("贵州省第二届慈善周暨“乐善黔行”主题宣传活动在贵阳启动。慈善周为期七天。", "贵州省第二届慈善周暨“乐善黔行”主题宣传活动"),
        ("二十届中央第三轮巡视完成进驻。", "二十届中央第三轮巡视"),
        ("基金会在红寺堡区实施“石榴籽”困境儿童陪伴项目。", "“石榴籽”困境儿童陪伴项目"),
        ("在民政部“儿童福利机构建设蓝天计划”支持下，新楼落成。", "儿童福利机构建设蓝天计划"),
        ("提振消费专项行动深入实施，消费回暖。", "提振消费专项行动"),
        ("民政部负责人介绍暖冬助老服务专项行动有关情况。", "暖冬助老服务专项行动"),
    ],
)
def test_names(text: str, name: str) -> None:
    assert list(campaigns(text)) == [name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("部署了监护提质、精准帮扶和固本强基三项行动。", ["监护提质行动", "精准帮扶行动", "固本强基行动"]),
        ("浙江实施培育热点扩增量、创新场景拓市场等五大行动。", ["培育热点扩增量行动", "创新场景拓市场行动"]),
        ("部署了监护提质、精准帮扶两个方面的行动。", []),
        ("推动监护提质、精准帮扶等一项行动。", []),
        ("省妇联继续开展“爱心妈妈”结对关爱活动。", ["“爱心妈妈”结对关爱活动"]),
    ],
)
def test_names_that_share_their_last_word(text: str, names: list[str]) -> None:
    assert list(campaigns(text)) == names


@pytest.mark.parametrize(
    "text",
    [
        "志愿者们开展志愿服务活动。",
        "多部门开展联合执法行动。",
        "各地各有关部门迅速行动。",
        "以实际行动迎接大会召开。",
        "国家重大水利工程完工，工程师们正在调试。",
        "印发《空气质量持续改善行动计划》。",
        "举办一系列丰富多彩的活动。",
        "一些非法社会组织频繁活动的区域。",
        "引江济淮东线一期工程已经累计调水30亿立方米。",
        "检查组开展了执法检查。",
        "遏制“两高一低”项目盲目上马。",
        "首个“华龙一号”核电项目投产。",
        "广泛开展宣讲和评选，组织好比赛。",
        "会议通报了前三季度专项治理情况。",
        "人们在新年、中秋节欢聚一堂。",
    ],
)
def test_common_nouns_are_no_campaign(text: str) -> None:
    assert campaigns(text) == {}


def test_a_shared_tail_names_each_of_a_list() -> None:
    found = campaigns("湖南省开展了“万家社会组织进千村帮万户”和“光明行、甜蜜行”等三个专项行动。")
    assert list(found) == ["万家社会组织进千村帮万户", "光明行", "甜蜜行"]


def test_a_quoted_name_keeps_what_its_verb_is_before() -> None:
    text = "会议对养老机构消防安全“清零”专项行动进行部署。“清零”专项行动已开展。省里开展“清风”专项行动。"
    assert set(campaigns(text)) == {"养老机构消防安全“清零”专项行动", "“清风”专项行动"}
    assert set(campaigns("省民政厅“清风”专项行动启动，各地积极响应“清风”专项行动。")) == {"“清风”专项行动"}


def test_short_forms_get_the_full_name() -> None:
    text = "民政部打非专项行动开展以来，河北省部署打击整治非法社会组织专项行动。各地按照专项行动要求快速行动，此次行动成效明显。"
    found = campaigns(text)
    assert list(found) == ["打击整治非法社会组织专项行动"]
    assert found["打击整治非法社会组织专项行动"] == ["打非专项行动", "打击整治非法社会组织专项行动", "专项行动", "行动"]


def test_the_series_that_it_belongs_to_is_not_meant() -> None:
    found = campaigns("“乐购江南·消费季”活动在杭州启动。作为“畅购四方”系列活动之一，此次活动吸引了300家企业。")
    assert found["“乐购江南·消费季”活动"][-1] == "活动"


def test_an_acronym_in_quotes_is_the_campaign() -> None:
    found = campaigns("“千村示范、万村整治”工程是一项重大决策。各地学习“千万工程”经验。")
    assert found == {"“千村示范、万村整治”工程": ["“千村示范、万村整治”工程", "千万工程"]}


def test_the_same_name_with_a_division_before_it_is_one_campaign() -> None:
    found = campaigns("河北省打击整治非法社会组织专项行动成效显著。自打击整治非法社会组织专项行动开展以来，各地重拳出击。")
    assert list(found) == ["打击整治非法社会组织专项行动"]


def test_a_provincial_system_keeps_its_province() -> None:
    found = campaigns("陕西省民政厅通报全省民政系统重大安全隐患排查整治专项行动情况，结合重大安全隐患排查整治专项行动开展排查。")
    assert list(found) == ["陕西省民政系统重大安全隐患排查整治专项行动"]
    assert len(found["陕西省民政系统重大安全隐患排查整治专项行动"]) == 2


def test_two_campaigns_in_one_sentence() -> None:
    found = campaigns("要开展规范涉企执法专项行动，深入实施提振消费专项行动。")
    assert list(found) == ["规范涉企执法专项行动", "提振消费专项行动"]
