"""What tells two similar stories apart: places, days and numbers that only one of them has."""

import re

_PROVINCE = re.compile(
    "北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|台湾|香港|澳门"
)
_PLACE = re.compile(r"[\u4e00-\u9fff]{2}(?=[市县](?!场|民|长|级|委|政|直|域|区|里))")
_DAY = re.compile(r"\d{1,2}月\d{1,2}日")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_TOLERATED = 0.15  # of the numbers: a reprint may round one or two


def differs(a: str, b: str) -> bool:
    """Two stories in the same phrases: each names a province, a day, or many numbers that the other does not.

    differs("7月20日广东省召开会议", "7月21日辽宁省召开会议") → True; a shortened reprint lacks some, but adds none.
    """
    for pattern in (_PROVINCE, _DAY):
        x, y = set(pattern.findall(a)), set(pattern.findall(b))
        if x - y and y - x:
            return True
    for pattern, spare in ((_PLACE, 1), (_NUMBER, 0)):
        x, y = set(pattern.findall(a)), set(pattern.findall(b))
        if min(len(x - y), len(y - x)) > max(spare, _TOLERATED * min(len(x), len(y))):
            return True
    return False
