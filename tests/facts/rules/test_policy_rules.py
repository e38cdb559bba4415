"""What texts say about policies: who issued them and when, from when they hold, what they rest on, where they apply."""

import pytest

from kg.facts import extract
from kg.model import Article, Entity


def facts_in(text: str, *predicates: str, headline: str = "", date: str = "") -> set[tuple[str, str, str]]:
    """(policy, predicate, object) of the article's facts about policies; every slice lies in its quote and field."""
    article = Article("0" * 24, text, headline=headline, date=date)
    out = set()
    for f in extract(article).facts:
        if f.subject.kind != "Policy" or (predicates and f.predicate not in predicates):
            continue
        field = getattr(article, f.evidence.field)
        words = field[f.evidence.start : f.evidence.end]
        assert words
        assert words in f.evidence.quote
        assert f.evidence.quote in field
        out.add((f.subject.name, f.predicate, f.object.name if isinstance(f.object, Entity) else f.object.value))
    return out


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        ("近日，上海市委办公厅、市政府办公厅印发《养老服务方案》。", {"上海市委办公厅", "上海市人民政府办公厅"}),
        ("自8月1日起，由天津市民政局、财政局印发的《养老服务方案》正式实施。", {"天津市民政局", "天津市财政局"}),
        ("湖南省民政厅日前联合湖南省委组织部、省财政厅等部门出台了《养老服务方案》。", {"湖南省民政厅", "湖南省委组织部", "湖南省财政厅"}),
        ("7月初，河北省民政厅即联合有关部门制定印发《养老服务方案》，压实责任。", {"河北省民政厅"}),
        ("《养老服务方案》近日由民政部、财政部联合印发。", {"民政部", "财政部"}),
        ("民政部印发了《救助方案》、新修订的《养老服务方案》。", {"民政部"}),
        ("按照民政部《养老服务方案》要求，各地抓紧落实。", {"民政部"}),
        ("国务院总理李强签署了一道国务院令，公布《养老服务方案》。", {"国务院"}),
        ("李强主持召开国务院常务会议，研究就业工作，审议通过《养老服务方案》。", {"国务院"}),
        ("民政部今天召开新闻发布会，发布《养老服务方案》。", {"民政部"}),
        ("为规范管理，民政部在充分调研的基础上，制定出台了《养老服务方案》。", {"民政部"}),
        ("《养老服务条例》经辽宁省第十四届人大常委会第二次会议审议通过。", {"辽宁省人大常委会"}),
        ("近日，辽宁省第十四届人民代表大会常务委员会第二次会议表决通过了《养老服务条例》。", {"辽宁省人大常委会"}),
        ("近日，经江西省政府常务会议审议通过，《养老服务方案》公布施行。", {"江西省人民政府"}),
        ("《养老服务方案》是由民政部会同财政部共同制定的。", {"民政部", "财政部"}),
        ("民政部、财政部等三部门《养老服务方案》要求，抓紧落实。", {"民政部", "财政部"}),
        ("记者从四川省民政厅了解到，该厅联合四川省财政厅印发了《养老服务方案》。", {"四川省民政厅", "四川省财政厅"}),
        ("日前，太原市民政局等八部门联合发文，出台《养老服务方案》。", {"太原市民政局"}),
        ("按照山西省财政厅、省民政厅今年修订的《公益金使用管理办法》，比例提高。", {"山西省财政厅", "山西省民政厅"}),
        ("民政部就《养老服务方案（征求意见稿）》公开征求意见。", {"民政部"}),
        ("近日，江苏省民政厅会同省司法厅起草了《养老服务方案（草案）》，现向社会公开征求意见。", {"江苏省民政厅", "江苏省司法厅"}),
        ("《养老服务方案（草案）》正在征求意见，民政部将修改完善。", set()),
        ("《实施细则》是对民政部《养老服务方案》的细化。", {"民政部"}),
        ("宁夏回族自治区民政厅等五部门关于印发《养老服务方案》的通知", {"宁夏回族自治区民政厅"}),
        ("由天津市民政局牵头，天津市财政局共同印发的《养老服务方案》已下发。", {"天津市民政局", "天津市财政局"}),
        ("各地贯彻新修订的《养老服务条例》。", set()),
        ("记者从民政部获悉，近日印发《养老服务方案》。", set()),
        ("民政部、财政部在济南联合举办活动，活动现场发布了《养老服务方案》。", set()),
        ("会议讨论了《养老服务方案》，民政部、财政部派员参加。", set()),
        ("民政部提请审议批准《养老服务方案》。", set()),
        ("委员长会议提出关于提请审议全国人大常委会《关于设立养老服务日的决定（草案）》的议案。", set()),
        ("由太原市民政局、市公安局等8个部门会签的《养老服务方案》将实施。", {"太原市民政局", "太原市公安局"}),
        ("《养老服务规范》（DB37/T 1111—2022）等4项地方标准，日前经山东省市场监督管理局批准发布。", {"山东省市场监督管理局"}),
        ("四川推出了《养老服务方案》。", set()),
    ],
)
def test_issued_by(text: str, issuers: set[str]) -> None:
    assert {o for _, _, o in facts_in(text, "issuedBy")} == issuers


