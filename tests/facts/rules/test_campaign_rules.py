"""Campaigns: launchers, territory, date, plan."""

import pytest

from kg.facts import extract
from kg.model import Article, Entity
from kg.vocab import KG


def objects(text: str, predicate: str, date: str = "2023-08-10") -> set[str]:
    """What the facts about campaigns state; each slice lies in its quote, the quote in the text."""
    article = Article("0" * 24, text, date=date)
    out = set()
    for f in extract(article).facts:
        assert text[f.evidence.start : f.evidence.end] in f.evidence.quote
        assert f.evidence.quote in text
        if f.subject.kind == KG.Campaign and f.predicate == predicate:
            out.add(f.object.name if isinstance(f.object, Entity) else f.object.value)
    return out


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("民政部打击整治非法社会组织专项行动开展以来，成效显著。", {"民政部"}),
        ("国务院日前印发通知，决定从2027年起开展第三次全国老年人口普查。", {"国务院"}),
        ("近日，国家体育总局会同财政部、住建部印发方案，启动实施“全民健身提升行动”。", {"国家体育总局", "财政部", "住房和城乡建设部"}),
        ("由民政部、财政部主办的“慈善月”宣传活动今天启动。", {"民政部", "财政部"}),
        ("“慈善惠民”主题活动由安徽省民政厅主办。", {"安徽省民政厅"}),
        ("“慈善惠民”主题活动由安徽省民政厅主办，合肥市民政局承办，淮南市民政局协办。", {"安徽省民政厅", "合肥市民政局"}),
        ("今天，由商务部、民政部，上海市人民政府联合主办的“慈善月”活动启动仪式举行。", {"商务部", "民政部", "上海市人民政府"}),
        ("湖北省民政厅4月10日召开安全视频调度会，部署养老机构消防安全大整治行动。", {"湖北省民政厅"}),
        ("民政部门组织的“共享阳光”公益活动走进甘肃。", set()),
        ("作为“万人助万企”活动的牵头单位，河南省民政厅深入企业。", {"河南省民政厅"}),
        ("今天，国务院新闻办公室举行发布会，有关负责人介绍，今年将实施提振消费专项行动。", set()),
        ("6月1日，由贵州省民政厅、贵州省慈善总会主办的“金秋助学”公益活动助学金发放仪式在贵阳举行。", {"贵州省民政厅", "贵州省慈善总会"}),
        ("贵州省民政厅启动“暖冬行”志愿服务活动，由遵义市、安顺市民政局率先实施。", {"贵州省民政厅"}),
        ("贵州省第二届慈善周在贵阳启动。\n慈善周为期7天，由贵州省民政厅、贵州省总工会联合主办。", {"贵州省民政厅", "贵州省总工会"}),
        ("湖南省开展了“光明行”专项行动。", set()),
        ("海关总署启动“国门利剑”专项行动，中央启动“天网”行动。", {"海关总署"}),
        ("由文化部、全国总工会主办的第四届全国职工戏曲展演活动已经正式启动。", {"文化部", "中华全国总工会"}),
        ("贵州省民政厅通过组建贵州省志愿服务联合会、开展“暖冬行”主题活动，汇聚爱心。", {"贵州省民政厅"}),
        ("8月1日，浙江省民政厅、省财政厅两部门在省救助站联合举行“暖心行”专项行动启动仪式。", {"浙江省民政厅", "浙江省财政厅"}),
        ("去年12月，民政部、公安部等8部门印发通知，决定在全国开展“寻亲回家”专项行动。", {"民政部", "公安部"}),
        ("开展第二次全国地名普查是国务院部署的一项重大国情调查。", {"国务院"}),
        ("近日，四川省民政厅召开会议。该厅还部署开展“暖心行”专项行动。", {"四川省民政厅"}),
        ("由山东省民政厅指导，山东省慈善总会主办的“慈善月”宣传活动启动。", {"山东省慈善总会"}),
        ("“清风行”宣传活动启动。活动由民政部、财政部联合主办。", {"民政部", "财政部"}),
        ("其间，江苏省民政厅将会同省财政厅举办第五届“慈善之星”评选。", {"江苏省民政厅", "江苏省财政厅"}),
        ("从5月起至年底，江西省民政厅在全省范围内开展为期8个月的打击整治养老诈骗专项行动。", {"江西省民政厅"}),
        ("云南省民政厅在昆明市举办第二次全国地名普查业务培训班。", set()),
        ("民政部印发通知，各地扎实开展“清风行”专项行动。", set()),
    ],
)
def test_launchers(text: str, bodies: set[str]) -> None:
    assert objects(text, KG.launchedBy) == bodies


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("贵州省民政厅启动“暖冬行”志愿服务活动，由遵义市民政局、安顺市民政局率先实施。", {"贵州省", "遵义市", "安顺市"}),
        ("首届黄河文化艺术季在山东东营开幕。", {"东营市"}),
        ("“善行江淮”公益行动走进金寨县，安徽省的志愿者送去书包。", {"金寨县"}),
        ("湖南省开展了“光明行”专项行动。", {"湖南省"}),
        ("北京、广东等地认真开展树立和践行正确政绩观学习教育。", {"北京市", "广东省"}),
        ("在清廉机关建设专项行动中，黑龙江坚持标本兼治。", {"黑龙江省"}),
        ("“清风杯”主题活动8日在浙江省湖州市举办。", {"湖州市"}),
        ("今年是实施辽宁全面振兴新突破三年行动的首战之年。", {"辽宁省"}),
        ("广东省民政厅部署开展打击整治非法社会组织专项行动。", {"广东省"}),
        ("民政部部署开展打击整治非法社会组织专项行动。", set()),
        ("学习推广浙江的经验，各地开展清廉机关建设专项行动。", set()),
        ("浙江省民政厅部署工作。会议决定，在全省开展为期100天的“文明祭扫”行动。", {"浙江省"}),
        ("云南省民政厅在昆明市举办第二次全国地名普查业务培训班。", set()),
        ("民政部开展“清风行”专项行动，兰州、天水两市民政局参加。", set()),
        ("第二次全国地名普查全面推进。自治区在灵川县、合浦县开展普查试点。", {"灵川县", "合浦县"}),
    ],
)
def test_places(text: str, places: set[str]) -> None:
    assert objects(text, KG.carriedOutIn) == places


