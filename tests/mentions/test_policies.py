"""Policies: titles in 《》 that are one, their short forms, and names without marks."""

import pytest

from kg.mentions import policies
from kg.mentions.document import Document
from kg.mentions.found import Mentions
from kg.mentions.titles import canonical, kind_of, titles
from kg.model import Article, Unresolved


def policies_in(text: str, headline: str = "", date: str = "") -> list[tuple[str, str]]:
    """(words, full title) of every policy, in order; what stayed unresolved has no title."""
    document = Document.of(Article("0" * 24, text, headline=headline, date=date))
    out = []
    for m in policies.find(document, Mentions()):
        if isinstance(m, Unresolved):
            out.append((document.field_span(m.field)[0] + m.start, m.words, ""))
        else:
            assert m.entity.kind == "Policy"
            out.append((m.start, document.text[m.start : m.end], m.entity.name))
    return [(words, name) for _, words, name in sorted(out)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("印发《关于推进基本养老服务体系建设的实施方案》。", ["关于推进基本养老服务体系建设的实施方案"]),
        ("印发《嘉兴市社区发展基金会管理办法 （试行）》。", ["嘉兴市社区发展基金会管理办法（试行）"]),
        ("讨论《江苏省社会组织条例(草案)》。", ["江苏省社会组织条例（草案）"]),
        ("落实《中共中央 国务院关于加强新时代老龄工作的意见》。", ["中共中央 国务院关于加强新时代老龄工作的意见"]),
        ("落实《中共中央、国务院关于加强新时代老龄工作的意见》。", ["中共中央 国务院关于加强新时代老龄工作的意见"]),
        ("依据《监察法》《公职人员政务处分法》", ["中华人民共和国监察法", "中华人民共和国公职人员政务处分法"]),
        ("发布《養老機構等級劃分與評定》國家標準。", ["养老机构等级划分与评定"]),
        ("印发《关于进一步优化服务的若干措施》", ["关于进一步优化服务的若干措施"]),
        (
            "公布《国务院关于修改〈社会团体登记管理条例〉的决定》。",
            ["国务院关于修改〈社会团体登记管理条例〉的决定", "社会团体登记管理条例"],
        ),
        ("提出《加强养老服务工作方案，要求各地落实。", ["加强养老服务工作方案"]),
    ],
)
def test_marked_titles(text: str, names: list[str]) -> None:
    assert [name for _, name in policies_in(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "《人民日报》刊发文章。",
        "《2021年民政事业发展统计公报》显示，全国共有社会组织90.2万个。",
        "电视剧《熟年》今晚开播。",
        "发布《中国城乡供水发展报告（2021）》。",
        "签署《战略合作备忘录》。",
        "学习《习近平新时代中国特色社会主义思想学习纲要》。",
        "《孙子兵法》流传千年。",
        "全国共同落实有关意见和通知要求。",
        "《未完的标题，没有结尾也不是文件。",
        "高等教育法学研究会成立。",
        "加强教育法规宣传。",
        "该公司法定代表人被约谈，保险公司法务到场。",
        "国家宪法日活动举行，会议听取宪法和法律委员会汇报。",
        "“十四五”时期成效明显。",
    ],
)
def test_no_policy(text: str) -> None:
    assert policies_in(text) == []


SHORT = "上海市印发《关于推进养老服务的实施方案》（以下简称《实施方案》）。《实施方案》要求落实。在保障方面，方案提出鼓励捐赠。"


def test_short_forms_stand_for_the_full_title() -> None:
    assert policies_in(SHORT) == [
        ("《关于推进养老服务的实施方案》", "关于推进养老服务的实施方案"),
        ("《实施方案》", "关于推进养老服务的实施方案"),
        ("《实施方案》", "关于推进养老服务的实施方案"),
        ("方案", "关于推进养老服务的实施方案"),
    ]


def test_a_torn_definition_and_a_short_form_before_it() -> None:
    assert policies_in("《意见》即日印发。出台《关于发展慈善事业的意见》（以下简称《意见》，提出目标。")[0] == (
        "《意见》",
        "关于发展慈善事业的意见",
    )


def test_a_title_that_is_only_cited_is_not_what_the_short_form_means() -> None:
    found = policies_in("印发《关于开展探访服务的指导意见》。这是贯彻落实《国务院关于加强老龄工作的意见》的举措。《意见》明确目标。")
    assert found[-1] == ("《意见》", "关于开展探访服务的指导意见")


def test_a_short_form_of_another_kind_is_the_only_policy_when_it_speaks() -> None:
    assert policies_in("印发《深化林权制度改革方案》。《意见》要求，坚持试点先行。")[1] == ("《意见》", "深化林权制度改革方案")


def test_a_short_form_without_a_full_title_stays_unresolved() -> None:
    assert policies_in("两部门日前印发《意见》提出，扩大服务供给。") == [("《意见》", "")]