def test_issuers_in_the_title_and_two_policies_in_one_sentence() -> None:
    text = "民政部印发《关于发展慈善事业的意见》，落实《国务院关于加强救助工作的通知》。"
    assert facts_in(text, "issuedBy") == {
        ("关于发展慈善事业的意见", "issuedBy", "民政部"),
        ("国务院关于加强救助工作的通知", "issuedBy", "国务院"),
    }


def test_a_draft_that_a_meeting_passes_is_not_issued_yet() -> None:
    assert facts_in("国务院常务会议审议通过《社会救助法（草案）》。", "issuedBy") == set()
    assert facts_in("河北省政府常务会议审议通过《河北省救助条例（草案）》。", "issuedBy") == set()
    assert facts_in("民政部发布《社会救助办法（征求意见稿）》。", "issuedBy", "status") == {
        ("社会救助办法（征求意见稿）", "issuedBy", "民政部"),
        ("社会救助办法（征求意见稿）", "status", "draft"),
    }


@pytest.mark.parametrize(
    ("text", "date", "facts"),
    [
        ("今天（9月5日），民政部、财政部联合发布《养老方案》。", "2023-09-05", {("date", "2023-09-05")}),
        ("近日，民政部发布《养老方案》。", "2023-09-05", set()),
        ("今年，民政部发布《养老方案》。", "2023-09-05", set()),
        ("民政部印发《养老办法》。《养老办法》自2024年5月1日起施行。", "", {("effectiveFrom", "2024-05-01")}),
        ("自8月1日起，由民政部印发的《养老办法》正式实施。", "", {("effectiveFrom", "--08-01"), ("status", "in force")}),
        ("《养老办法》今天正式施行。", "2024-05-01", {("effectiveFrom", "2024-05-01"), ("status", "in force")}),
        ("《养老办法》将于9月1日起施行。", "2024-05-01", {("effectiveFrom", "2024-09-01")}),
        ("《养老办法》已实施，2024年5月1日召开会议。", "", set()),
        ("《养老办法》自印发之日起施行，有效期至2028年12月31日。", "", {("effectiveUntil", "2028-12-31")}),
        ("民政部印发《养老办法（试行）》（民发〔2023〕12号）。", "", {("documentNumber", "民发〔2023〕12号"), ("status", "trial")}),
        (
            "《养老服务法》已由全国人民代表大会常务委员会第十六次会议于2025年6月27日通过，自2026年1月1日起施行。",
            "2025-06-27",
            {("adoptedOn", "2025-06-27"), ("effectiveFrom", "2026-01-01")},
        ),
    ],
)
def test_dates_and_status(text: str, date: str, facts: set[tuple[str, str]]) -> None:
    wanted = ("date", "adoptedOn", "effectiveFrom", "effectiveUntil", "documentNumber", "status")
    assert {(p, o) for _, p, o in facts_in(text, *wanted, date=date)} == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "根据《慈善法》《救助办法》等，江西省民政厅制定了《信息公开规定》。",
            {("信息公开规定", "中华人民共和国慈善法"), ("信息公开规定", "救助办法")},
        ),
        (
            "民政部印发《探访服务意见》（以下简称《意见》）。《意见》是贯彻落实《国务院关于老龄工作的决定》的重要举措。",
            {("探访服务意见", "国务院关于老龄工作的决定")},
        ),
        ("根据民政部《培育意见》要求，安徽省民政厅印发《培育方案》。", {("培育方案", "培育意见")}),
        ("上饶市民政局对标《民政发展规划》，编制了《设施规划》。", {("设施规划", "民政发展规划")}),
        ("《培育方案》是对民政部办公厅《培育意见》的细化。", {("培育方案", "培育意见")}),
        ("《培育方案》是对《培育意见》执行情况的检查。", set()),
        ("《培育方案》要求，各地要认真落实《救助办法》。", set()),
        ("依据《慈善法》等有关规定，决定给予处分。", set()),
        ("民政部印发《培育方案》，各地落实《救助办法》。", set()),
        ("民政部印发《培育方案》，贯彻落实《救助办法》。", {("培育方案", "救助办法")}),
        ("要认真贯彻6月1日起施行的《培育条例》，落实好《救助办法》。", set()),
    ],
)
def test_based_on(text: str, facts: set[tuple[str, str]]) -> None:
    assert {(s, o) for s, _, o in facts_in(text, "basedOn")} == facts