def test_whom_it_is_for() -> None:
    text = "湖北省民政厅主办的“圆梦荆楚”助学工程启动。“圆梦荆楚”助学工程为期3年，将对恩施州、竹山县的贫困学生给予资助。"
    assert objects(text, KG.carriedOutIn) == {"湖北省", "恩施土家族苗族自治州", "竹山县"}


def test_a_place_that_signs_an_agreement_is_no_place_of_it() -> None:
    assert objects("总台与湖北省“乡村振兴工程”战略合作签约。", KG.carriedOutIn) == set()
    assert objects("浙江“千村示范工程”成效明显。", KG.carriedOutIn) == {"浙江省"}


def test_thanks_to_a_place_are_no_place_of_it() -> None:
    text = "启动“圆梦荆楚”助学工程，武汉市民政局局长李明华在会上表示，对黄冈市的支持表示感谢。"
    assert "黄冈市" not in objects(text, KG.carriedOutIn)


def test_several_carried_out_where_the_next_clause_says() -> None:
    text = "善款将用于“幸福大院”养老工程、“石榴籽”助学计划和“光明同行”行动，在新疆呼图壁县、玛纳斯县实施。"
    found = {(f.subject.name, f.object.name) for f in extract(Article("0" * 24, text)).facts if f.predicate == KG.carriedOutIn}
    names = ("“幸福大院”养老工程", "“石榴籽”助学计划", "“光明同行”行动")
    assert found == {(name, place) for name in names for place in ("呼图壁县", "玛纳斯县")}


def test_those_who_join_its_leader() -> None:
    text = "辽宁省民政厅开展殡葬领域突出问题专项整治行动。此次专项整治行动由省民政厅牵头，省公安厅、省财政厅等部门联合开展。"
    assert objects(text, KG.launchedBy) == {"辽宁省民政厅", "辽宁省公安厅", "辽宁省财政厅"}
    assert objects("安徽省民政厅开会。“项目建设年”活动由省厅组织实施。", KG.launchedBy) == {"安徽省民政厅"}


