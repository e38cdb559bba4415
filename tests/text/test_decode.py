"""Bytes → characters."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import InputError
from kg.text.decode import decode
from kg.text.language import require_chinese

SENTENCES = "近日，甲省民政厅召开养老服务工作座谈会，总结上半年工作，部署下一阶段任务。会议强调，要加强养老服务监管。" * 4


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_encodings_of_simplified_text(encoding: str) -> None:
    assert decode(SENTENCES.encode(encoding), "a.txt")[0] == SENTENCES


def test_big5() -> None:
    text = "近日，內政部召開長照服務座談會，總結上半年工作，部署下一階段任務。會議強調，要加強機構監管，保障長者權益。" * 4
    assert decode(text.encode("big5"), "a.txt") == (text, "big5")


def test_a_cut_last_character_and_a_damaged_byte_are_read() -> None:
    data = SENTENCES.encode()
    assert decode(data[:-1], "a.txt")[0] == SENTENCES[:-1]
    broken = (SENTENCES * 3).encode()
    assert decode(broken[:300] + b"\xff" + broken[301:], "a.txt")[1] == "utf-8"


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n" + bytes(range(256)), bytes(range(256)) * 8, b"\0" * 500, b"%PDF-1.7 abc"])
def test_binary_is_refused_by_name(data: bytes) -> None:
    with pytest.raises(InputError, match=r"^photo\.txt: "):
        decode(data, "photo.txt")


@settings(deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_give_text_or_an_input_error(data: bytes) -> None:
    try:
        text, encoding = decode(data, "x.txt")
    except InputError:
        return
    assert len(text) <= len(data)
    assert encoding


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty"),
        (" \n\n", "empty"),
        ("12345 67\n", "no words"),
        ("The ministry held a meeting on Monday.", "another language"),
        ("これは日本語のニュースです。政府は会議を開いた。", "Japanese"),
        ("정부는 월요일에 회의를 열었다.", "Korean"),
    ],
)
def test_what_is_not_chinese_is_refused(text: str, reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        require_chinese(text, "a.txt")


def test_chinese_with_foreign_names_is_read() -> None:
    require_chinese("人力资源和社会保障部与World Bank Group联合举办International Labour Forum研讨会", "a.txt")


@pytest.mark.parametrize(
    ("text", "encoding"), [("民政廳召開會議", "big5"), ("省政府印發通知，即日起施行。", "big5"), ("民政部通知", "gb18030")]
)
def test_a_short_text_is_not_taken_for_another_script(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a.txt") == (text, encoding)