def test_bases_of_drafts_and_of_local_rules() -> None:
    text = "省民政厅依据《救助办法》和民政部等16部门《救助意见》，起草《江苏省救助办法（征求意见稿）》。"
    draft = "江苏省救助办法（征求意见稿）"
    assert facts_in(text, "basedOn") == {(draft, "basedOn", "救助办法"), (draft, "basedOn", "救助意见")}
    text = "《重庆市地名管理条例》是我市贯彻国务院《地名管理条例》的地方性法规。"
    assert facts_in(text, "basedOn") == {("重庆市地名管理条例", "basedOn", "地名管理条例")}
    assert facts_in("依据《救助办法》和实际，各地开展工作，省民政厅已起草方案。", "basedOn") == set()


def test_a_sentence_goes_on_about_its_subject() -> None:
    text = (
        "《养老方案》是湖北省贯彻落实中共中央办公厅、国务院办公厅《关于推进养老服务体系建设的意见》的具体举措，自2024年5月1日起施行，"
        "有效期至2028年12月31日。《养老服务资金管理暂行办法》（鄂民政发〔2018〕12号）同步废止。"
    )
    assert facts_in(text, "basedOn", "effectiveFrom", "effectiveUntil", "replaces") == {
        ("养老方案", "basedOn", "关于推进养老服务体系建设的意见"),
        ("养老方案", "effectiveFrom", "2024-05-01"),
        ("养老方案", "effectiveUntil", "2028-12-31"),
        ("养老方案", "replaces", "养老服务资金管理暂行办法"),
    }
    assert ("养老服务资金管理暂行办法", "status", "repealed") in facts_in(text, "status")


def test_a_subject_rests_on_what_it_is_made_under() -> None:
    text = "李明华说，《条例草案》依据《养老服务法》《江苏省养老服务条例》，结合本市实际，作出回应。"
    assert {o for *_, o in facts_in(text, "basedOn")} == {"养老服务法", "江苏省养老服务条例"}
    text = "《救助条例》共10章78条，根据《养老服务法》等法律，结合本省实际制定。"
    assert facts_in(text, "basedOn") == {("救助条例", "basedOn", "养老服务法")}
    assert facts_in("《救助条例》要求，各地根据《养老服务法》开展检查。", "basedOn") == set()


