"""Figures: what is counted, measured or set, where, when, and by which policy."""

import pytest

from kg import mentions
from kg.lexicon import words_with
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
        ("来自和田、阿克苏等地的156名学员参训。", ["参训的学员 156 名"]),
        ("审核确认时限由20个工作日压缩至12个工作日，通车时间缩短至3小时。", ["审核确认时限 12 个工作日"]),
        ("市、区两级财政安排专项资金6200万元。", ["安排专项资金 62000000 元"]),
        ("广东、广西两省区早稻已育秧149.2万亩。", ["广东、广西两省区早稻已育秧 1492000 亩"]),
        ("目前，北京、上海等26个省份出台了意见。", ["出台意见的省份 26 个"]),
        ("引导1.05万家社会组织参与，受益困难群众74万多人。", ["参与的社会组织 10500 家", "受益困难群众 740000 人"]),
        ("为10000余家社会组织提供培训、信息咨询等服务。", ["获得服务的社会组织 10000 家"]),
        ("其中8人已被检察院批准逮捕。", ["检察院批准逮捕 8 人"]),
        ("事故造成31人死亡、7人受伤。", ["死亡 31 人", "受伤 7 人"]),
        (
            "养老服务收入2150亿元，同比增长12.6%，在全行业收入中占比61.4%。",
            ["养老服务收入 215000000000 元", "养老服务收入同比增长 12.6 %", "养老服务收入占比 61.4 %"],
        ),
        ("电网最大负荷达2160万千瓦，创入夏新高，比前年同期增加4.1%。", ["电网最大负荷 21600000 千瓦", "电网最大负荷增加 4.1 %"]),
        (
            "过境货物412.5万吨、货值731.4亿元，同比分别增长18.3%、5.7%。",
            ["过境货物 4125000 吨", "货值 73140000000 元", "过境货物同比增长 18.3 %", "货值同比增长 5.7 %"],
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
        ("城区绿地面积从2011年的32平方公里扩大到75平方公里。", ["城区绿地面积 32 平方公里", "城区绿地面积 75 平方公里"]),
        ("城区绿地面积从32平方公里扩大到75平方公里。", ["城区绿地面积 75 平方公里"]),
        ("办理事项从126项砍到48项，报表由原来的83种缩减为20种。", ["办理事项 48 项", "报表 20 种"]),
        (
            "医保参保人数突破5000万，60岁以上老年人30.2万，其中失能老年人4.1万。",
            ["医保参保人数 50000000 人", "60岁以上老年人 302000 人", "失能老年人 41000 人"],
        ),
        ("5G用户超过4G用户数近1亿。", []),
        ("墙上挂着3块牌子，手机里存着12个闹钟，桌上摆着8个茶杯。", []),
        ("桌前坐着8个人，全镇住着6320名居民。", ["全镇住着居民 6320 名"]),
        ("按照90%居家、6%社区、4%机构的格局，大头在家门口。", []),
        ("按照规定，参保率达到95%。", ["参保率 95 %"]),
        ("引导辖区34家餐饮企业参与，为全镇4600余名老年人建立健康档案。", ["参与的餐饮企业 34 家", "为老年人建立健康档案 4600 名"]),
        ("本市将在104个街道试建养老照料中心。", ["街道试建养老照料中心 104 个"]),
        ("全省95%以上的村（居）完成换届选举。", ["完成换届选举的村（居） 95 %"]),
        ("城、乡低保人数同比分别增长1.7%和3%。", ["城低保人数同比增长 1.7 %", "乡低保人数同比增长 3 %"]),
        ("将密集开展120场线上线下招聘活动。", ["密集开展线上线下招聘活动 120 场"]),
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
        ("将重点实施800个投资3亿元以上的延链项目。", ["重点实施投资3亿元以上的延链项目 800 个"]),
        ("新增注册人工智能、生物医药等领域企业1800家。", ["注册企业 1800 家"]),
        ("养老支出占财政支出比等指标稳定在9%左右。", ["养老支出占财政支出比 9 %"]),
        (
            "养老服务总人次2.45亿，比上年同期增加0.4亿，同比增长19.5%。",
            ["养老服务总人次 245000000 人次", "养老服务总人次增加 40000000 人次", "养老服务总人次同比增长 19.5 %"],
        ),
        ("110个登记处中，38个登记处迁入公园、景区等特色场所。", ["登记处 110 个", "迁入特色场所的登记处 38 个"]),
        ("这是在海拔3000米以上修建的铁路，设计时速200公里。", ["设计时速 200 公里"]),
    ],
)
def test_what_is_counted(text: str, expected: list[str]) -> None:
    assert counted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "各区民政局负责人在主会场及16个区分会场参会。",
        "省厅分6个组赴各市督导。",
        "会上，3位负责人回应了媒体关注的问题。",
        "约1000人参加开幕式。",
        "近两年来，坚持“五社联动”，落实24小时值班。",
        "民政部等11部门部署专项行动，第三次分配作用明显。",
        "《2021年100项任务》今天发布。",
        "《条例》共8章56条，自2023年1月1日起施行。",
        "会议听取了3个专题汇报，10个单位作了交流发言。",
        "打掉一个，警示一批，三家机构在列。",
        "聚焦“四个安全”，突出“八项重点”。",
        "这9起案件分别是，这5个县都受了灾。",
        "6个督察组陆续进驻河北、山西。",
        # one person's life
        "71岁的浙江桐乡居民沈阿妹腿脚不便，每月买药花300元，去年住院两次。",
        "养殖户赵大力承包了80亩鱼塘，每年卖鱼5万斤。",
        "省内外媒体共120多人参加了此次活动。",
        "月收入不足600元者可以申请。",
        "副厅长郭长明一行6人来我市。",
        "企业家、社工等120多位代表欢聚一堂。",
        "全市社会组织88家单位负责人应邀参加。",
    ],
)
def test_what_nobody_tabulates(text: str) -> None:
    assert counted(text) == []