def test_where_a_local_body_begins_it_and_where_it_goes_on() -> None:
    text = "江西省福利彩票发行中心在遂川县启动“福彩走基层”宣传活动。活动还将在广信区、南城县举行。"
    assert objects(text, KG.carriedOutIn) == {"江西省", "遂川县", "广信区", "南城县"}
    assert objects("由民政部主办的“福彩走基层”宣传活动在遂川县启动。", KG.carriedOutIn) == set()


def test_places_told_one_after_another() -> None:
    text = "打击整治非法社会组织专项行动开展以来，成效明显。石家庄市强化培训，对非法社会组织“露头就打”；廊坊市细化打击整治方案。"
    assert objects(text, KG.carriedOutIn) == {"石家庄市", "廊坊市"}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("分市看，石家庄、唐山分别整改问题416个和392个，保定市拆除违建20处。", {"石家庄市", "唐山市", "保定市"}),
        ("在邯郸市，市民政局组成12支队伍，检查养老机构142家。", {"邯郸市"}),
        ("沧州市民政局、市公安局检查养老机构142家；廊坊市永清县责令3家机构停业。", {"沧州市", "永清县"}),
        ("石家庄市共有养老机构416家。", set()),
        ("会议通报表扬了石家庄市，该市排查隐患416处的做法值得推广。", set()),
        ("下一步，石家庄市将出台养老条例。", set()),
    ],
)
def test_places_told_by_what_was_done_there(text: str, places: set[str]) -> None:
    lead = "7月起，民政部门开展养老机构消防安全专项整治行动。\n"
    assert objects(lead + text, KG.carriedOutIn) == places
    assert objects(lead + "同时，实施“夕阳红”专项行动。\n" + text, KG.carriedOutIn) == set()


def test_places_that_want_it_or_have_a_plan_for_it() -> None:
    text = "河北省民政厅召开全省民政工作会议。会议要求，要深化养老院服务质量建设专项行动，做好保障。"
    assert objects(text, KG.carriedOutIn) == {"河北省"}
    assert objects(text.replace("全省民政工作会议", "2023年全省民政工作会议"), KG.carriedOutIn) == {"河北省"}
    assert objects(text.replace("会议要求，要深化", "会议学习了外地"), KG.carriedOutIn) == set()
    text = "民政部部署开展乡村地名建设专项行动。《上海市乡村地名建设专项行动实施方案》明确了目标。"
    assert objects(text, KG.carriedOutIn) == {"上海市"}


def test_a_place_in_a_projects_name_and_one_that_goes_first() -> None:
    assert objects("“暖流计划”青海项目为300名儿童实施手术。", KG.carriedOutIn) == {"青海省"}
    text = "海淀区在全市率先实施“四进”工程，这在北京市是头一家。"
    assert objects(text, KG.carriedOutIn) == {"海淀区"}
    assert objects("石家庄市民政局在全市实施“四进”工程。", KG.carriedOutIn) == {"石家庄市"}


def test_pilots_that_its_plan_names() -> None:
    lead = "民政部部署开展“老屋焕新”专项行动。"
    plan = "《陕西省“老屋焕新”专项行动实施方案》提出，"
    assert objects(f"{lead}{plan}碑林区、莲湖区和周至县3个县（区）开展试点。", KG.carriedOutIn) == {"陕西省", "碑林区", "莲湖区", "周至县"}
    assert objects(f"{lead}{plan}碑林区、莲湖区已开展检查。", KG.carriedOutIn) == {"陕西省"}
    assert objects(f"{lead}《陕西省养老方案》提出，碑林区、莲湖区2个区开展试点。", KG.carriedOutIn) == set()


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("陕西省民政厅、陕西省公安厅印发《陕西省“老屋焕新”专项行动实施方案》。", {"陕西省民政厅", "陕西省公安厅"}),
        ("陕西省民政厅会同陕西省公安厅印发《陕西省“老屋焕新”专项行动实施方案》。", {"陕西省民政厅"}),
        ("陕西省民政厅认真落实《陕西省“老屋焕新”专项行动实施方案》。", set()),
        ("陕西省民政厅印发《陕西省养老方案》。", set()),
    ],
)
def test_whose_plan_launches_it(text: str, bodies: set[str]) -> None:
    assert objects("“老屋焕新”专项行动开展以来，成效明显。" + text, KG.launchedBy) == bodies