def test_short_forms_stay_inside_their_brief() -> None:
    brief = "民政部印发《关于发展养老服务的意见》" + "，要求各地结合实际抓好贯彻落实，健全工作机制，压实各方责任，及时总结经验做法" + "。"
    other = "住房城乡建设部近日发布意见" + "，鼓励有条件的地区统筹推进住房保障工作，完善配套政策，优化办理流程，加强信息共享" + "。"
    found = policies_in(f"导语\n养老服务意见印发\n{brief}\n住房保障有新举措\n{other}")
    assert [words for words, _ in found] == ["《关于发展养老服务的意见》"]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("全面贯彻慈善法，规范募捐。", "慈善法", "中华人民共和国慈善法"),
        ("会议审议了慈善法修正草案。", "慈善法修正草案", "慈善法修正草案"),
        ("会议审议个税法修正案草案。", "个税法修正案草案", "个人所得税法修正案草案"),
        ("新环保法正式施行。", "环保法", "中华人民共和国环境保护法"),
        ("会议表决通过了慈善法修订案。", "慈善法修订案", "慈善法修订案"),
        ("高质量完成“十四五”规划目标任务。", "“十四五”规划", "“十四五”规划"),
        ("锲而不舍落实中央八项规定精神。", "中央八项规定", "中央八项规定"),
        ("民政部印发关于做好困难群众救助工作的通知，要求落实。", "关于做好困难群众救助工作的通知", "关于做好困难群众救助工作的通知"),
        ("根据土地管理法实施条例，办理登记。", "土地管理法实施条例", "中华人民共和国土地管理法实施条例"),
        ("委员围绕慈善法修改建言。", "慈善法", "中华人民共和国慈善法"),
        ("抓紧落实十大产业调整振兴规划。", "十大产业调整振兴规划", "十大产业调整和振兴规划"),
        ("“水十条”出台一年来，河水变清。", "水十条", "水污染防治行动计划"),
    ],
)
def test_names_without_marks(text: str, words: str, name: str) -> None:
    assert policies_in(text) == [(words, name)]


def test_a_places_own_plan_is_not_the_nations() -> None:
    assert policies_in("河北省水污染防治行动计划实施，全省大气污染防治行动计划完成。") == []
    assert policies_in("深化全省中央八项规定精神教育。") == [("中央八项规定", "中央八项规定")]


def test_the_field_of_a_five_year_plan() -> None:
    text = "会议审议通过养老服务“十五五”规划、城市更新“十五五”规划。研究编制“十五五”规划，实施国民经济和社会发展“十五五”规划。"
    assert [n for _, n in policies_in(text)] == ["养老服务“十五五”规划", "城市更新“十五五”规划", "“十五五”规划", "“十五五”规划"]


def test_a_yearly_document_is_told_apart_by_its_year() -> None:
    def key(text: str, date: str) -> list[tuple[str, ...]]:
        document = Document.of(Article("0" * 24, text, date=date))
        return [m.entity.key for m in policies.find(document, Mentions()) if not isinstance(m, Unresolved)]

    assert key("今年的政府工作报告提出目标。", "2024-03-05") == [("", "2024")]
    assert key("2023年中央一号文件发布。", "2024-03-05") == [("cn", "2023")]
    assert key("审议政府工作报告。", "") == [("", "")]


def test_offsets_of_nested_titles() -> None:
    text = "转发《关于印发〈工作方案〉的通知》和《人民日报》。"
    assert [(text[t.start : t.end], t.kind, t.inner) for t in titles(text)] == [
        ("《关于印发〈工作方案〉的通知》", "notice", False),
        ("〈工作方案〉", "plan", True),
        ("《人民日报》", "", False),
    ]


def test_kinds_and_canonical_names() -> None:
    assert kind_of("中国家庭节水生活指南（2024版）") == "guide"
    assert kind_of("粮食生产调查报告") == ""
    assert canonical("药品管理法实施条例") == "中华人民共和国药品管理法实施条例"
    assert canonical("中共中央国务院关于实施乡村振兴战略的意见") == "中共中央 国务院关于实施乡村振兴战略的意见"


def test_a_report_names_its_province() -> None:
    assert policies_in("审议辽宁省政府工作报告。") == [("辽宁省政府工作报告", "辽宁省政府工作报告")]
    assert policies_in("审议市政府工作报告。") == []


def test_many_titles_take_no_quadratic_time() -> None:
    one = "民政部印发《关于第{}号养老服务的意见》（以下简称《意见》）。《意见》提出目标，方案提出要求。"
    found = policies_in("".join(one.format(i) for i in range(500)))
    assert len(found) == 1500
    assert found[-1] == ("《意见》", "关于第499号养老服务的意见")


