"""Meetings: what they are about."""

import pytest

from kg.facts import extract
from kg.model import Article, Entity
from kg.vocab import KG


def stated(text: str, *predicates: str, headline: str = "", date: str = "") -> set[tuple[str, str, str]]:
    """(meeting, predicate, object) of the article's facts about meetings; each slice lies in its quote, the quote in the field."""
    article = Article("0" * 24, text, headline=headline, date=date)
    out = set()
    for f in extract(article).facts:
        e = f.evidence
        field = getattr(article, e.field)
        assert field[e.start : e.end] in e.quote
        assert e.quote in field
        if f.subject.kind == KG.Meeting and (not predicates or f.predicate in predicates):
            out.add((f.subject.name, f.predicate, f.object.name if isinstance(f.object, Entity) else f.object.value))
    return out


def objects(text: str, predicate: str, **article: str) -> set[str]:
    return {o for _, _, o in stated(text, predicate, **article)}


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("近日，辽宁省民政厅召开打击整治非法社会组织电视电话会议，开展打击整治非法社会组织专项行动。", {"打击整治非法社会组织专项行动"}),
        ("近日，山东省民政厅召开推进会。会议就服务高质量发展专项行动等工作进行了安排部署。", {"服务高质量发展专项行动"}),
        ("江苏日前召开社会组织联席会议。会议还讨论了《江苏省社会组织条例（草案）》。", {"江苏省社会组织条例（草案）"}),
        ("近日，河北省民政厅召开养老服务推进会。会议要求，各地要对照《养老服务行动方案》抓好落实。", set()),
        ("近日，河北省民政厅召开养老服务推进会。会议指出，今年启动了暖心服务专项行动。", set()),
        ("近日，河北省民政厅召开推进会。会议要求，各地要抓好落实，今年10月起在全省组织开展“暖心”集中走访行动。", {"“暖心”集中走访行动"}),
        ("近日，河北省民政厅召开推进会。会议明确，6月至9月开展“暖心”集中走访行动。", {"“暖心”集中走访行动"}),
        ("近日，河北省民政厅召开推进会。会议要求，各地要结合“暖心”集中走访行动，10月起恢复探访。", set()),
        ("今天，民政部举行新闻发布会，介绍暖心养老服务专项行动有关情况。", {"暖心养老服务专项行动"}),
        ("今天，民政部举行新闻发布会，负责人介绍了养老工作情况，今年将推进暖心服务专项行动。", set()),
        ("近日，青海省民政厅召开贯彻《社会救助暂行办法》座谈会。", {"社会救助暂行办法"}),
        (
            "近日，河北省民政厅召开养老服务推进会。会上，省司法厅就《河北省养老服务条例（修订草案）》作了说明。",
            {"河北省养老服务条例（修订草案）"},
        ),
        ("近日，河北省民政厅召开推进会。党的二十大对落实《募捐管理办法》作出部署，要抓好落实。", set()),
        ("江苏日前召开社会组织联席会议。会议讨论了《江苏省慈善条例（草案）》，《江苏省募捐条例》同时废止。", {"江苏省慈善条例（草案）"}),
        (
            "江苏日前召开社会组织联席会议。会议传达学习了《慈善事业指导意见》，研究贯彻落实《募捐管理办法》的措施。",
            {"慈善事业指导意见", "募捐管理办法"},
        ),
        (
            "秦岭流域水源保护与移民搬迁启动会在安康举行。会议介绍，国务院已批复《秦岭流域水源保护与移民搬迁规划（2021—2030年）》。",
            {"秦岭流域水源保护与移民搬迁规划（2021—2030年）"},
        ),
        ("秦岭流域水源保护与移民搬迁规划座谈会在安康举行。会议介绍，各县编制了《移民搬迁规划》《殡葬改革工作方案》。", set()),
        ("省政协召开月度协商座谈会，就“慈善法修订”问题协商交流。", {"中华人民共和国慈善法"}),
        ("省政协召开月度协商座谈会，委员围绕《河北省渡口条例》实施开展热烈讨论，对《船员办法》进行检查。", {"河北省渡口条例"}),
        ("李强主持召开国务院常务会议，听取养老服务部署落实情况汇报，审议通过《地名条例》。", {"地名条例"}),
    ],
)
def test_concerns(text: str, subject: set[str]) -> None:
    assert objects(text, KG.concerns) == subject