def test_names_joined_to_one_verb() -> None:
    text = "湖北省民政厅将实施困难老年人集中照护行动、困境儿童关爱服务行动和居家适老化改造提升行动。"
    found = {f.subject.name for f in extract(Article("0" * 24, text)).facts if f.subject.kind == KG.Campaign}
    assert found == {"困难老年人集中照护行动", "困境儿童关爱服务行动", "居家适老化改造提升行动"}


def test_up_to_a_day() -> None:
    text = "民政部印发通知，决定即日起至2025年3月31日在全国组织开展“寒冬送温暖”专项救助行动。"
    assert objects(text, KG.endDate) == {"2025-03-31"}
    assert objects(text, KG.date) == set()


def test_when_a_drive_begins_and_ends() -> None:
    lead = "河北省民政厅部署开展养老机构消防安全专项行动。"
    text = lead + "这次行动自2022年12月25日开始，到2023年3月31日结束。"
    assert objects(text, KG.startDate) == objects(text, KG.date) == {"2022-12-25"}
    assert objects(text, KG.endDate) == {"2023-03-31"}
    assert objects(lead + "此次行动将持续至2024年3月31日。", KG.endDate) == {"2024-03-31"}
    assert objects(lead + "此次行动将整治违建，各市于2024年3月31日前上报结果。", KG.endDate) == set()


def test_places_that_inspectors_are_sent_to() -> None:
    text = "第三批中央环保督察“回头看”启动，6个督察组进驻河北、山西。"
    assert objects(text, KG.carriedOutIn) == {"河北省", "山西省"}
    text = (
        "全国人大常委会启动农业法执法检查。检查组将赴江苏、安徽等省开展实地检查，并委托天津、山西等省（市）人大常委会对实施情况进行检查。"
    )
    assert objects(text, KG.carriedOutIn) == {"江苏省", "安徽省", "天津市", "山西省"}


@pytest.mark.parametrize(
    ("text", "plans"),
    [
        (
            "民政部部署开展殡葬乱象专项行动。此次专项行动依据《社会救助暂行办法》和《救助实施方案》开展。",
            {"社会救助暂行办法", "救助实施方案"},
        ),
        ("民政部部署开展殡葬乱象专项行动。此次专项行动是落实《救助实施方案》的具体举措。", {"救助实施方案"}),
        ("《松阳县深化“乡村著名行动”三年行动方案》印发，松阳县推进“乡村著名行动”。", {"松阳县深化“乡村著名行动”三年行动方案"}),
        ("民政部部署开展殡葬乱象专项行动。此次专项行动与《救助实施方案》同时公布。", set()),
        (
            "河北省印发《河北省开展打击整治非法社会组织专项行动实施方案》，要求打击整治非法社会组织专项行动走深走实。",
            {"河北省开展打击整治非法社会组织专项行动实施方案"},
        ),
        ("《养老服务实施方案》提出，要优化供给。开展暖心服务专项行动，加强培训。", {"养老服务实施方案"}),
        ("商务部近日印发《家政服务工作要点》，要求组织实施护理员本领提升行动。", {"家政服务工作要点"}),
        ("按照《社会组织管理办法》要求，湖南省民政厅部署开展“清风护航”专项行动。", {"社会组织管理办法"}),
        ("近日印发《养老服务办法》。各地开展暖心服务专项行动。", set()),
        ("会议解读了《社会组织登记条例》，部署开展“清风护航”专项行动。", set()),
        (
            "民政部近日印发《关于做好困难群众救助的通知》，部署在全国开展“寒冬送温暖”专项救助行动。",
            {"关于做好困难群众救助的通知"},
        ),
        (
            "为落实《养老服务意见》，《河北养老方案》依据《养老服务条例》制定，部署了设施达标、人才培育、智慧赋能三项行动。",
            {"河北养老方案"},
        ),
        ("第四届全国孝老之星推选活动今天启动。民政部日前下发《关于推选第四届全国孝老之星的通知》。", {"关于推选第四届全国孝老之星的通知"}),
        ("第四届全国孝老之星推选活动今天启动。民政部日前下发《关于推选第四届全国孝老家庭的通知》。", set()),
        ("按照《养老机构消防安全整治三年行动方案》，各地开展养老机构消防安全专项整治。", {"养老机构消防安全整治三年行动方案"}),
    ],
)
def test_plans(text: str, plans: set[str]) -> None:
    assert objects(text, KG.governedBy) == plans