def test_a_person_who_tells_of_others_and_how_many_of_how_many() -> None:
    assert counted("养殖户赵大力告诉记者，合作社承包了80亩鱼塘。") == ["合作社承包鱼塘 80 亩"]
    assert counted("养殖户赵大力带头养鱼，全村鱼塘面积达到800亩。") == ["全村鱼塘面积 800 亩"]
    assert counted("全国31个省份中有26个省份完成了改造。") == ["完成改造的省份 26 个"]
    assert counted("全国31个省份累计报告流感病例200例。") == ["省份累计报告流感病例 200 例"]
    assert counted("服务覆盖全国31个省份。") == ["服务覆盖省份 31 个"]
    assert counted("流域涉及湖北、湖南两省的4个县，有9个市民中心。") == ["流域涉及县 4 个", "市民中心 9 个"]


def test_what_a_number_is_compared_with_is_no_figure_of_its_own() -> None:
    assert counted("揽件量已达50亿件，比2021年达到50亿件提前了12天。") == ["揽件量 5000000000 件"]


def test_a_heading_does_not_repeat_the_body() -> None:
    figures = counted("截至9月10日，今年以来我省包裹寄递量已达7亿件。", headline="今年以来全省包裹寄递量已达7亿件")
    assert figures == ["包裹寄递量 700000000 件"]


