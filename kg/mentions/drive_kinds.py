"""Whether the words before a campaign's head name one campaign: what each kind of head asks of them, and of what stands around.

打击整治非法社会组织|专项行动 does alone, 消防安全|行动 only behind a verb of launching, 第七次全国人口|普查 by its number.
"""

import re
from typing import Final

from kg.lexicon import one_of

_VERBAL: Final = re.compile(
    rf"(?:{one_of('drive_words', 'manner')}|(?<![第一二三四五六七八九十])[\d一二三四五六七八九十两多几](?:个|项|大|批|轮))$"
)
_AGAINST: Final = re.compile("(?:打击|整治|惩治|防范|遏制|治理|严打|清剿|打)[^，。；]{2,}(?:犯罪|违法)$")
"""What the police's drives are against: 打击涉医违法犯罪|专项行动, no 犯罪行动."""
_NATIONAL: Final = re.compile(r"首届|全国|世界|国际|中国|中华|第[一二三四五六七八九十百\d]+[届次个]|20\d\d年")
_EDITION: Final = re.compile(r"(?:全[国省市区州])?(?:首届|第[一二三四五六七八九十百\d]+届|20\d\d年)")
_SHORTEST, _TELLING = 4, 6
"""So many characters tell one activity from others."""
_ON_A_THEME: Final = ("主题宣传活动", "集中宣传活动", "主题实践活动", "宣传展示活动", "展播活动", "宣讲活动", "寻访活动", "选树活动")
_OF_DAY: Final = re.compile(
    "(?:20\\d\\d年)?(?:“?[\\d.·]{3,5}”?|第[一二三四五六七八九十\\d]+个)?(?:世界|国际|全国|国家|中国|全民)[\u4e00-\u9fff]{2,8}(?:日|周|宣传月|活动月)(?:系列|主题|集中|宣传|纪念|专题|科普|普法)*$"
)
_OF_ANY: Final = re.compile("^(?:各类|各种|形式多样|丰富多彩|多种|系列|一系列|相关|有关|大型|多场|多次)|[场次]$|的")
_YEARLY: Final = re.compile("20\\d\\d年(?:度)?")
_OF_ALL: Final = re.compile("全[省市区州]")
_ONE_FAIR: Final = re.compile("全国|首[届场]|第[一二三四五六七八九十百\\d]+[届场]|20\\d\\d[年届]")
_HELD: Final = ("举办", "主办", "举行", "承办", "举办的", "主办的", "承办的", "协办的")
_HOSTED: Final = ("举办的", "主办的", "承办的", "协办的")
_PLAYED: Final = re.compile(
    r"(?:总?决赛|初赛|复赛|比赛)?(?:[今昨]天|近日|日前|于|（[^）]*）|\d{1,2}[月日]|正式|圆满|—)*+(?:在[^，。]{1,16}?(?:[今昨]天|近日|日前|于|\d{1,2}[月日]|正式|圆满|—)*+)?(?:启动|举行|举办|开幕|开赛|闭幕|落幕|收官|开启|拉开帷幕|揭幕)"
)
_TAKES_PLACE: Final = re.compile(
    r"(?:[今昨]天|昨晚|近日|日前|（[^）]*）|\d{1,2}[月日]|[上下]午|正式|正(?=在))*+在[^，。；的]{1,16}?(?:[今昨]天|昨晚|近日|日前|（[^）]*）|\d{1,2}[月日]|[上下]午|正式|正)*+(?:启动|举行|举办|开幕|开启|拉开帷幕)(?=[，。；\n]|$)"
)
_CENSUS: Final = re.compile(r"第[一二三四五六七八九十\d]+次|全国|^国家")
_BATCH: Final = r"首批|新一批|第[一二三四五六七八九十]+批|[\d一二三四五六七八九十百]+[个家项地]|为期[^，。的]{1,6}的"
_PILOTED: Final = re.compile(rf"(?:开展|启动|实施|扩大|部署|推进|深化|铺开|推开)(?:了|{_BATCH})*$")
_BATCHES: Final = re.compile(f"(?:{_BATCH})*")
_NAMED_YEAR: Final = re.compile(f"(?:{one_of('drive_words', 'makes_year')})(?:了|好)?$")
_ITS_MEETING: Final = re.compile(f"[^，。；的]{{0,8}}(?:{one_of('drive_words', 'meeting_for')})(?:会|仪式|班|大会)")
_OPENING: Final = re.compile("(?:启动|开幕|首发)(?:仪式|大会|式|会(?!议))(?!之?前)")
_SOMEBODY: Final = re.compile("参加|参与|宣布|主持|[长席理记](?=[\u4e00-\u9fff]{2,4}$)")
"""What is no part of a drive's name but tells who comes to its opening."""
_OF_BATCH: Final = re.compile("(?:首|第[一二三四五六七八九十]+)批")
_GOES_ON: Final = re.compile(f"(?:{one_of('drive_words', 'how_pursued')})*(?:实施|推进|开展|启动|部署|展开|铺开|推开|进行|打响|收官)")
_LAW: Final = re.compile(r"[^，。的]{2,30}(?:法|条例|规定|决定)$")
LAUNCHED: Final = re.compile(f"(?:{one_of('drive_words', 'launched')})(?:了|好)?(?:[^，。]{{0,6}}的)?$")
"""Matches words that end in a verb of launching: 为此开展了."""
_CHOSEN_FOR: Final = re.compile(f"(?:{one_of('drive_words', 'chosen_for')})了?$")
_BEGUN: Final = re.compile(
    rf"(?:[今昨]天|近日|日前|（[^）]*）|\d{{1,2}}[月日]|正式|全面)*+(?:在[^，。]{{1,8}}(?:（[^）]*）|正式|全面)*+)?(?:{one_of('drive_words', 'begun')})"
)
_BEGUN_BY_NOW: Final = re.compile(rf"(?:已经?|将于?)?(?:{_BEGUN.pattern})(?![仪之])")
_WORKS: Final = re.compile(
    rf"(?:[今昨]天|近日|日前|\d{{1,2}}[月日]|正式|全面)*+(?:在[^，。]{{1,10}}(?:正式|全面)*+)?(?:{one_of('drive_words', 'works')})"
)
_OF_CARE: Final = re.compile(one_of("drive_words", "of_care"))
_PROGRAMME: Final = re.compile(f"(?:{one_of('drive_words', 'programme')})$")
_ALSO_SPECIAL: Final = re.compile("专项[\u4e00-\u9fff]{2,6}$")
_OF_SO_MANY: Final = re.compile("[百千万双][百千万]?[名家人户村企镇乡校警医店社]")
"""How drives begin that are called after how many take part: 开展|万名干部下基层帮扶活动."""
_STARTED: Final = ("启动", "启动了")  # what is started is one activity, what is 开展 may be any