def test_a_drive_that_goes_on_under_its_plan() -> None:
    text = "贵州省开展“迎新春”安全检查月行动。按照贵州省民政厅1月8日印发的《贵州省养老机构安全检查月行动方案》，此次行动持续至2月10日。"
    assert objects(text, KG.governedBy) == {"贵州省养老机构安全检查月行动方案"}
    assert objects(text, KG.launchedBy) == {"贵州省民政厅"}
    assert objects("贵州省开展“迎新春”安全检查月行动。贵州省民政厅印发《养老方案》，此次行动持续至2月10日。", KG.governedBy) == set()


def test_dates() -> None:
    assert objects("决定在今年9月集中开展“慈善宣传月”活动。", KG.date) == {"2023-09"}
    assert objects("2023年全国科技活动周今天（8月10日）启动。", KG.date) == {"2023-08-10"}
    spring = "公安部部署各地在3月至5月开展“春季守护行动”。"
    assert objects(spring, KG.startDate) == {"2023-03"}
    assert objects(spring, KG.endDate) == {"2023-05"}
    through = "会议决定，从3月15日起至6月22日开展“文明祭扫·百日攻坚”行动。"
    assert objects(through, KG.startDate) == {"2023-03-15"}
    assert objects("重庆市民政局自今年3月起组织开展“百社解千难”活动。", KG.startDate) == {"2023-03"}


def test_one_of_a_series() -> None:
    text = "中央网信办部署2024年“清朗”系列专项行动。其中，“清朗·网络算法治理”专项行动今天启动。"
    assert objects(text, KG.partOf) == {"2024年“清朗”系列专项行动"}


def test_a_drive_that_its_plan_names_has_launchers_places_and_days() -> None:
    text = "近日，吉林省民政厅、省公安厅印发《吉林省流浪乞讨人员“暖冬”专项救助行动实施方案》，决定于2023年11月至2024年3月在全省开展专项救助行动。"
    assert objects(text, KG.launchedBy) == {"吉林省民政厅", "吉林省公安厅"}
    assert objects(text, KG.governedBy) == {"吉林省流浪乞讨人员“暖冬”专项救助行动实施方案"}
    assert objects(text, KG.carriedOutIn) == {"吉林省"}
    assert objects(text, KG.startDate) == {"2023-11"}
    assert objects(text, KG.endDate) == {"2024-03"}


def test_a_theme_stands_between_a_drive_and_its_host() -> None:
    text = "安徽省民政厅负责人介绍，第五届慈善文化节以“大爱江淮”为主题，由安徽省民政厅、省总工会主办。"
    assert objects(text, KG.launchedBy) == {"安徽省民政厅", "安徽省总工会"}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("6月19日，全国第十一个救助管理机构开放日，市救助站迎来市民。", {"2023-06-19"}),
        ("9月5日是第十个中华慈善日，各地举办活动。", {"2023-09-05"}),
        ("9月5日是我国第十个“中华慈善日”，各地举办活动。", {"2023-09-05"}),
        ("9月23日是第六个中国农民丰收节，各地举办活动。", {"2023-09-23"}),
        ("9月5日，江苏省民政厅介绍，第十个中华慈善日将至。", set()),
    ],
)
def test_a_day_that_is_the_drive_itself(text: str, days: set[str]) -> None:
    assert objects(text, KG.date) == days


def test_a_drive_that_lasts_from_a_month_to_another() -> None:
    text = "江西省民政厅开展养老机构安全专项行动，行动从今年5月持续到12月。"
    assert objects(text, KG.startDate) == {"2023-05"}
    assert objects(text, KG.endDate) == {"2023-12"}


def test_a_community_is_written_behind_its_town_and_county() -> None:
    text = "日前，大理州民政局在大理市下关镇龙山社区启动“白族金花”宣传活动。"
    assert objects(text, KG.carriedOutIn) == {"大理白族自治州", "龙山社区"}


def test_places_that_go_in_step_with_a_drive() -> None:
    text = "全国第十一个救助管理机构开放日到来。今年开放日由重庆市民政局主办，渝中区、九龙坡区等18个区县救助管理机构同步开放。"
    assert objects(text, KG.carriedOutIn) == {"重庆市", "渝中区", "九龙坡区"}