@pytest.mark.parametrize(
    ("text", "date", "expected"),
    [
        ("截至2021年年底，全国共有社会组织90.2万个。", "", ("Statistic", "2021年年底", "")),
        ("自 2012 年至 2022年 9 月，全省共有社会组织3.76万个。", "", ("Statistic", "2012年至2022年9月", "")),
        ("专项行动开展以来，共取缔非法社会组织12家。", "", ("Statistic", "专项行动开展以来", "")),
        ("今年1—5月，我国养老服务收入2150亿元。", "2023-06-25", ("Statistic", "今年1—5月", "")),
        ("安徽计划到2026年，养老服务业增加值年均增长8%左右。", "2023-07-05", ("Target", "", "2026年")),
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


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("省民政厅将用三年时间培育1000家社区社会组织。", ["Target"]),
        ("省民政厅将会同省工商联在三市开展巡回宣讲60场以上。", ["Target"]),
        ("会议要求，每个县至少建成1所示范性养老机构。", ["Target"]),
        ("会议要求，确保覆盖率达到90%。", ["Target"]),
        ("省政府提出，“十四五”期间新建公益性公墓300处。", ["Target"]),
        ("按照《贵州省殡葬事业发展规划》，全省节地生态安葬率将达到60%以上。", ["Target"]),
        ("《杭州市养老服务补贴实施细则》明确，补贴对象为失能老人。其中，重度失能老人每人每月补贴1500元。", ["Target"]),
        ("林场今年将造林2万亩。", ["Target"]),
        ("浙江将每年新建50家养老院，培训护理员2万人。", ["Target", "Target"]),
        ("全省将推动500家企业上市。", ["Target"]),
        ("全省推动500家企业上市。", ["Statistic"]),
        ("今年将农机具补贴范围从15种扩大至27种。", ["Statistic"]),
        ("民警坚守一线，确保52条干线公路畅通。", ["Statistic"]),
        ("会议要求，认真总结经验。去年全省至少建成12所养老机构。", ["Statistic"]),
        ("全省已按要求建成养老机构300家以上。", ["Statistic"]),
    ],
)
def test_set_or_measured(text: str, kinds: list[str]) -> None:
    assert [f["kind"] for f in figures_in(text, date="2023-07-05")] == kinds


@pytest.mark.parametrize("word", sorted(words_with("time_words", "holiday") | words_with("time_words", "season")))
def test_every_holiday_and_season_is_a_period(word: str) -> None:
    (figure,) = figures_in(f"{word}期间，全省救助流浪人员120人次。", date="2023-07-05")
    assert (figure["period"], figure["indicator"]) == (f"{word}期间", "救助流浪人员")


def test_how_long_it_takes_is_no_period() -> None:
    (figure,) = figures_in("全省开展为期6个月的整治，取缔非法社会组织100家。", date="2023-07-05")
    assert figure["period"] == ""


def test_dates_of_figures() -> None:
    assert [f["date"] for f in figures_in("今年3月，全市共有养老机构30家。", date="2023-07-05")] == ["2023-03"]
    assert [f["date"] for f in figures_in("到2025年，全省养老机构达到300家。", date="2023-07-05")] == ["2025"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "各区共检查养老机构1320家次，罚款27.5万元。其中朝阳区、海淀区分别检查206家次和187家次。",
            ["检查养老机构 1320 家次 ", "罚款 275000 元 ", "检查养老机构 206 家次 朝阳区", "检查养老机构 187 家次 海淀区"],
        ),
        (
            "去年，社会组织共36218个。分市看，长沙市以7126个位居首位，衡阳市、常德市分别为3409个和3277个，张家界市最少，为894个。",
            [
                "社会组织 36218 个 ",
                "社会组织 7126 个 长沙市",
                "社会组织 3409 个 衡阳市",
                "社会组织 3277 个 常德市",
                "社会组织 894 个 张家界市",
            ],
        ),
        ("湘西州社会组织增速最快，达到13.4%。", ["社会组织增速 13.4 % 湘西土家族苗族自治州"]),
        (
            "赤峰市、兴安盟农牧区标准分别为每人每年6636元、6480元。",
            ["农牧区标准 6636 元/人·年 赤峰市", "农牧区标准 6480 元/人·年 兴安盟"],
        ),
        (
            "呼和浩特市、包头市城市低保标准统一为每人每月836元；鄂尔多斯市全域实现城乡统筹，为每人每月865元。",
            [
                "城市低保标准 836 元/人·月 包头市",
                "城市低保标准 836 元/人·月 呼和浩特市",
                "城市低保标准 865 元/人·月 鄂尔多斯市",
            ],
        ),
        ("敦化市、珲春市分别有587名、402名退役士兵实现就业。", ["实现就业的退役士兵 587 名 敦化市", "实现就业的退役士兵 402 名 珲春市"]),
    ],
)
def test_numbers_told_place_by_place(text: str, expected: list[str]) -> None:
    assert [f"{f['indicator']} {f['value']} {f['unit']} {f.get('Place', '')}" for f in figures_in(text)] == expected


