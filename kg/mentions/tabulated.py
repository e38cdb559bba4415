"""Which quantities a reader would put into a table: not who came to a meeting, not what something is compared with."""

import re
from typing import Final

from kg.lexicon import one_of, words_with
from kg.mentions import periods
from kg.mentions.beginnings import Opening, first_of
from kg.mentions.counted import Counted
from kg.mentions.indicator_words import any_of
from kg.mentions.quantities import Quantity

_HOSTS: Final = re.compile(one_of("figure_words", "host"))
_ATTENDEES: Final = re.compile(
    f"(?:{one_of('figure_words', 'attendee', 'host')})(?:开展|进行|分组|深入|共同|一起|分别|先后|依次|将|也|还)*$"
)
_ATTEND: Final = re.compile(f"{one_of('figure_words', 'attending')}|就(?!业)")
_MEETING: Final = re.compile(
    r"(?:参加|出席|列席|参与)[^，。]{0,12}(?:会议?|开幕式|闭幕式|仪式|座谈|论坛|大会|年会|发布会|(?<!技能)(?<!职业)(?<!就业)(?<!创业)培训)(?:的|$)|^[出缺]席|应到|实到|到会|参会|与会|出席.{0,8}代表|[^，。；]{0,40}?(?:参会|收听收看|分会场(?:参加|参会|收看|收听))"
)
_TOOK_PART: Final = ("参加", "出席", "与会", "参会")
_THIS_EVENT: Final = re.compile("(?:参加|参与|出席)了?(?:此次|本次|这次|当天的?|当日的?|该)(?:活动|仪式|培训|会议?)")
_LEADERS: Final = re.compile("(?:长|主任|书记|负责人|代表|同志)(?:等|共|约)*$")
_SENT: Final = re.compile("[^，。；\\d]{1,12}?(?:负责人|负责同志|代表|人员)(?:应邀|受邀|一同|共同)?(?:参加|出席|列席|参会|到会|与会)")
_MAIN_VENUE: Final = re.compile("主会场[^，。；]{0,6}$")
_VENUE: Final = re.compile(r"[^，。；]{0,16}?分会场|组(?:赴|到|前往|深入|分赴|进驻|开展)|路(?:赴|前往)")
_HEARD: Final = re.compile("(?:[^，。；]{0,6}会议)?(?:还|共|分别|依次)*(?:听取|传达|(?:审议|表决|审查)(?!通过))")
_AGENDA: Final = ("草案", "议案", "报告", "汇报", "条约", "任免案", "决定", "决议", "议程")
_SITTING: Final = re.compile(r"会议[^。！？\n]{0,400}$")
_SPOKE: Final = re.compile(r"[^，。；\d]{1,30}?(?:作|做|进行)了?(?:交流|典型|表态|经验|书面)*(?:发言|交流)")
_EXTENT: Final = re.compile("(?:沿[江河湖海线岸路边]|方圆|周边|两侧|纵深)约?$")
_FAR: Final = ("公里", "千米", "米", "里")
_FROM_WHERE: Final = re.compile("来自(?:[^，。；、\\d]{0,8}|[^，。；、]{0,12}(?:国家和地区|国家|地区|省份?)(?:（[^）]*）)?的?)$")
_COUNTRIES: Final = Opening(
    first_of(words_with("quantity_words", "area")).union("国地省州旗"),
    f"(?:国家和地区|国家|地区|省份|省|州|旗|{one_of('quantity_words', 'area')})(?!级)",
)
_PROVINCES: Final = 31
_TOGETHER: Final = re.compile("省[^，。；\\d]{0,24}?(?:累计|合计|共计?|报告)[^，。；\\d]{0,24}\\d")
_TEAMS: Final = re.compile(
    "(?:中央)?(?:[督巡][察查视导]|检查|工作|调研|指导)组(?:已|将|也|陆续|分别|分批|全部|先后|今天|近日)*(?:进驻|分赴|奔赴|赴|前往)"
)
_SET: Final = Opening(
    "国省大城地市县",
    "(?:国家和地区|国家|省份|省区市|省|大中城市|城市|地市|市州|市|县)(?:（[^）]*）)?(?:[中里](?:，|有(?=\\d)|(?=\\d))|里(?=[^，。；]{2,24}\\d)|平均)|地级(?:及以上)?城市(?=[^，。；\\d]{2,16}[\\d.])|大中城市[^，。；\\d]{2,14}(?:数据|指数|情况|统计|调查)",
)
_WHICH: Final = re.compile(f"(?:以上|及以上)?的[^，。；]{{0,12}}(?:{one_of('figure_words', 'picked_out')})")
_SCENE: Final = frozenset("挂贴摆存放揣堆叠晾晒写印捏攥拎画站坐蹲种")
"""Before 着 they set a scene."""
_ONE_OF_THEM: Final = re.compile("[^，。；、\\d]{1,18}之一")
_RAIN: Final = re.compile("(?![^，。；\\d]{1,12}超过)[^，。；\\d]{1,12}\\d[\\d.]*(?:(?:到|至|—|～|-)\\d[\\d.]*)?毫米")
_CLAUSE_END: Final = re.compile("[，。；：]")
_COMPARING: Final = ("比", "较", "从", "由")
_THAN: Final = re.compile(r"(?:比(?![例率值重])|较)(?:20\d\d年|去年|上年|[^，]{0,8}的)[^，]{0,8}$")
_CHANGE: Final = re.compile(r"[^，。；]{0,6}?(?:提前|增加|增长|下降|减少|提高|多|少)")
_FROM: Final = re.compile(r"(?:从|由)[^，]{0,16}$")
_TO: Final = re.compile(rf"[^，。；\d]{{0,10}}(?:{any_of('to_value')}|推广)[至到为]")