def test_a_local_title_is_not_the_central_issuers() -> None:
    text = "按照国务院办公厅《收费通知》和《广东省商会条例》要求，开展检查。"
    assert facts_in(text, "issuedBy") == {("收费通知", "issuedBy", "国务院办公厅")}


def test_the_centre_issues_no_local_title_that_follows_its_own() -> None:
    found = facts_in("按照民政部印发的《标准化工作规划》和《山西省标准化条例》，山西省民政厅开展检查。", "issuedBy")
    assert found == {("标准化工作规划", "issuedBy", "民政部")}
    found = facts_in("按照民政部印发的《养老服务清单》和《养老机构管理办法》，山西省民政厅开展检查。", "issuedBy")
    assert {policy for policy, _, _ in found} == {"养老服务清单", "养老机构管理办法"}


def test_issued_in_the_passive_by_many() -> None:
    text = "省里出台《关爱服务方案》。上述方案由民政部联合教育部、公安部等15部门于今年2月印发。"
    assert {o for *_, o in facts_in(text, "issuedBy")} == {"民政部", "教育部", "公安部"}


def test_a_title_about_a_local_body_applies_to_its_place() -> None:
    text = "按照《吉林省退役军人服务中心（站）建设规范》打造服务站。"
    assert {o for *_, o in facts_in(text, "appliesTo")} == {"吉林省"}


def test_a_day_told_with_and_without_its_year_is_one() -> None:
    text = "《养老条例》自2024年6月1日起施行。"
    assert facts_in(text, "effectiveFrom", headline="《养老条例》6月1日起施行") == {("养老条例", "effectiveFrom", "2024-06-01")}
    assert {o for *_, o in facts_in(text, "effectiveFrom", headline="《养老条例》7月1日起施行")} == {"--07-01", "2024-06-01"}


def test_an_unmarked_title_is_the_marked_one_with_its_place() -> None:
    text = "会议审议《山西省“十五五”养老服务体系建设规划（送审稿）》。"
    found = facts_in(text, "status", headline="山西省召开联席会议 审议“十五五”养老服务体系建设规划")
    assert {s for s, _, _ in found} == {"山西省“十五五”养老服务体系建设规划（送审稿）"}


def test_amends_and_replaces() -> None:
    assert facts_in("公布《国务院关于修改〈殡葬管理条例〉的决定》。", "amends") == {
        ("国务院关于修改〈殡葬管理条例〉的决定", "amends", "殡葬管理条例")
    }
    assert facts_in("《救助办法》自8月1日起施行，《救助暂行办法》同时废止。", "replaces", "status") == {
        ("救助办法", "replaces", "救助暂行办法"),
        ("救助暂行办法", "status", "repealed"),
        ("救助暂行办法", "status", "trial"),
    }
    assert facts_in("会议审议《执法监督条例（草案）》。要制定实施《执法监督条例》。", "replaces") == {
        ("执法监督条例", "replaces", "执法监督条例（草案）")
    }
    assert facts_in("印发《救助办法》和《救助暂行办法》。", "replaces", "amends") == set()


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("印发《嘉兴市社区发展基金会管理办法》。", {"嘉兴市"}),
        ("出台《关于进一步完善天津市补贴制度的意见》。", {"天津市"}),
        ("湖南省民政厅出台《社区发展意见》。", {"湖南省"}),
        ("在山东威海，当地出台了《社会组织改革意见》。", {"威海市"}),
        ("今年，四川推出了《入境游方案》。", {"四川省"}),
        ("民政部印发《社区发展意见》。", set()),
        ("各方在雄安新区签署《协同发展方案》。", set()),
        ("《青岛海员互认公约》在京签约。", set()),
    ],
)
def test_applies_to(text: str, places: set[str]) -> None:
    assert {o for _, _, o in facts_in(text, "appliesTo")} == places