def test_the_whole_region_is_no_district_named_on_the_way() -> None:
    text = "内蒙古自治区民政厅在呼伦贝尔市海拉尔区召开推进会。全区共有低保对象26.4万人。"
    assert [f["Place"] for f in figures_in(text)] == ["内蒙古自治区"]


@pytest.mark.parametrize(
    ("text", "headline", "places"),
    [
        ("河北省已取缔非法社会组织248家。", "", ["河北省"]),
        ("近年来全省各类慈善组织开展公益活动1000项。", "海南省民政厅召开座谈会", ["海南省"]),
        ("湖南省共有社会组织3.76万个。\n其中，基金会408个。", "", ["湖南省", "湖南省"]),
        ("在山东威海，当地出台了意见。全市备案社区社会组织7846个。", "", ["威海市"]),
        ("湖南省召开会议。全国共有社会组织90.2万个。", "", [""]),
        ("河北、浙江、湖南等21个省份出台了意见。", "", [""]),
        ("山东培育社会组织30家；江苏培育社会组织40家。", "", ["山东省", "江苏省"]),
        ("我国快递业务收入2860亿元。", "", [""]),
        ("今年以来，山东、河南、河北分别新增社会组织120家、130家和90家。", "", ["山东省", "河南省", "河北省"]),
        ("全年分别向江苏、安徽调水5亿立方米和3亿立方米。", "", ["江苏省", "安徽省"]),
        ("山东、河南等地新增社会组织120家和130个站点。", "", ["", ""]),
        ("广西启动普查，会议在合浦县召开。全区普查地名68万条。", "", ["广西壮族自治区"]),
        ("杭州市西湖区召开会议。全区老人4万人。", "", ["西湖区"]),
        ("重庆市渝北区召开会议。全市排查养老机构1400家。", "", ["重庆市"]),
        ("在西安市雁塔区，康养产业占到了全市的四分之一。", "", ["雁塔区"]),
        ("福建召开会议。\n今年省民政厅计划邀请2万名老人参与体验。", "", ["福建省"]),
        ("在广西，铁海联运覆盖全国149个铁路站点。", "", ["广西壮族自治区"]),
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


def test_places_that_report_in_writing_are_no_figure() -> None:
    assert counted("全省11个设区市和杭州市萧山区、义乌市等单位作了书面交流。") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("在太原、长治两市各走进30个社区。", ["走进社区 30 个 太原市", "走进社区 30 个 长治市"]),
        ("沈阳、大连两市至少各建成2家儿童福利院。", ["建成儿童福利院 2 家 大连市", "建成儿童福利院 2 家 沈阳市"]),
        (
            "今年资助新生3000名，名额向农村倾斜，其中宁武县、静乐县各80名。",
            ["资助新生 3000 名 ", "资助新生 80 名 宁武县", "资助新生 80 名 静乐县"],
        ),
        (
            "孤儿养育标准为1160元。合肥、芜湖在此基础上再提高5%。",
            ["孤儿养育标准 1160 元 ", "孤儿养育标准再提高 5 % 合肥市", "孤儿养育标准再提高 5 % 芜湖市"],
        ),
        ("北京、上海各级福利院有床位30张。", ["福利院有床位 30 张 "]),
    ],
)
def test_each_place_of_a_list_alike(text: str, expected: list[str]) -> None:
    assert sorted(f"{f['indicator']} {f['value']} {f['unit']} {f.get('Place', '')}" for f in figures_in(text)) == sorted(expected)