def test_titles_without_marks_that_are_issued_or_that_speak() -> None:
    def names(text: str) -> list[str]:
        return [name for _, name in policies_in(text)]

    assert names("青海刚刚发布草场流转登记制度实施方案，牧民受益。") == ["草场流转登记制度实施方案"]
    assert names("关于加强公司监管的意见，着眼于提高质量。") == ["关于加强公司监管的意见"]
    assert names("各省印发了省级防治荒漠化行动方案，出台有关配套办法，公布具体工作方案。") == []
    assert names("发布社区社会组织登记管理办法，《河北省社区社会组织登记管理办法》施行。") == ["河北省社区社会组织登记管理办法"] * 2


def test_what_a_pointing_word_means_stands_before_it() -> None:
    assert [n for w, n in policies_in("该办法的依据是《社会救助暂行办法》。") if w == "办法"] == []
    assert ("办法", "社会救助暂行办法") in policies_in("《社会救助暂行办法》公布。该办法规定，分级审核。")
    assert policies_in("省政府常务会议通过《渡口管理办法》，省交通厅昨天公布了该办法。")[1:] == [("办法", "渡口管理办法")]
    assert policies_in("省政府常务会议通过《渡口管理办法》，乘客不懂该办法。")[1:] == []
    assert policies_in("国务院批复《湿地保护规划》，水利部公布了规划全文。")[1:] == [("规划", "湿地保护规划")]


def test_a_title_without_its_years_or_the_state_is_the_one_in_full() -> None:
    full = "国家海洋防灾规划（2011—2015年）"
    assert [n for _, n in policies_in(f"《{full}》完成评估。《海洋防灾规划》的任务落实，《国家海洋防灾规划》收官。")] == [full] * 3
    assert [n for _, n in policies_in("印发《全国渔港布局方案》。《渔港布局方案》提出目标。")] == ["全国渔港布局方案"] * 2
    both = "《海洋防灾规划（2006—2010年）》《海洋防灾规划（2011—2015年）》，前身是《海洋防灾规划》。"
    assert policies_in(both)[-1][1] == "海洋防灾规划"
    assert policies_in("审议《渔港条例（草案）》，《渔港条例》施行多年。")[-1][1] == "渔港条例"


def test_a_bare_five_year_plan_is_the_one_that_the_article_titles() -> None:
    full = "宁夏回族自治区“十五五”民政事业发展规划"
    assert policies_in(f"宁夏发布“十五五”规划，会议发布了《{full}》。")[0] == ("“十五五”规划", full)
    two = "会议发布“十五五”规划，印发《宁夏“十五五”养老规划》和《宁夏“十五五”救助规划》。"
    assert policies_in(two)[0] == ("“十五五”规划", "“十五五”规划")
    assert policies_in(f"落实国家“十五五”规划，印发《{full}》。")[0] == ("“十五五”规划", "“十五五”规划")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("国家邮政局发布促进县域冷链设施建设十五条举措。", ["促进县域冷链设施建设十五条举措"]),
        ("省财政厅出台金融支持养老产业18条政策措施，减轻负担。", ["金融支持养老产业18条政策措施"]),
        ("青岛市出台了进一步推动养老服务提质增效的若干意见，一批项目开工。", ["进一步推动养老服务提质增效的若干意见"]),
        ("成都日前发布优化智能化、便利化、适老化服务环境工作方案，成效初显。", ["优化智能化、便利化、适老化服务环境工作方案"]),
        ("各地出台支持养老产业发展若干措施，多地陆续发布优化服务环境工作方案。", []),
        ("省里将出台促进养老产业发展十条举措，拟印发规范养老服务若干意见。", []),
        ("林草部门出台9项措施，市里推出了支持企业发展的一系列政策，发布促进就业等若干措施。", []),
        ("新版市场准入负面清单近日发布，外资准入负面清单修订。", ["市场准入负面清单", "外商投资准入负面清单"]),
        ("各地落实二十条优化措施。", ["二十条优化措施"]),
        ("国务院常务会议审议通过加快推进养老服务数字化的若干措施。", ["加快推进养老服务数字化的若干措施"]),
        ("上海今天发布新一轮支持养老企业发展若干政策举措。", ["支持养老企业发展若干政策举措"]),
        ("各单位认真执行中国共产党纪律处分条例。", ["中国共产党纪律处分条例"]),
    ],
)
def test_policies_called_by_what_they_are_for(text: str, names: list[str]) -> None:
    assert [name for _, name in policies_in(text)] == names


def test_short_laws_behind_the_verbs_that_make_and_check_them() -> None:
    text = "制定湿地保护法，检查渔业法实施情况，在流域内长江保护法执行良好，发挥好刑法的作用，研究民商法学。"
    assert [name.removeprefix("中华人民共和国") for _, name in policies_in(text)] == ["湿地保护法", "渔业法", "长江保护法", "刑法"]