def test_the_key_of_a_policy_is_its_territory() -> None:
    def keys(text: str) -> set[tuple[str, ...]]:
        return {m.entity.key for m in extract(Article("0" * 24, text)).mentions if m.entity.kind == "Policy"}

    assert keys("湖南省民政厅印发《实施救助工作方案》。") == {("430000", "")}
    assert keys("民政部印发《实施救助工作方案》。") == {("cn", "")}


def test_two_departments_and_a_new_text_that_are_named_before() -> None:
    text = (
        "江西省财政厅、江西省民政厅印发《江西省公益金使用办法》（下称新办法）。两部门2019年4月制定的《江西省公益金暂行办法》同时废止。"
        "新办法以《彩票管理条例》为依据，明确用途。"
    )
    old, new = "江西省公益金暂行办法", "江西省公益金使用办法"
    assert facts_in(text, "issuedBy") == {(p, "issuedBy", a) for p in (old, new) for a in ("江西省财政厅", "江西省民政厅")}
    assert facts_in(text, "basedOn") == {(new, "basedOn", "彩票管理条例")}
    assert facts_in("民政部、财政部、教育部开会。近日，十三部门印发了《养老意见》。", "issuedBy") == set()
    assert facts_in("江西省财政厅印发《公益金使用办法》。三部门制定的《救助办法》施行。", "issuedBy") == {
        ("公益金使用办法", "issuedBy", "江西省财政厅")
    }


def test_what_is_made_under_a_policy_is_another() -> None:
    text = "河北省交通厅今天公布《渡口条例》实施细则，印发《船员办法》及配套文件。"
    assert {p for p, _, _ in facts_in(text, "issuedBy")} == {"船员办法"}


def test_what_is_issued_and_put_in_force_at_once_has_its_day() -> None:
    text = "中国证监会4月28日正式发布实施《新股发行办法》。"
    assert ("新股发行办法", "date", "--04-28") in facts_in(text)
    assert ("新股发行办法", "date", "--05-01") not in facts_in("中国证监会5月1日起实施《新股发行办法》。")


def test_hosts_and_pointing_words_that_name_issuers() -> None:
    hosts = "由体育总局、教育部主办的全国少年足球营开营。主办单位日前印发《足球营管理办法》。"
    assert facts_in(hosts, "issuedBy") == {("足球营管理办法", "issuedBy", a) for a in ("国家体育总局", "教育部")}
    assert facts_in("体育总局、教育部研究校园足球。主办单位日前印发《足球营管理办法》。", "issuedBy") == set()
    text = "中央深改组会议审议通过《关于建立巡回法庭的方案》，昨天最高人民法院公布了该方案。"
    assert ("关于建立巡回法庭的方案", "issuedBy", "最高人民法院") in facts_in(text, "issuedBy")


def test_an_issuer_before_what_it_follows() -> None:
    text = "辽宁省民政厅依据民政部等九部门印发的《殡葬整治方案》，制定了《辽宁省殡葬整治实施方案》。"
    assert facts_in(text, "issuedBy") == {("殡葬整治方案", "issuedBy", "民政部"), ("辽宁省殡葬整治实施方案", "issuedBy", "辽宁省民政厅")}
    text = "《贵州省养老条例》共8章61条，由贵州省第十三届人民代表大会常务委员会第二十七次会议于2021年7月29日通过。"
    assert facts_in(text, "issuedBy") == {("贵州省养老条例", "issuedBy", "贵州省人大常委会")}
    text = "今年3月，民政部会同中央宣传部、公安部等部门启动专项行动，并联合印发《净化生态空间的通知》。"
    assert {o for *_, o in facts_in(text, "issuedBy")} == {"民政部", "中共中央宣传部", "公安部"}
    text = "9月24日，《绍兴市养老条例》此前已由绍兴市八届人大常委会第三十二次会议于8月28日表决通过。"
    assert facts_in(text, "issuedBy") == {("绍兴市养老条例", "issuedBy", "绍兴市人大常委会")}
    text = "山东省政府印发《关于调整济南市部分行政区划的通知》。"
    assert {o for *_, o in facts_in(text, "appliesTo")} == {"济南市"}