def test_words_that_say_nothing_of_the_counted() -> None:
    assert counted("组织对和平、河北两个区的26家养老机构、3家福利院检查。")[:1] == ["养老机构 26 家"]
    assert counted("来自美国、英国等国的近二百名选手参赛。") == ["参赛的选手 200 名"]
    assert counted("将举办“送书下乡”等6万场不同形式的读书活动。") == ["举办读书活动 60000 场"]
    assert counted("安装6台单机容量1.8万千瓦的灯泡机组。") == ["安装灯泡机组 6 台", "单机容量灯泡机组 18000 千瓦"]


def test_what_is_merged_and_what_is_done_a_day() -> None:
    assert counted("儿童福利机构由86所优化整合为21所。") == ["儿童福利机构 21 所"]
    assert counted("累计就餐126万人次，日均4200人次。") == ["就餐 1260000 人次", "日均就餐 4200 人次"]


def test_what_rises_from_one_year_to_another_is_measured() -> None:
    text = "该县农村低保标准从2012年的每人每年1500元提高到2017年的3600元，年均增长19.1%。"
    assert counted(text) == ["农村低保标准 1500 元/人·年", "农村低保标准 3600 元", "农村低保标准年均增长 19.1 %"]
    assert [f["kind"] for f in figures_in(text)] == ["Statistic"] * 3


def test_an_earlier_value_has_its_own_time_and_is_no_goal() -> None:
    text = "《河北省养老规划》提出，到2025年，签约率由2018年的41%提高到92%，覆盖率由目前的68%提高到85%。"
    found = [(f["kind"], f["value"], f["period"], f["deadline"]) for f in figures_in(text)]
    assert found == [
        ("Statistic", "41", "2018年", ""),
        ("Target", "92", "", "2025年"),
        ("Statistic", "68", "目前", ""),
        ("Target", "85", "", "2025年"),
    ]


def test_people_told_by_their_number_alone_and_units_spoken_out() -> None:
    assert counted("手机网民规模达3.9亿，全国2.6亿农民工返乡。") == ["手机网民规模 390000000 人", "返乡的农民工 260000000 人"]
    assert counted("全省PM2.5平均浓度为41微克每立方米。") == ["PM2.5平均浓度 41 微克/立方米"]
    assert counted("70个大中城市中，房价下降的有43个，74个城市平均优良天数比例为54.8%。")[-1] == "优良天数比例 54.8 %"


def test_sums_whose_unit_the_speaker_leaves_out() -> None:
    assert counted("今年安排150亿中央财政资金修建水库，带动社会投资3000亿。") == [
        "安排中央财政资金修建水库 15000000000 元",
        "带动社会投资 300000000000 元",
    ]
    assert counted("下拨3000万救灾资金，新增人民币贷款3.9万亿。") == ["下拨救灾资金 30000000 元", "新增人民币贷款 3900000000000 元"]
    assert counted("出台4万亿投资计划，5万投资者受益，3万贷款户还款，铺设轨道9万。") == []


def test_a_share_that_falls_from_one_year_to_another() -> None:
    text = "2020年，乡村学校校车费用占学校支出的比重由2016年的7.5%下降到4.2%。"
    assert [(f["value"], f["period"]) for f in figures_in(text)] == [("7.5", "2016年"), ("4.2", "2020年")]


def test_a_number_that_is_reached_is_of_the_clause_before() -> None:
    assert counted("全省持证社工人数逐年增加，已达3.6万人。") == ["持证社工人数 36000 人"]


def test_each_of_listed_places_has_its_number() -> None:
    text = "中央财政下拨救灾资金2.3亿元，其中四川1.1亿元、云南0.8亿元、贵州0.4亿元。"
    assert [f["Place"] for f in figures_in(text)][1:] == ["四川省", "云南省", "贵州省"]
    assert counted("南京、无锡两市的城市低保标准分别为1010元和1000元。") == ["城市低保标准 1010 元", "城市低保标准 1000 元"]