def test_a_drive_of_several_provinces_is_in_each() -> None:
    text = "浙江、湖南、广东三省民政厅联合开展“清风”专项行动。"
    assert objects(text, KG.launchedBy) == {"浙江省民政厅", "湖南省民政厅", "广东省民政厅"}
    assert objects(text, KG.carriedOutIn) == {"浙江省", "湖南省", "广东省"}


def test_a_drive_that_one_place_begins_is_not_that_of_the_next_place_told() -> None:
    text = "四川今天启动了嘉陵江湿地保护活动。贵州铜仁的学校参与锦江湿地保护。"
    assert objects(text, KG.carriedOutIn) == {"四川省"}
    text = "河北省开展湿地保护专项行动。石家庄市清理湿地保护区垃圾，石家庄市湿地保护成效明显。"
    assert objects(text, KG.carriedOutIn) == {"河北省", "石家庄市"}


def test_who_launches_it_stands_beside_the_name_told_in_the_headline() -> None:
    text = "国家文物局、中国文联联合推出了“汉风嘉年华·徐州专场”。昨晚，活动现场很热闹。"
    assert objects(text, KG.launchedBy) == set()
    text = "“汉风嘉年华·徐州专场”启动。由国家文物局主办的“汉风嘉年华·徐州专场”昨晚（8月9日）在徐州启动。"
    assert objects(text, KG.launchedBy) == {"国家文物局"}
    assert objects(text, KG.date) == {"2023-08-09"}


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("民政部部长李明华接受专访。李明华表示，今年将摸清底数，全面启动新一轮困难老人家庭适老化行动。", {"民政部"}),
        ("记者今天从民政部获悉，今年将在全国开展“暖冬”专项行动。", {"民政部"}),
        ("江苏省民政厅有关负责人介绍，明年将实施“暖冬”专项行动、“春蕾”关爱行动。", {"江苏省民政厅"}),
        ("记者从民政部获悉，我国将开展“暖冬”专项行动。", set()),
        ("民政部有关负责人表示，各地将开展“暖冬”专项行动。", set()),
        ("民政部有关负责人介绍，教育部将开展“暖冬”专项行动。", {"教育部"}),
        ("民政部社会救助司有关负责人表示，“暖冬”专项行动成效明显，今年将继续。", set()),
        ("民政部有关负责人介绍，省里开展了“暖冬”专项行动，明年还将推广。", set()),
    ],
)
def test_a_body_whose_own_people_announce_a_drive(text: str, bodies: set[str]) -> None:
    assert objects(text, KG.launchedBy) == bodies


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("在稻米之乡黑龙江五常，村里的“护鸟先锋”志愿服务活动很受欢迎。", {"五常市"}),
        ("在青海，牧民们举行“草原同心”主题活动，载歌载舞。", {"青海省"}),
        ("在甘肃古浪、贵州铜仁，人们参加“绿色家园”主题活动。", {"古浪县", "铜仁市"}),
        ("在北京，民政部启动“暖冬”专项行动。", set()),
        ("在青海，牧民学习“草原同心”主题活动经验，全国各地开展“绿色家园”主题活动。", set()),
        ("在江西的山村，在浙江的海岛，贵州开展“绿色家园”主题活动。", {"贵州省"}),
        ("第九届中国·长白山国际电影节开幕。", set()),
        ("第九届中国·长春国际电影节今天开幕。", {"长春市"}),
        ("第三届中国（银川）国际戏剧节8月9日在银川落幕。", {"银川市"}),
        ("第六届青海湖国际诗歌节前天在西宁落幕。", {"西宁市"}),
    ],
)
def test_places_that_open_a_sentence_or_stand_in_a_name(text: str, places: set[str]) -> None:
    assert objects(text, KG.carriedOutIn) == places


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("今天（8月10日），民政部、教育部共同发文，从西部挑选20个县，开展乡村助学试点。", {"2023-08-10"}),
        ("教育部与青海省人民政府今天签署共建协议，并启动“暖冬”专项行动。", {"2023-08-10"}),
        ("今天是国际家庭日，民政部启动2023年全国家庭宣传周活动。", {"2023-08-10"}),
        ("今天，民政部召开会议，部署开展“暖冬”专项行动。", set()),
        ("今天，民政部印发通知，要求各地明年开展“暖冬”专项行动。", set()),
        ("今天，民政部联合发文，9月1日起开展“暖冬”专项行动。", {"2023-09-01"}),
    ],
)
def test_the_day_that_opens_the_sentence_of_its_launchers(text: str, days: set[str]) -> None:
    assert objects(text, KG.date) == days