def tabulated(text: str, q: Quantity, counted: Counted) -> bool:
    """Whether text[q.start:q.end] is worth a row: 取缔248家 is; 3位负责人, 比2022年达到600亿件提前, 从4.1万个增加到 are not."""
    if text[q.end : q.end + 1] not in "，。；、" and _venues(text[max(0, q.start - 12) : q.start]) and _VENUE.match(text, q.end):
        return False  # 在主会场及16个区分会场, 分6个组赴各市
    if q.unit in _FAR and _EXTENT.search(text, max(0, q.start - 4), q.start):
        return False  # 沿江1公里腾退地块: how far a strip reaches
    if _COUNTRIES.match(text, q.end) and _FROM_WHERE.search(text, max(0, q.start - 24), q.start):
        return False  # 来自23个国家的嘉宾
    if q.value == _PROVINCES and text.startswith("省", q.end) and _TOGETHER.match(text, q.end):
        return False  # 全国31个省份累计报告病例200例
    if q.value == _PROVINCES and text.startswith("省", q.end) and text.endswith(("在全国", "在"), 0, q.start):
        return False  # 在全国31个省区市开展
    if text[q.start - 1 : q.start] == "这":
        return False  # 这8起案件: told before
    if q.unit == "个" and _TEAMS.match(text, q.end) and "派" not in text[max(0, q.start - 4) : q.start]:
        return False  # 5个督察组陆续进驻山西、辽宁
    if _SET.match(text, q.end):
        return False  # 31个省份中，25个增产: of how many
    if q.unit.endswith("元") and q.bound in ("more than", "at least") and _WHICH.match(text, q.end):
        return False  # 注册资本超过1亿元的企业: which of them are meant
    if text[q.start - 1 : q.start] == "着" and text[q.start - 2 : q.start - 1] in _SCENE:
        return False  # 墙上挂着3块牌子
    if q.kind == "person" and text.endswith("一行", 0, q.start):
        return False  # 副厅长甲一行5人来我市
    if q.kind == "count" and text.find("之一", q.end, q.end + 20) > 0 and _ONE_OF_THEM.match(text, q.end):
        return False  # 我市是全省4个试点市之一
    if q.unit == "个" and text.find("毫米", q.end, q.end + 24) > 0 and _RAIN.match(text, q.end):
        return False  # 31个县市在50到100毫米之间
    people = q.kind == "person" or _SENT.match(text, q.end)
    return not (people and _came(text, q, counted)) and not _heard(text, q, counted) and not _compared(text, q)


def _venues(before: str) -> bool:
    return before.endswith(("分", "分设")) or ("主会场" in before and _MAIN_VENUE.search(before) is not None)


def _came(text: str, q: Quantity, counted: Counted) -> bool:
    """People who sat in a meeting or spoke there."""
    after = _CLAUSE_END.split(text[q.end : q.end + 48], maxsplit=1)[0]
    if _HOSTS.search(after[:8]) or _MEETING.search(counted.indicator) or _MEETING.match(after):
        return True
    if after.startswith(_TOOK_PART) and _LEADERS.search(text, max(0, q.start - 8), q.start):
        return True  # 各县分管副县长90余人参加
    if _THIS_EVENT.match(after):
        return True  # 学生、家长共80余人参加了这次活动
    came = _ATTEND.search(after)
    return came is not None and _ATTENDEES.search(after[: came.start()]) is not None


def _heard(text: str, q: Quantity, counted: Counted) -> bool:
    """What a meeting heard, and the bodies that spoke at it: 听取3个汇报, 10个单位作交流发言, 设20个分会场."""
    if q.kind != "count":
        return False
    if _HEARD.match(counted.indicator) or _SPOKE.match(text, q.end) or text.startswith(("分会场", "会场"), q.end):
        return True
    agenda = counted.indicator.endswith(_AGENDA) or q.unit == "件"
    return bool(agenda and (sat := _SITTING.search(text, max(0, q.start - 400), q.start)) and "审议" in sat[0])


def _compared(text: str, q: Quantity) -> bool:
    """The earlier of two values: 比2022年达到600亿件提前, 从4.1万个增加到5.3万个; not 由2018年的41%提高到92%, whose year is told."""
    before = text[max(0, q.start - 30) : q.start]
    if not any(word in before for word in _COMPARING):
        return False
    clause = _CLAUSE_END.split(before)[-1]
    after = text[q.end : q.end + 14]
    if _THAN.search(clause) and _CHANGE.match(after):
        return True
    return _FROM.search(clause) is not None and _TO.match(after) is not None and periods.of_earlier(text, q.start) is None
