"""Days told with 号, as broadcasts say them; what is numbered keeps its word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.mentions.spoken_days import written
from kg.vocab import KG
from tests.facts.told import objects, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("会议20号至21号在济南召开", "会议20日至21日在济南召开"),
        ("从5月1号起施行", "从5月1日起施行"),
        ("李明华11号在长沙主持召开会议", "李明华11日在长沙主持召开会议"),
        ("25号上午在京开幕。3号，民政部发文", "25日上午在京开幕。3日，民政部发文"),
        ("神舟10号在酒泉发射", "神舟10号在酒泉发射"),
        ("中央1号文件公布，第5号主席令公布", "中央1号文件公布，第5号主席令公布"),
        ("地址在中山路12号，2号楼在建，G2号在修", "地址在中山路12号，2号楼在建，G2号在修"),
        ("长征5号在文昌发射升空", "长征5号在文昌发射升空"),
    ],
)
def test_days_and_numbers(text: str, expected: str) -> None:
    assert written(text) == expected


@given(st.text(alphabet="0123456789号月日，。在至上午召第路甲", max_size=40))
def test_length_and_all_else_stay(text: str) -> None:
    out = written(text)
    assert len(out) == len(text)
    assert all(a == b or (a, b) == ("号", "日") for a, b in zip(text, out, strict=True))


def test_a_meeting_told_so() -> None:
    text = "全国救助工作会议5月12号在济南召开，民政部部长李明华12号出席会议。"
    assert objects(text, KG.date) == {"--05-12"}
    assert said(text, KG.attendedBy) == {("全国救助工作会议", "李明华")}
