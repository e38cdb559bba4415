"""Figures: what is counted, measured or set, where, when, and by which policy."""

import pytest

from kg import mentions
from kg.model import FIGURE_KEY, Article


def figures_in(text: str, headline: str = "", date: str = "") -> list[dict[str, str]]:
    """Every figure in order: its key's parts by name, its kind, and the names of what it belongs to by class."""
    document, found, _ = mentions.find(Article("0" * 24, text, headline=headline, date=date))
    out = []
    for m in found.of("Statistic", "Target"):
        field, start, end = document.locate(m.start, m.end)
        words = getattr(document.article, field)[start:end]
        begin, stop = document.sentence_at(m.start)[0], document.sentence_at(m.end - 1)[1]
        assert words
        assert begin <= m.start < m.end <= stop
        parts = dict(zip(FIGURE_KEY, m.entity.key, strict=True))
        assert m.entity.name.startswith(parts["indicator"])
        belongs = {"Place" if e.kind == "Province" else e.kind: e.name for e in m.entity.of}
        out.append({"kind": m.entity.kind, "words": words, **parts, **belongs})
    return out


def counted(text: str, **more: str) -> list[str]:
    """Each figure as "indicator value unit"."""
    return [f"{f['indicator']} {f['value']} {f['unit']}".strip() for f in figures_in(text, **more)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "专项行动以来，河北省已取缔劝散非法社会组织 248家，自行解散 33家，引导登记 416 家，破获案件 11起，抓获犯罪嫌疑人 8 名。",
            [
                "取缔劝散非法社会组织 248 家",
                "自行解散非法社会组织 33 家",
                "引导登记非法社会组织 416 家",
                "破获案件 11 起",
                "抓获犯罪嫌疑人 8 名",
            ],
        ),
        (
            "截至2021年年底，全国共有社会组织90.2万个，全国社会组织捐赠收入1192.5亿元。",
            ["社会组织 902000 个", "社会组织捐赠收入 119250000000 元"],
        ),
        ("全省共有社会组织3.76万余个，增长了84.7%。", ["社会组织 37600 个", "社会组织增长 84.7 %"]),
        (
            "本次活动得到了142家部管社会组织的积极响应，8家党建工作站全程协助制作。",
            ["积极响应的部管社会组织 142 家", "协助制作的党建工作站 8 家"],
        ),
        ("25家部管社会组织踊跃参加录制。", ["参加录制的部管社会组织 25 家"]),
        ("目前，北京、上海等26个省份出台了意见。", ["出台意见的省份 26 个"]),
        ("引导1.05万家社会组织参与，受益困难群众74万多人。", ["参与的社会组织 10500 家", "受益困难群众 740000 人"]),
        ("为10000余家社会组织提供培训、信息咨询等服务。", ["获得服务的社会组织 10000 家"]),
        ("其中19人已被检察机关批准逮捕。", ["检察机关批准逮捕 19 人"]),
        ("事故造成31人死亡、7人受伤。", ["死亡 31 人", "受伤 7 人"]),
        (
            "软件业务收入43238亿元，同比增长13.3%，在全行业收入中占比65.8%。",
            ["软件业务收入 4323800000000 元", "软件业务收入同比增长 13.3 %", "软件业务收入占比 65.8 %"],
        ),
        ("电网最大负荷达28154万千瓦，创今年新高，比去年同期增加5.3%。", ["电网最大负荷 281540000 千瓦", "电网最大负荷增加 5.3 %"]),
        (
            "进出口货物533.3万吨、货值846.8亿元，同比分别增长22.9%、6.2%。",
            ["进出口货物 5333000 吨", "货值 84680000000 元", "进出口货物同比增长 22.9 %", "货值同比增长 6.2 %"],
        ),
        ("城市社区和农村社区分别平均拥有12个和7个社区社会组织。", ["城市社区社区社会组织 12 个", "农村社区社区社会组织 7 个"]),
        (
            "备案社区社会组织7846个，平均每个城市社区11个、每个农村社区8个。",
            ["备案社区社会组织 7846 个", "每个城市社区备案社区社会组织 11 个", "每个农村社区备案社区社会组织 8 个"],
        ),
        ("组建25个巡回指导组，进驻首批开展教育的158家单位。", ["组建巡回指导组 25 个", "进驻首批开展教育的单位 158 家"]),
        ("社会组织数量由4.1万个增加到5.3万个，年均增长5.3%。", ["社会组织数量 53000 个", "社会组织数量年均增长 5.3 %"]),
        (
            "3A级以上社会组织420家，占比35.6%，其中5A级35家。",
            ["3A级以上社会组织 420 家", "3A级以上社会组织占比 35.6 %", "5A级社会组织 35 家"],
        ),
        ("六成社会组织参与乡村振兴。", ["参与乡村振兴的社会组织 60 %"]),
        ("平均6.6%的经济增长。", ["经济增长 6.6 %"]),
        (
            "城市低保标准提高到每人每月760元，农村低保标准提高到每人每年7200元。",
            ["城市低保标准 760 元/人·月", "农村低保标准 7200 元/人·年"],
        ),
        ("全市低保对象2.3万户4.1万人。", ["低保对象 23000 户", "低保对象 41000 人"]),
        (
            "省里拨付资金3000万元（其中公益金2000万元、中央资金1000万元）。",
            ["省里拨付资金 30000000 元", "公益金 20000000 元", "中央资金 10000000 元"],
        ),
        ("全国登记社会组织89.9万个，其中全国性社会组织2284个。", ["登记社会组织 899000 个", "全国性社会组织 2284 个"]),
        ("两类社区覆盖率分别达到90%和60%。", ["两类社区覆盖率 90 %", "两类社区覆盖率 60 %"]),
        ("２０１２年，全省共有社会组织１２３４５家，同比增长２３．５％。", ["社会组织 12345 家", "社会组织同比增长 23.5 %"]),
        ("城市建成区面积从2006年的56平方公里拓展到116平方公里。", ["城市建成区面积 116 平方公里"]),
        ("全省95%以上的村（居）完成换届选举。", ["完成换届选举的村（居） 95 %"]),
        ("内、外贸吞吐量同比分别增长7.7%和9%。", ["内贸吞吐量同比增长 7.7 %", "外贸吞吐量同比增长 9 %"]),
        ("将密集开展150场线上线下促销活动。", ["密集开展线上线下促销活动 150 场"]),
        ("城乡低保标准分别达到每人每月750元和每人每年6600元。", ["城乡低保标准 750 元/人·月", "城乡低保标准 6600 元/人·年"]),
        (
            "60岁以上老年人口2356万，占总人口的19.8%，其中80岁以上321万人。",
            ["60岁以上老年人口 23560000 人", "60岁以上老年人口占总人口 19.8 %", "80岁以上 3210000 人"],
        ),
        (
            "注册社工机构1123家、社工岗位1.3万个，较2020年分别增长45%和62%。",
            ["注册社工机构 1123 家", "社工岗位 13000 个", "注册社工机构增长 45 %", "社工岗位增长 62 %"],
        ),
        ("对130个县（市、区）的1500所敬老院进行消防改造。", ["县（市、区） 130 个", "消防改造的敬老院 1500 所"]),
        ("将重点实施1000个投资1亿元以上的补链项目。", ["重点实施投资1亿元以上的补链项目 1000 个"]),
    ],
)
def test_what_is_counted(text: str, expected: list[str]) -> None:
    assert counted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "会上，3位负责人回应了媒体关注的问题。",
        "约1000人参加开幕式。",
        "近两年来，坚持“五社联动”，落实24小时值班。",
        "民政部等11部门部署专项行动，第三次分配作用明显。",
        "《2021年100项任务》今天发布。",
        "《条例》共8章56条，自2023年1月1日起施行。",
        "会议听取了3个专题汇报，10个单位作了交流发言。",
        "打掉一个，警示一批，三家机构在列。",
        "聚焦“四个安全”，突出“八项重点”。",
    ],
)
def test_what_nobody_tabulates(text: str) -> None:
    assert counted(text) == []


