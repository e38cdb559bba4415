"""Takes the pictures of docs/img anew from a built graph.

kg build seeds --out out --with-sparql
python docs/screenshots.py out/graph.html
"""

import shutil
import sys
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from playwright.sync_api import Browser, sync_playwright

HERE = Path(__file__).parent / "img"
ARGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WIDE, NARROW = (1400, 860), (375, 740)
AGENCY, CAMPAIGN = "org/广东省民政厅", "campaign/打击整治非法社会组织专项行动"

SHOTS: dict[str, dict[str, Any]] = {
    "network": {},
    "evidence": {"n": CAMPAIGN},
    "edge": {"e": f'["{AGENCY}","person/丁红都_440000"]'},
    "timeline": {"v": "timeline"},
    "regions": {"v": "map"},
    "table": {"v": "tables"},
    "dark-english": {"n": AGENCY, "dark": True},
    "narrow": {"size": NARROW},
    "narrow-evidence": {"n": AGENCY, "size": NARROW},
    "narrow-regions-english": {"v": "map", "size": NARROW, "dark": True},
    "query": {"page": "query.html", "named": "campaign-by-province"},
    "query-dark-english": {"page": "query.html", "named": "posts-at-agency", "dark": True},
    "narrow-query": {"page": "query.html", "named": "holders-of-post", "size": NARROW},
}


def take(browser: Browser, page_file: Path, name: str, options: dict[str, Any]) -> None:
    """One picture; what is not an option of the window goes into the link."""
    dark, (width, height) = options.get("dark", False), options.get("size", WIDE)
    context = browser.new_context(
        offline=True,
        viewport={"width": width, "height": height},
        color_scheme="dark" if dark else "light",
        locale="en-GB" if dark else "zh-CN",
    )
    page = context.new_page()
    link = urlencode({k: v for k, v in options.items() if k not in ("dark", "size", "page")})
    if "page" in options:
        page.goto(f"{page_file.absolute().with_name(options['page']).as_uri()}#{link}")
        page.wait_for_selector("tbody td")
    else:
        page.goto(page_file.absolute().as_uri())
        page.wait_for_selector("html[data-ready]")
        page.locator(".hint button").click()
        page.goto(f"{page_file.absolute().as_uri()}#{link}")
        page.reload()
        page.wait_for_selector(".canvas[data-drawn]", state="attached")
    page.wait_for_timeout(600)
    page.screenshot(path=HERE / f"{name}.png")
    context.close()


def main() -> None:
    """Take them all."""
    program = shutil.which("chromium") or shutil.which("google-chrome") or sys.exit("no Chromium: apt-get install chromium fonts-noto-cjk")
    with sync_playwright() as p:
        browser = p.chromium.launch(executable_path=str(program), args=ARGS)
        for name, options in SHOTS.items():
            take(browser, Path(sys.argv[1]), name, options)
        browser.close()


if __name__ == "__main__":
    main()