def names(kind: str, description: str, before: str, after: str, own: int, head: str = "") -> bool:
    """Whether the words before the head tell one campaign from another; the head says `own` characters more than 行动."""
    size = len(description)
    if size > 45 or re.search(r"[，。；]|^[^《]*》", description):
        return False
    if kind == "action" and size >= 8 and description.endswith("联合") and before.endswith(_STARTED):
        return True  # 启动湖区水鸟栖息地跨省联合|保护行动
    if kind != "days" and _VERBAL.search(description) and not (kind == "special" and _AGAINST.search(description)):
        return False  # 打击犯罪|行动; 打击经济犯罪|宣传日 is a name
    if kind == "special":
        of_meeting = size >= _SHORTEST and bool(_ITS_MEETING.match(after))  # 高龄津贴|专项整治工作推进会
        return size >= 5 or of_meeting or (size >= 3 and bool(LAUNCHED.search(before) or _GOES_ON.match(after)))
    if kind == "census":
        return bool(_CENSUS.search(description)) and size >= 2
    if kind == "days":
        if size >= 2 and head.startswith("宣传") and LAUNCHED.search(before):
            return True  # 开展双拥|宣传周活动
        return size >= 4 and bool(
            _NATIONAL.search(description) or LAUNCHED.search(before) or before.endswith(_HOSTED) or _BEGUN.match(after)
        )
    if kind == "contest":
        return size >= 4 and bool(
            (_EDITION.match(description) or (size >= _TELLING and _OF_ALL.match(description)))
            and (LAUNCHED.search(before) or before.endswith(_HELD) or _PLAYED.match(after))
        )
    if kind == "year":
        return size >= 4 and bool(_NAMED_YEAR.search(before))
    if kind == "activity":
        if size >= 5 and _OPENING.match(after) and not _SOMEBODY.search(description):
            return True  # 2023年“双百”社工宣传活动|启动仪式
        if _OF_DAY.match(description) and (LAUNCHED.search(before) or before.endswith(_HELD)):
            return True  # 开展国家宪法日|宣传教育活动
        if size >= _TELLING and head.endswith(_ON_A_THEME) and LAUNCHED.search(before) and not _OF_ANY.search(description):
            return True  # 开展防范非法集资|集中宣传活动
        if size >= _TELLING and before.endswith(_HELD) and _YEARLY.match(description):
            return True  # 举办2019年志愿服务|主题宣传活动
        one = before.endswith(_STARTED) or (description.endswith("主场") and before.endswith(_HELD))
        numbered = _EDITION.match(description) and (before == "" or before.endswith(_HELD))  # 第六届全国孝亲敬老评选活动已经启动
        if size >= 8 and _ALSO_SPECIAL.search(description) and LAUNCHED.search(before):
            return True  # 开展破坏环境资源犯罪专项立案监督|活动
        if size >= 6 and _OF_SO_MANY.match(description) and LAUNCHED.search(before):
            return True
        return (size >= 5 and (one or (numbered and _BEGUN_BY_NOW.match(after) is not None))) or (
            size >= 6
            and bool(
                (_NATIONAL.search(description) and re.search(r"[周月日节季]$|主题|示范|展示|宣传|征集|展播|评选|推选", description[-6:]))
                or (not before and _TAKES_PLACE.match(after))
            )
        )
    if kind == "action":
        alone = before in ("", "我国", "召开", "举行", "举办", "组织召开")
        learnt = before.endswith(("从", "在"))  # 记者从|全省社会力量助困行动|推进会上获悉
        return (
            size >= 2
            and size + own >= 4
            and bool(
                LAUNCHED.search(before)
                or (size >= 8 and _CHOSEN_FOR.search(before))
                or (alone and _BEGUN.match(after))
                or ((alone or (learnt and size >= 6)) and _ITS_MEETING.match(after))
            )
        )
    if kind == "selection":
        return size >= 8 and bool(_OF_BATCH.search(description) and LAUNCHED.search(before))
    if kind == "fair":
        held = LAUNCHED.search(before) or before.endswith(_HELD) or _PLAYED.match(after)
        return size >= 6 and bool(_ONE_FAIR.search(description) and held)
    if kind == "pilot":
        started = _BATCHES.fullmatch(before) and _BEGUN.match(after)
        meets = before in ("", "召开", "举行", "举办", "组织召开") and _ITS_MEETING.match(after)
        return size >= 4 and bool(_PILOTED.search(before) or started or meets)
    if kind == "check":
        return bool(_LAW.search(description))
    if kind == "project":
        begun = before == "" and _WORKS.match(after)
        launched = size >= 6 and before.endswith((*_STARTED, "启动实施"))
        if own + size >= 4 and bool(begun or launched) and _OF_CARE.search(description):
            return True
        return size >= 5 and bool(_PROGRAMME.search(description) and LAUNCHED.search(before))
    if kind == "inspection":
        return bool(re.search(r"第[一二三四五六七八九十\d]+[轮批次]|20\d\d年[^，。]{3,}", description))
    return False