def test_bodies_whose_names_begin_with_a_place() -> None:
    (figure,) = figures_in("四川省民政厅下拨救灾资金8000万元。")
    assert (figure["indicator"], figure["Agency"], figure["Place"]) == ("下拨救灾资金", "四川省民政厅", "四川省")
    assert counted("湖南金桂置业有限公司认捐200万元。") == ["湖南金桂置业有限公司认捐 2000000 元"]


def test_all_provinces_that_send_somebody_are_no_figure() -> None:
    assert counted("会议有31个省（区、市）民政厅（局）负责同志参加。") == []
    assert counted("全国已有31个省份出台办法。") == ["出台办法的省份 31 个"]


def test_the_eve_of_a_day_is_no_deadline() -> None:
    (figure,) = figures_in("8月1日前夕，陕西省民政厅送去慰问金50万元。", date="2023-08-02")
    assert (figure["kind"], figure["deadline"]) == ("Statistic", "")


def test_people_counted_without_a_unit() -> None:
    assert counted("全省为97.6万低保对象发放低保金，惠及3.2万余困难老年人、1.5万孤儿。") == [
        "为低保对象发放低保金 976000 人",
        "惠及困难老年人 32000 人",
        "孤儿 15000 人",
    ]
    assert counted("数万志愿者参与，服务百万群众，投入10万元。") == ["投入 100000 元"]


def test_a_time_that_is_compared_with_is_no_period() -> None:
    figures = figures_in("全省民政投入468亿元，是“十一五”的2.6倍；城市低保标准增长12%。")
    assert [f["period"] for f in figures] == ["", "", ""]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全省接待来访8430人，其中由乡镇转来的612人。", ["接待来访 8430 人", "由乡镇转来 612 人"]),
        ("载重由原车型的3吨提升至8吨。", ["载重 8 吨"]),
        ("参加技能培训的4310人，参加会议的180人，各县分管副县长等90余人参加。", ["参加技能培训 4310 人"]),
        ("但该局编制42名，实有38人。", ["编制 42 名", "实有 38 人"]),
        ("但是县养老院编制42名，实有38人。", ["县养老院编制 42 名", "县养老院实有 38 人"]),
        ("专家组对53个项目作了评估，优良率76%。", ["评估的项目 53 个", "优良率 76 %"]),
        (
            "老年人福利类1960万元，资助助听器308例；社会公益类1450万元。",
            ["老年人福利类 19600000 元", "资助助听器 308 例", "社会公益类 14500000 元"],
        ),
        ("社会组织46家，其中5A级12家。", ["社会组织 46 家", "5A级社会组织 12 家"]),
    ],
)
def test_sorts_posts_and_who_is_counted(text: str, expected: list[str]) -> None:
    assert counted(text) == expected


def test_what_is_checked_and_who_acts_in_long_words() -> None:
    assert counted("鹤山县民政局对辖区132家养老机构开展联合检查。") == ["开展联合检查的养老机构 132 家"]
    text = "国家发展改革委下达河南省2018年社会服务兜底工程中央预算内投资计划3.2亿元。"
    assert counted(text) == ["下达河南省2018年社会服务兜底工程中央预算内投资计划 320000000 元"]


def test_the_same_large_count_told_twice_is_one_figure() -> None:
    assert counted("县里资助60名家庭贫困的大学生。60名家庭贫困的优秀大学生领到助学金。") == ["县里资助家庭贫困的大学生 60 名"]
    assert counted("倒塌房屋3间。损坏房屋3间。") == ["倒塌房屋 3 间", "损坏房屋 3 间"]
    assert counted("全省养老床位增长20%。全省护理床位增长20%。") == ["养老床位增长 20 %", "护理床位增长 20 %"]
