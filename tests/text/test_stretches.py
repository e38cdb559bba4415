"""A whole issue in one file is read by stretches."""

from pages import wrap

from kg.text.lines import split_lines
from kg.text.page import stories
from kg.text.stretches import LONGEST, stretches

PLACES = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥"
TOPICS = ("养老服务", "慈善募捐", "防汛救灾", "义务教育", "河湖治理", "夏粮收购", "职业培训", "公路养护")


def issue(articles: int) -> tuple[str, list[set[int]]]:
    """A newspaper of many short articles, each with its lines."""
    lines: list[str] = []
    own = []
    for n in range(articles):
        place, topic = PLACES[n % len(PLACES)], TOPICS[n % len(TOPICS)]
        start = len(lines)
        lines.append(f"{place}省召开{topic}工作会议")
        for paragraph in (
            f"{n % 28 + 1}日，{place}省人民政府召开{topic}工作会议，总结上半年{topic}工作，部署下一阶段重点任务。",
            f"会议指出，近年来{place}省{topic}体系不断完善，投入持续增加，{topic}水平明显提高，群众的获得感不断增强。",
            f"会议要求，{place}省各地要把{topic}摆在突出位置，压实责任，加强督查，确保各项任务落到实处。",
        ):
            lines += wrap(paragraph, 13, indent=True)
        lines.append(f"（据{place}省日报）")
        own.append(set(range(start + 1, len(lines) + 1)))
    return "\n".join(lines) + "\n", own


def test_an_issue_is_cut_between_articles() -> None:
    text, own = issue(66)
    lines = split_lines(text)
    found = stretches(lines)
    assert len(lines) > 2 * LONGEST
    assert [x for part in found for x in part] == lines
    assert all(len(part) <= LONGEST for part in found)
    firsts = {min(numbers) for numbers in own}
    assert {part[0].number for part in found} <= firsts


def test_a_whole_issue_is_read() -> None:
    text, own = issue(44)
    drafts = stories(split_lines(text))
    assert [set(d.lines) for d in drafts] == own


def test_a_page_is_one_stretch() -> None:
    lines = split_lines(issue(6)[0])
    assert stretches(lines) == [lines]


def test_a_file_without_a_boundary_is_cut_anyhow() -> None:
    lines = split_lines("总结上半年养老服务工作，部署下\n" * (2 * LONGEST + 1))
    assert [len(part) for part in stretches(lines)] == [LONGEST, LONGEST, 1]