def test_a_plan_that_includes_its_drives() -> None:
    text = "日前，山东出台提升海岛养老服务行动方案，包括组织渔家巡诊、开办海上食堂等6项行动。"
    assert objects(text, KG.governedBy) == {"提升海岛养老服务行动方案"}
    text = "湘赣两省联合签署了《候鸟保护合作方案》，实施湿地同巡行动。"
    assert objects(text, KG.governedBy) == {"候鸟保护合作方案"}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("全国退役军人秋季网络招聘会8月9日在安徽合肥启动。", {"合肥市"}),
        ("“春江花月”全国巡演上周在四川绵阳首演。", {"绵阳市"}),
        ("2023年全国中秋乡村消费月今天在湖北宜昌启动。", set()),
    ],
)
def test_a_gathering_is_held_where_it_begins(text: str, places: set[str]) -> None:
    assert objects(text, KG.carriedOutIn) == places


def test_the_activities_of_a_week_are_the_week() -> None:
    text = "6月3日至9日是第六个全国湿地保护宣传周，国家林草局日前启动宣传周活动。"
    assert objects(text, KG.launchedBy) == {"国家林业和草原局"}


def test_an_activity_that_an_organ_of_the_centre_carries_out() -> None:
    text = "中央组织部、中央社会工作部联合开展走访全国优秀社工活动，听取意见。"
    assert objects(text, KG.launchedBy) == {"中共中央组织部", "中共中央社会工作部"}
    assert objects("昆明市民政局开展走访全市优秀社工活动，听取意见。", KG.launchedBy) == set()
    assert objects("民政部开展走访慰问活动，民政部门组织开展走访全国优秀社工活动。", KG.launchedBy) == set()


def test_a_drive_of_several_days_is_of_the_first() -> None:
    for text in (
        "从昨天（8月9日）起，国家林草局开展全国湿地保护宣传周活动。",
        "8月9日至15日是第六个全国湿地保护宣传周，各地组织观鸟。",
    ):
        assert objects(text, KG.date) == {"2023-08-09"}
        assert objects(text, KG.startDate) == {"2023-08-09"}
    assert objects("自今年3月起，江苏省民政厅组织开展“暖冬”专项行动。", KG.date) == set()


def test_places_that_launch_beside_bodies() -> None:
    text = "国家文物局、中国文联、陕西省、甘肃省联合启动了“丝路寻踪”系列活动。"
    assert objects(text, KG.carriedOutIn) == {"陕西省", "甘肃省"}
    assert objects(text, KG.launchedBy) == {"国家文物局", "中国文学艺术界联合会"}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("今年以来，江西省修订救助办法；组织开展“护苗”专项行动；建成社区食堂40家。", {"江西省"}),
        ("近年来，江西省民政厅修订救助办法；完善热线，开展“护苗”专项行动。", {"江西省"}),
        ("江西省婺源县山多路远。今年以来，该县以开展“护苗”专项行动为契机，修好校舍。", {"婺源县"}),
        ("江西省要求抓好救助；组织开展“护苗”专项行动。", set()),
        ("江西省、湖南省修订办法；组织开展“护苗”专项行动。", set()),
        ("江西省修订办法。组织开展“护苗”专项行动，各地要抓紧。", set()),
        ("贵州争取专项资金支持凯里市开展居家养老服务提升行动。", {"凯里市"}),
        ("指导安顺市、凯里市率先开展“护苗”专项行动。", {"安顺市", "凯里市"}),
        ("支持凯里市修路，并开展“护苗”专项行动。", set()),
        ("凯里市成功入选全国社区医养服务提升行动项目。", {"凯里市"}),
    ],
)
def test_subjects_told_before_and_places_helped(text: str, places: set[str]) -> None:
    assert objects(text, KG.carriedOutIn) == places


def test_what_goes_online_is_launched() -> None:
    assert objects("8月2日，宜春市民政局在公益平台上线“清泉暖心”公益募捐项目。", KG.launchedBy) == {"宜春市民政局"}
    assert objects("宜春市民政局介绍，软件上线后“清泉暖心”公益募捐项目很受欢迎。", KG.launchedBy) == set()