def test_what_a_number_is_compared_with_is_no_figure_of_its_own() -> None:
    assert counted("业务量已达600亿件，比2022年达到600亿件提前了34天。") == ["业务量 60000000000 件"]


def test_a_heading_does_not_repeat_the_body() -> None:
    figures = counted("截至6月24日，今年以来我国快递业务量已达600亿件。", headline="今年以来全国快递业务量已达600亿件")
    assert figures == ["快递业务量 60000000000 件"]


@pytest.mark.parametrize(
    ("text", "date", "expected"),
    [
        ("截至2021年年底，全国共有社会组织90.2万个。", "", ("Statistic", "2021年年底", "")),
        ("自 2012 年至 2022年 9 月，全省共有社会组织3.76万个。", "", ("Statistic", "2012年至2022年9月", "")),
        ("专项行动开展以来，共取缔非法社会组织12家。", "", ("Statistic", "专项行动开展以来", "")),
        ("今年1—5月，我国软件业务收入43238亿元。", "2023-06-25", ("Statistic", "今年1—5月", "")),
        ("河南计划到2025年，规模以上制造业增加值年均增长7%左右。", "2023-07-05", ("Target", "", "2025年")),
        ("力争到2025年底，党组织覆盖率达到100%。", "2023-07-05", ("Target", "", "2025年底")),
        ("到2020年，全省已建成养老机构300家。", "2023-07-05", ("Statistic", "2020年", "")),
        ("将重点实施1000个项目。", "", ("Target", "", "")),
        ("到2022年底，全省共建成社工站1200个。", "", ("Statistic", "2022年底", "")),
        ("截至今年4月底，全省已有社工站1200个。", "2023-07-05", ("Statistic", "今年4月底", "")),
        ("到2023年4月，全省社工站达到1200个。", "2023-07-05", ("Statistic", "2023年4月", "")),
        ("未来三年，每年培育品牌社会组织100家。", "", ("Target", "", "")),
        ("各市县在10月底前完成改造，改造率达100%。", "", ("Target", "", "10月底前")),
        ("今年发展主要预期目标是经济增长5%左右。", "2023-03-05", ("Target", "今年", "")),
        ("春运即将启动，预计发送旅客90亿人次。", "", ("Statistic", "春运", "")),
        ("目前已建成1000个项目。", "", ("Statistic", "目前", "")),
        ("社会组织数量将社区服务提高了20%。", "", ("Statistic", "", "")),
    ],
)
def test_measured_or_set_and_when(text: str, date: str, expected: tuple[str, str, str]) -> None:
    (figure,) = figures_in(text, date=date)
    assert (figure["kind"], figure["period"], figure["deadline"]) == expected


