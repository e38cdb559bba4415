"""The same article in every format gives the same text."""

import gzip
import json
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from kg.graph import articles
from kg.model import Article
from kg.text import read
from kg.text.pdf import Glyph, Row, numbered
from kg.text.sources import discover
from kg.text.where import where

A5 = (420, 596)  # points

HEAD = "甲省民政厅召开养老服务工作座谈会"
BODY = (
    "7月20日，甲省民政厅在某市召开养老服务工作座谈会，总结上半年工作，部署下一阶段任务。甲省民政厅厅长张三出席会议并讲话，副厅长李四主持会议。",
    "会议指出，近年来，全省养老服务体系不断完善，共建成社区食堂1200家，服务老年人36.5万人次，护理型床位占比达到58%。要看到，农村养老服务仍有短板，人才队伍建设还需加强。",
    "会议要求，各级民政部门要落实《甲省养老服务条例》，到2025年底，实现街道养老服务综合体全面覆盖，每个县至少建成一所护理院。",
    "省发展改革委、省财政厅、省卫生健康委有关负责同志参加会议。",
)
TEXT = "\n".join(BODY)


def one(path: Path) -> Article:
    (item,) = discover([path])
    (found,) = read(item)
    assert isinstance(found, Article), found
    return found


def test_markdown_with_front_matter(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    words = "\n\n".join(BODY).replace("张三", "**张三**").replace("《甲省养老服务条例》", "[《甲省养老服务条例》](https://example.org)")
    path.write_text(f"---\ntitle: {HEAD}\ndate: 2023-07-21\nsource: 某报\n---\n\n# {HEAD}\n\n{words}\n", "utf-8")
    article = one(path)
    assert (article.headline, article.text, article.date) == (HEAD, TEXT, "2023-07-21")
    assert article.readings[0].source.publication == "某报"
    assert article.at[0] == (0, 9)


def test_a_web_page_in_gb2312(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    page = (
        '<html><head><meta charset="gb2312"><meta name="PubDate" content="2023-07-21 10:00"><title>'
        + HEAD
        + '_甲省民政厅</title></head><body><nav><a href="/">首页</a><a href="/x">要闻</a></nav><div class="article"><h1>'
        + HEAD
        + "</h1>"
        + "".join(f"<p>{x}</p>" for x in BODY)
        + "</div><footer>版权所有 某网站</footer></body></html>"
    )
    path.write_bytes(page.encode("gb18030"))
    article = one(path)
    assert (article.headline, article.text, article.date) == (HEAD, TEXT, "2023-07-21")
    assert article.readings[0].source.encoding == "gb18030"


def test_word(tmp_path: Path) -> None:
    paragraphs = "".join(f"<w:p><w:r><w:t>{x[:9]}</w:t></w:r><w:r><w:t>{x[9:]}</w:t></w:r></w:p>" for x in (HEAD, "", *BODY))
    body = f'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{paragraphs}</w:body></w:document>'
    path = tmp_path / "20230721.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", body)
    article = one(path)
    assert (article.headline, article.text, article.date) == (HEAD, TEXT, "2023-07-21")
    assert article.readings[0].lines == ((1, 6),)


@pytest.mark.parametrize("zipped", [False, True])
def test_json_lines(tmp_path: Path, zipped: bool) -> None:
    record = {"title": HEAD, "text": TEXT, "date": "2023/7/21", "source": "某报", "url": "https://example.org/1"}
    data = (json.dumps(record, ensure_ascii=False) + "\n").encode()
    path = tmp_path / ("a.jsonl.gz" if zipped else "a.jsonl")
    path.write_bytes(gzip.compress(data) if zipped else data)
    article = one(path)
    source = article.readings[0].source
    assert (article.headline, article.text, article.date) == (HEAD, TEXT, "2023-07-21")
    assert (source.path, source.publication, source.url) == (f"{path.name}#1", "某报", "https://example.org/1")


def test_an_archive_of_all(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("2023-07-21/b.txt", f"{HEAD}\n{TEXT}\n")
        archive.writestr("__MACOSX/._b.txt", "x")
    article = one(path)
    assert (article.headline, article.text, article.date) == (HEAD, TEXT, "2023-07-21")
    assert article.readings[0].source.path == "a.zip/2023-07-21/b.txt"


def test_a_broken_archive_and_a_broken_document_are_named(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"PK\x03\x04 broken")
    (tmp_path / "b.docx").write_bytes(b"PK\x03\x04 broken")
    (tmp_path / "c.pdf").write_bytes(b"%PDF-1.7 broken")
    found = [str(x) for item in discover([tmp_path]) for x in read(item)]
    assert [x.split(":")[0] for x in found] == ["a.zip", "b.docx", "c.pdf"]


def test_a_pdf_of_two_columns(tmp_path: Path) -> None:
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    fonts = subprocess.run(["fc-list", ":lang=zh"], capture_output=True, text=True, check=False).stdout if shutil.which("fc-list") else ""
    if not browser or not fonts.strip():
        pytest.skip("no chromium with a Chinese font to print a PDF: apt-get install chromium fonts-noto-cjk")
    style = "@page{size:A5} body{font-size:10pt;line-height:1.5} h1{font-size:18pt} div{column-count:2;column-gap:2em;text-align:justify}"
    words = "".join(f"<p>{x}</p>" for x in BODY)
    page = tmp_path / "page.htm"
    page.write_text(
        f'<html lang="zh"><head><meta charset="utf-8"><style>{style} p{{text-indent:2em;margin:0}}</style></head>'
        f"<body><h1>{HEAD}</h1><div>{words}</div></body></html>",
        "utf-8",
    )
    path = tmp_path / "a.pdf"
    command = [browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--user-data-dir={tmp_path}/profile"]
    subprocess.run([*command, f"--print-to-pdf={path}", page.as_uri()], capture_output=True, check=True, timeout=120)
    article = one(path)
    assert (article.headline, article.text) == (HEAD, TEXT)
    (reading,) = article.readings
    assert reading.lines[0][0] == 1001
    start = article.text.index("会议要求")
    places = where(article, start, start + 20)
    assert len(places) > 1, "a quote over two printed lines"
    boxes = [box for _, box in places if box]
    assert [n for n, _ in places] == [box[0] for box in boxes]
    for number, page_number, left, bottom, right, top in boxes:
        assert number // 1000 == page_number == 1
        assert 0 <= left < right <= A5[0]
        assert 0 <= bottom < top <= A5[1]
    assert len({box[0] for box in reading.boxes}) == sum(b - a + 1 for a, b in reading.lines)
    assert articles.article(articles.record(article)) == article


def test_a_quote_is_traced_to_its_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"{HEAD}\n\n" + "\n\n".join(BODY) + "\n", "utf-8")
    article = one(path)
    start = article.text.index("会议要求")
    assert where(article, start, start + 4) == [(7, None)]
    assert where(article, start - 3, start + 4) == [(5, None), (7, None)]
    assert where(article, len(article.text) - 1, len(article.text)) == [(9, None)]


def test_a_page_of_more_than_a_thousand_rows_pushes_the_next_page_on() -> None:
    def page(number: int) -> Row:
        return Row([Glyph("民", 10.0, 800.0 - number, 11.0, 801.0 - number, 1.0)])

    lines = numbered([[page(n) for n in range(1200)], [page(0)]])
    assert len({x.number for x in lines}) == 1201
    assert [x.number for x in lines] == sorted(x.number for x in lines)
    assert lines[-1].box is not None
    assert (lines[0].number, lines[-1].number, lines[-1].box[1]) == (1001, 3001, 2)