@pytest.mark.parametrize(
    ("text", "policies"),
    [
        ("会议发布了《助餐服务办法》。", {"助餐服务办法"}),
        ("国务院会议发布了《助餐服务办法》。", set()),
        ("随后，法官在法庭宣读《判决意见》。", set()),
        ("会上，副市长在主席台宣读《关于表扬社工的决定》。", {"关于表扬社工的决定"}),
        ("副市长宣读《关于表扬社工的决定》。", {"关于表扬社工的决定"}),
        ("正在进行表彰，副市长现在宣读《关于表扬社工的决定》。", {"关于表扬社工的决定"}),
    ],
)
def test_what_a_meeting_itself_gives_out(text: str, policies: set[str]) -> None:
    assert objects("浙江省社工工作会议在杭州召开。" + text, KG.concerns) == policies


def test_the_evidence_for_each_of_several_papers_begins_at_the_verb() -> None:
    text = "浙江省社工工作会议在杭州召开。会议印发了《社工培训方案》《社工服务规范条例》。"
    facts = [f for f in extract(Article("0" * 24, text)).facts if f.predicate == KG.concerns]
    assert {text[f.evidence.start : f.evidence.end] for f in facts} == {
        "会议印发了《社工培训方案》",
        "会议印发了《社工培训方案》《社工服务规范条例》",
    }


def test_passed_by_a_session_on_its_day() -> None:
    text = "《地名条例》于2024年3月28日经重庆市第六届人民代表大会常务委员会第八次会议表决通过。"
    assert objects(text, KG.concerns) == {"地名条例"}
    assert objects("《地名条例》公布后，3月28日，重庆市民政局召开座谈会，通过媒体宣传。", KG.concerns) == set()


def test_what_a_press_conference_makes_known() -> None:
    text = "记者今天从宁波市人大常委会召开的新闻发布会上了解到，《宁波市养老服务条例》将于10月1日起施行。"
    assert objects(text, KG.concerns) == {"宁波市养老服务条例"}
    text = "记者今天从宁波市民政局召开的新闻发布会上获悉，各区落实《宁波市养老服务条例》，成效显著。"
    assert objects(text, KG.concerns) == set()


@pytest.mark.parametrize(
    ("text", "policies"),
    [
        ("发布会上，省民政厅副厅长李明华介绍了《养老服务条例》相关情况。", {"养老服务条例"}),
        ("省民政厅副厅长李明华介绍十部门联合印发的《养老服务意见》制定背景。", {"养老服务意见"}),
        ("省民政厅副厅长李明华说，各地要执行《养老服务条例》。", set()),
        ("\n会后一周，省民政厅到太原举办讲座。\n专家李明华解读了《养老服务条例》。", set()),
    ],
)
def test_what_is_presented_to_the_press(text: str, policies: set[str]) -> None:
    assert objects("5月27日，山西省民政厅举行新闻发布会。" + text, KG.concerns) == policies


def test_what_is_read_out_and_explained_at_a_meeting() -> None:
    lead = "5月27日，山西省民政厅召开养老服务推进会。"
    assert objects(lead + "会上，省民政厅副厅长李明华解读了《助餐办法》和《助浴办法》。", KG.concerns) == {"助餐办法", "助浴办法"}
    assert not objects(lead + "省民政厅副厅长李明华到社区解读了《助餐办法》。", KG.concerns)


def test_a_meeting_that_studies_a_policy() -> None:
    text = "《助餐办法》，5月27日，山西省民政厅召开养老服务推进会。"
    assert objects("为深入学习贯彻" + text, KG.concerns) == {"助餐办法"}
    assert not objects("为贯彻落实" + text, KG.concerns)