def test_dates_of_figures() -> None:
    assert [f["date"] for f in figures_in("今年3月，全市共有养老机构30家。", date="2023-07-05")] == ["2023-03"]
    assert [f["date"] for f in figures_in("到2025年，全省养老机构达到300家。", date="2023-07-05")] == ["2025"]


@pytest.mark.parametrize(
    ("text", "headline", "places"),
    [
        ("河北省已取缔非法社会组织248家。", "", ["河北省"]),
        ("近年来全省各类慈善组织开展公益活动1000项。", "海南省民政厅召开座谈会", ["海南省"]),
        ("湖南省共有社会组织3.76万个。\n其中，基金会408个。", "", ["湖南省", "湖南省"]),
        ("在山东威海，当地出台了意见。全市备案社区社会组织7846个。", "", ["威海市"]),
        ("湖南省召开会议。全国共有社会组织90.2万个。", "", [""]),
        ("北京、上海、辽宁等26个省份出台了意见。", "", [""]),
        ("山东培育社会组织30家；江苏培育社会组织40家。", "", ["山东省", "江苏省"]),
        ("我国软件业务收入43238亿元。", "", [""]),
    ],
)
def test_places(text: str, headline: str, places: list[str]) -> None:
    assert [f.get("Place", "") for f in figures_in(text, headline=headline)] == places


PLAN = "近日，内蒙古自治区党委常委会会议审议通过《关于推动社会组织高质量发展的意见》（以下简称《意见》）。\n"


def test_targets_of_a_policy() -> None:
    text = PLAN + "该《意见》进一步明确了发展目标：到2025年，服务机制更加完善；稳定和带动就业10万人以上；品牌服务项目达到100个以上。"
    figures = figures_in(text)
    assert [(f["kind"], f["indicator"], f["value"], f["bound"], f["deadline"]) for f in figures if f["value"]] == [
        ("Target", "稳定和带动就业", "100000", "at least", "2025年"),
        ("Target", "品牌服务项目", "100", "at least", "2025年"),
    ]
    assert {f["Policy"] for f in figures} == {"关于推动社会组织高质量发展的意见"}
    assert {f["Place"] for f in figures} == {"内蒙古自治区"}


def test_goals_without_a_number() -> None:
    text = PLAN + "《意见》明确，到2023年底前，基本建立探访关爱服务机制；到2024年底，探访关爱服务普遍有效开展。"
    figures = figures_in(text)
    assert [(f["indicator"], f["deadline"], f["value"]) for f in figures] == [
        ("基本建立探访关爱服务机制", "2023年底前", ""),
        ("探访关爱服务普遍有效开展", "2024年底", ""),
    ]
    assert {f["kind"] for f in figures} == {"Target"}


def test_no_goal_without_one_who_sets_it() -> None:
    assert figures_in("到2022年，各地已实现全面覆盖。", date="2023-07-05") == []
    assert figures_in("他到2025年退休，生活十分安稳。") == []


def test_a_policy_that_is_to_be_carried_out_sets_its_goal() -> None:
    (goal,) = figures_in(
        "各级民政部门要认真落实《山东省社会组织服务平台建设三年行动计划》，到 2025年底，实现省、市、县、街道社会组织服务平台全面覆盖。"
    )
    assert (goal["Policy"], goal["deadline"]) == ("山东省社会组织服务平台建设三年行动计划", "2025年底")


def test_agency_and_campaign_of_a_figure() -> None:
    (figure,) = figures_in("山东深入开展主题教育。同时，省委组建25个巡回指导组。")
    assert (figure["Agency"], figure["indicator"]) == ("山东省委", "组建巡回指导组")
    assert "Agency" not in figures_in("国务院组织法修订草案拟定细则30项。")[0]
    text = "打击整治非法社会组织专项行动开展以来，河北省已取缔非法社会组织248家。"
    assert [f.get("Campaign") for f in figures_in(text)] == ["打击整治非法社会组织专项行动"]


def test_bounds_and_ranges() -> None:
    first, second = figures_in("打造2—3个产业集群，实施项目不少于10个。")
    assert (first["value"], first["upperValue"], first["bound"]) == ("2", "3", "")
    assert (second["value"], second["upperValue"], second["bound"]) == ("10", "", "at least")