def test_what_a_national_session_passes() -> None:
    text = "全国政协十四届常委会第十二次会议闭幕。会议通过修订后的《协商工作规则》。"
    assert facts_in(text, "issuedBy") == {("协商工作规则", "issuedBy", "中国人民政治协商会议全国委员会")}


def test_the_subject_of_a_clause_and_what_it_is_made_to_carry_out() -> None:
    text = "为落实民政部2023年9月出台的《关爱服务方案》，《河北关爱方案》依据《救助法》和《救助条例》制定。"
    assert {(s, o) for s, _, o in facts_in(text, "basedOn")} == {("河北关爱方案", x) for x in ("关爱服务方案", "救助法", "救助条例")}
    assert facts_in(text, "issuedBy") == {("关爱服务方案", "issuedBy", "民政部")}
    text = "省民政厅出台《帮扶办法》，自9月1日起施行，这是我省贯彻国务院办公厅《救助意见》的又一举措。"
    assert ("帮扶办法", "basedOn", "救助意见") in facts_in(text, "basedOn")


def test_a_policy_that_is_issued_to_carry_out_another_or_supplements_it() -> None:
    assert facts_in("民政部印发《养老方案》，贯彻落实《养老工作意见》。", "basedOn") == {("养老方案", "basedOn", "养老工作意见")}
    assert facts_in("今天，《养老条例》配套文件《养老补贴办法》同步发布。", "basedOn") == {("养老补贴办法", "basedOn", "养老条例")}
    assert facts_in("民政部印发《养老方案》，发布《养老工作意见》。", "basedOn") == set()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("7月20日，民政部公布《救助办法》，自公布之日起施行。", {"--07-20"}),
        ("自5月1日起，《养老条例》开始实施，有关部门抓紧落实。", {"--05-01"}),
        ("《养老条例》自2023年9月1日零时起在全省试行。", {"2023-09-01"}),
        ("《养老条例》将于今年12月1日起正式施行，《托育条例》自2024年1月1日起施行。", {"--12-01", "2024-01-01"}),
        ("5月1日，《养老条例》宣传活动实施。", set()),
        ("民政部印发《救助办法》，新标准将于5月1日起执行。", set()),
        ("省民政厅下发《提标通知》（冀民〔2021〕8号），明确自2021年7月1日起，低保标准提高到每月812元。", {"2021-07-01"}),
        ("《提标通知》明确，自7月1日起提高低保标准。", {"--07-01"}),
        ("《提标通知》明确，各地要在7月1日前完成核查。", set()),
        ("民政部印发《救助办法》，从2023年1月1日起执行新的补助标准。", set()),
        ("自2019年3月《渡口管理办法》施行以来，事故明显减少。", {"2019-03"}),
        ("2019年3月1日《渡口管理办法》实施后，《船员条例》自2020年6月1日起施行。", {"2019-03-01", "2020-06-01"}),
        ("最高人民法院公布《海事案件解释》，这一解释将于6月19日起施行。", {"--06-19"}),
        ("2019年3月《渡口管理办法》实施情况报告出台。", set()),
    ],
)
def test_when_a_policy_takes_effect(text: str, day: set[str]) -> None:
    assert {o for _, _, o in facts_in(text, "effectiveFrom")} == day


def test_briefs_issue_their_own_policies() -> None:
    text = "日前，人力资源社会保障部、农业农村部联合印发意见，部署就业工作。"
    assert facts_in(text, "issuedBy", headline="《关于统筹城乡就业的意见》印发") == {
        ("关于统筹城乡就业的意见", "issuedBy", "人力资源和社会保障部"),
        ("关于统筹城乡就业的意见", "issuedBy", "农业农村部"),
    }


def test_from_the_day_of_issue_that_an_earlier_sentence_states() -> None:
    text = "民政部5日公布新修订的《认定办法》。办法完善了有关规定。办法自公布之日起施行。"
    assert facts_in(text, "effectiveFrom", date="2024-09-06") == {("认定办法", "effectiveFrom", "2024-09-05")}
    assert facts_in(text, "effectiveFrom") == set()


