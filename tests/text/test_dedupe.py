"""The same story twice, and stories that only look alike."""

import random
from collections.abc import Callable

import pytest

from kg.model import Article, Reading, Source
from kg.text.dedupe import merge
from kg.text.draft import digest
from kg.text.near import alike, signature
from kg.text.same import differs

STORY = (
    "7月20日，甲省民政厅召开全省养老服务工作座谈会，总结上半年工作，部署下一阶段任务。甲省民政厅厅长张三出席会议并讲话。"
    "会议指出，近年来全省养老服务体系不断完善，共建成社区食堂1200家，服务老年人36.5万人次，护理型床位占比达到58%。"
    "会议要求，各级民政部门要落实养老服务条例，加强人才培养，守牢安全底线，到2025年底实现街道养老服务综合体全面覆盖。"
    "会议强调，要把安全放在首位，常态化开展消防隐患排查，坚决防范各类事故发生。省财政厅有关负责同志参加会议。"
)


def told(text: str, path: str, headline: str = "", doubts: tuple[str, ...] = ()) -> Article:
    return Article(digest(text), text, headline, readings=(Reading(Source(path, digest(path))),), doubts=doubts)


def test_two_readings_become_one_article_with_both_sources() -> None:
    whole = told(STORY, "b.txt", doubts=("no headline found",))
    worse = told(
        STORY.replace("，", ",").removesuffix("同志参加会议。").replace("不断", ""), "a.txt", "标题", ("the end seems to be lost",)
    )
    (one,) = merge([worse, whole])
    assert (one.text, one.headline, one.doubts) == (STORY, "标题", ())
    assert [r.source.path for r in one.readings] == ["b.txt", "a.txt"]


def test_a_shortened_reprint_is_the_same_story() -> None:
    assert len(merge([told(STORY, "a"), told(STORY.split("会议强调")[0], "b")])) == 1


@pytest.mark.parametrize(
    "other",
    [
        STORY.replace("7月20日", "7月21日"),
        STORY.replace("甲省民政厅", "山东省民政厅").replace("全省养老", "山东养老"),
        STORY.replace("1200", "830").replace("36.5", "12").replace("58", "61"),
    ],
)
def test_another_day_place_or_other_numbers_make_another_story(other: str) -> None:
    assert len(merge([told(STORY.replace("甲省", "广东省"), "a"), told(other, "b")])) == 2


def test_the_order_of_the_input_does_not_matter() -> None:
    rng = random.Random(1)
    texts = [STORY, STORY.replace("不断", ""), STORY.replace("7月20日", "8月1日"), "短讯一则。", "短讯一则。"]
    stories = [told(t, f"{i}.txt", "题" if i % 2 else "") for i, t in enumerate(texts)]
    first = merge(stories)
    for _ in range(5):
        rng.shuffle(stories)
        assert merge(stories) == first
    assert sorted(len(a.readings) for a in first) == [1, 2, 2]


def test_many_equal_stories_do_not_explode() -> None:
    assert len(merge(told(STORY + f"编号{'甲乙丙丁'[i % 4]}。", f"{i}.txt") for i in range(400))) == 1


def test_differences_of_one_side_only_are_no_difference() -> None:
    assert not differs("7月20日广东省召开会议", "广东省召开会议")
    assert differs("7月20日广东省召开会议", "7月21日广东省召开会议")


def test_two_provinces_meetings_in_the_same_phrases_stay_apart() -> None:
    provinces = ("河北", "山东", "广东", "四川", "青海")
    meetings = [told(STORY.replace("甲省", f"{p}省").replace("7月20日", f"7月{d}日"), p) for d, p in enumerate(provinces, 11)]
    assert len(merge(meetings)) == len(provinces)


@pytest.mark.parametrize(
    "edit",
    [
        lambda t: t.replace("座谈会，总结", "座谈会，认真总结").replace("下一阶段", "下阶段"),
        lambda t: t.replace("，", ",").replace("：", ":"),
        lambda t: "本报讯 " + t,
        lambda t: t.replace("会议强调，", "会议还强调，").replace("坚决", ""),
        lambda t: t[: t.index("会议强调")],
    ],
)
def test_a_lightly_edited_reprint_is_the_same_story(edit: Callable[[str], str]) -> None:
    (one,) = merge([told(STORY, "a"), told(edit(STORY), "b")])
    assert sorted(r.source.path for r in one.readings) == ["a", "b"]


def test_every_near_pair_is_found_among_many_and_compared_once() -> None:
    rng = random.Random(5)
    words = [f"{a}{b}{c}" for a in "省市县区乡" for b in "民财教卫农" for c in "政育生业保"]
    texts = ["".join(rng.choice(words) for _ in range(60)) for _ in range(300)]
    near = [t[:90] + t[91:] for t in texts[::10]]
    found = list(alike([signature(t) for t in [*texts, *near]], [*texts, *near].__getitem__))
    assert set(found) == {(k * 10, 300 + k) for k in range(30)}
    assert len(found) == len(set(found))