def test_two_numbered_policies_of_one_act() -> None:
    text = "8月31日，民政部发布了《认定办法》（民政部令第58号）和《募捐办法》（民政部令第59号），上述文件自9月1日起施行。"
    assert facts_in(text, "documentNumber", "date", "effectiveFrom") == {
        (name, predicate, value)
        for name, number in (("认定办法", "民政部令第58号"), ("募捐办法", "民政部令第59号"))
        for predicate, value in (("documentNumber", number), ("date", "--08-31"), ("effectiveFrom", "--09-01"))
    }


def test_bases_inside_titles_and_behind_their_issuers() -> None:
    assert facts_in("印发《江苏省贯彻落实<法治纲要(2015-2020年)>实施方案》。", "basedOn") == {
        ("江苏省贯彻落实〈法治纲要（2015-2020年）〉实施方案", "basedOn", "法治纲要（2015-2020年）")
    }
    assert facts_in("落实中共中央办公厅、国务院办公厅印发的《救助意见》，民政部制定了《认定办法》。", "basedOn") == {
        ("认定办法", "basedOn", "救助意见")
    }


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("民政部印发《养老方案》，这是贯彻落实《养老服务意见》的重要举措。", {("养老方案", "养老服务意见")}),
        ("《养老细则》是《养老服务条例》的配套文件。", {("养老细则", "养老服务条例")}),
        ("作为《养老服务条例》的配套措施，民政部印发《养老细则》。", {("养老细则", "养老服务条例")}),
        ("《养老细则》细化了《养老服务条例》的有关规定。", {("养老细则", "养老服务条例")}),
        ("《养老细则》以《养老服务条例》为依据。", {("养老细则", "养老服务条例")}),
        ("民政部印发《养老服务意见》。《养老方案》据此明确，到2025年全面建成。", {("养老方案", "养老服务意见")}),
        ("各地要按照《养老服务意见》和民政部印发的《养老方案》要求，抓好落实。", set()),
        ("会议强调，要贯彻《养老服务意见》，落实《养老方案》。", set()),
    ],
)
def test_what_supports_what(text: str, pairs: set[tuple[str, str]]) -> None:
    assert {(s, o) for s, _, o in facts_in(text, "basedOn")} == pairs


def test_issuers_in_the_title_tell_the_territory() -> None:
    text = "会上宣读了《中共烟台市委、烟台市人民政府关于加强双拥工作的意见》。"
    assert {o for _, _, o in facts_in(text, "appliesTo")} == {"烟台市"}


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "《郑州市助餐办法》由郑州市民政局印发，依据是民政部等11部门的《助餐服务方案》和《河南省养老服务条例》。",
            {("郑州市助餐办法", "助餐服务方案"), ("郑州市助餐办法", "河南省养老服务条例")},
        ),
        ("《护理保险办法》由省医保局制定，主要依据为国家医保局、财政部的《护理保险意见》。", {("护理保险办法", "护理保险意见")}),
        ("《云南省关爱方案》是云南贯彻落实《国务院关于留守儿童的意见》的具体举措。", {("云南省关爱方案", "国务院关于留守儿童的意见")}),
        ("《护理保险办法》实施后，检查的依据是清楚的，《助餐服务方案》同时印发。", set()),
    ],
)
def test_whose_basis_is_told(text: str, facts: set[tuple[str, str]]) -> None:
    assert {(s, o) for s, _, o in facts_in(text, "basedOn")} == facts


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        ("依据民政部等11部门的《助餐服务方案》，各地开展工作。", {"民政部"}),
        ("会议学习了国家医保局、财政部的《护理保险意见》。", {"国家医疗保障局", "财政部"}),
        ("会上传达了甘肃省民政厅、省财政厅25日联合下发的《生活救助通知》。", {"甘肃省民政厅", "甘肃省财政厅"}),
        ("县民政局向民政部的《助餐服务方案》提出建议。", set()),
    ],
)
def test_documents_of_agencies(text: str, issuers: set[str]) -> None:
    assert {o for *_, o in facts_in(text, "issuedBy")} == issuers


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        ("《殡葬服务清单》经山东省政府批准，由省民政厅会同省财政厅于2月18日公布。", {"山东省民政厅", "山东省财政厅"}),
        ("《江苏省救助办法》经省政府同意，现由省民政厅印发。", {"江苏省民政厅"}),
        ("《江苏省慈善条例》经省人大常委会审议通过，由省民政厅负责解读。", {"江苏省人大常委会"}),
        ("《民政部等11部门关于加强养老机构管理的通知》印发。", {"民政部"}),
        ("江苏省政府办公厅转发《江苏省民政厅等部门关于加强殡葬管理的意见》。", {"江苏省民政厅"}),
    ],
)
def test_who_issues_what_others_approve_or_forward(text: str, issuers: set[str]) -> None:
    assert {o for *_, o in facts_in(text, "issuedBy")} == issuers


def test_standards_by_their_numbers() -> None:
    text = "民政部发布行业标准《压疮服务规范》（MZ/T 132-2019）和地方标准《养老服务规范》（DB34/T3890—2021）。"
    assert {(s, o) for s, _, o in facts_in(text, "documentNumber")} == {
        ("压疮服务规范", "MZ/T 132-2019"),
        ("养老服务规范", "DB34/T3890—2021"),
    }
    assert ("压疮服务规范", "issuedBy", "民政部") in facts_in(text, "issuedBy")


def test_what_a_sitting_passes_others_issue() -> None:
    text = "《社会组织实施意见》经市委全面深化改革领导小组第二十次会议审议通过，由长沙市委办公厅、市政府办公厅于3月印发。"
    assert facts_in(text, "issuedBy", "date") == {
        ("社会组织实施意见", "issuedBy", "长沙市委办公厅"),
        ("社会组织实施意见", "issuedBy", "长沙市人民政府办公厅"),
        ("社会组织实施意见", "date", "--03"),
    }


def test_what_is_made_of_a_policy_is_another() -> None:
    assert facts_in("贵州印发了二十条优化措施的实施细则，分类推进。", "appliesTo", "issuedBy") == set()
    assert facts_in("宁夏出台金融支持养老产业十条举措，减轻负担。", "appliesTo") == {
        ("金融支持养老产业十条举措", "appliesTo", "宁夏回族自治区")
    }


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("今天下午，农业农村部和江西省政府在赣州市举行脐橙开园主场活动，现场还发布了修改后的《脐橙种植规范》。", {"2023-08-10"}),
        ("今天（8月10日），全国养老大会在济南开幕，围绕科技助老开展交流。会上还发布了《助老行为规范》。", {"2023-08-10"}),
        ("8月8日至10日，全国养老大会在济南举行。会上发布了《助老行为规范》。", set()),
        ("今天，全国养老大会在济南开幕。\n会上发布了《助老行为规范》。", set()),
        ("今天（8月10日），湘赣两省在萍乡联合签署了《候鸟保护合作方案》，约定同巡同护。", {"2023-08-10"}),
        ("今天，记者了解到，湘赣两省联合签署了《候鸟保护合作方案》。", set()),
        ("截至今天，湘赣两省签署了《候鸟保护合作方案》。", set()),
        ("今天，市民来到现场。会上发布了《助老行为规范》。", set()),
    ],
)
def test_what_is_issued_at_a_meeting_is_of_its_day(text: str, days: set[str]) -> None:
    assert {o for _, _, o in facts_in(text, "date", date="2023-08-10")} == days


def test_a_white_paper_is_put_out() -> None:
    text = "国务院新闻办公室今天发表《中国养老服务的发展》白皮书。部长发表署名文章《养老之路》。"
    assert facts_in(text, "issuedBy") == {("中国养老服务的发展", "issuedBy", "国务院新闻办公室")}
