"""The patterns of words around a number, made from the lexicon of figure words: what opens a clause, leads to a number, says what the counted do."""

import re
from collections.abc import Iterable
from typing import Final

from kg.errors import LexiconError
from kg.lexicon import alternatives, one_of, words_with


def any_of(role: str) -> str:
    """The figure words of one role as alternatives, branched by first character, for there may be hundreds: 开(?:展|放)|组(?:织)."""
    branches: dict[str, list[str]] = {}
    for word in sorted(words_with("figure_words", role), key=lambda w: (-len(w), w)):
        branches.setdefault(word[0], []).append(re.escape(word[1:]))
    return "|".join(f"{first}(?:{'|'.join(rests)})" for first, rests in sorted(branches.items()))


def unless(word: str, role: str) -> str:
    """A small word where it does not begin a longer one of that role: 在(?!校|职|编).

    Raises LexiconError where it begins none.
    """
    longer = alternatives(w.removeprefix(word) for w in words_with("figure_words", role) if w.startswith(word))
    if not longer:
        raise LexiconError(f"figure_words.tsv: no word of the role {role} begins with {word}")
    return f"{word}(?!{longer})"


class Ending:
    """A pattern for the end of some words; `last` are the characters that such an end ends in: most words end otherwise, and that is seen at once."""

    def __init__(self, pattern: str, last: Iterable[str]) -> None:
        self.pattern, self.last = re.compile(f"{pattern}$"), frozenset(last)

    def of(self, words: str) -> re.Match[str] | None:
        """The match that ends the words; only their last twenty characters are looked at."""
        return self.pattern.search(words, max(0, len(words) - 20)) if words[-1:] in self.last else None

    def cut(self, words: str) -> str:
        """The words without such an ending."""
        m = self.of(words)
        return words[: m.start()] if m else words


def _last(role: str, more: str = "") -> set[str]:
    return {word[-1] for word in words_with("figure_words", role)} | set(more)


_CHANGE: Final = rf"(?:{any_of('change')})"
_YEAR: Final = r"(?:今年|去年|前年|明年|\d{2,4}年|“?十[一二三四五]五”?)"
_MONTHS: Final = (
    r"(?:\d{1,2}[—\-至到]\d{1,2}月份?|\d{1,2}月(?:\d{1,2}日)?(?:[—\-至到]\d{1,2}月?\d{0,2}日?)?|前?[一二三四两\d]{1,2}(?:个月|季度)"
    r"|前[一二三四五六七八九十\d]{1,2}个?(?:月|季度)|[上下]半年|[上中下]旬|全年)"
)
_TIME: Final = (
    rf"(?:截至|截止|自|从|到|至|在)?(?:{_YEAR}{_MONTHS}?|{_MONTHS}|\d{{1,2}}日|(?:近|今后|未来|过去)?[一二三四五六七八九十两\d]{{1,3}}年|年(?=[底末])|今[春夏秋冬]|当[年月日天]"
    rf"|(?:{one_of('time_words', 'holiday')})(?:假期|期间|小长假)?)(?:年?底|年末|末|初|度(?![假过量])|[前后间内](?!\d)|期间|时期|以来|来|起|时|份|假期|\d{{1,2}}时)*"
)
CLAUSE_END: Final = re.compile(r"[，。；：！？!?\n]|——|……")
OPENING: Final = re.compile(
    rf"(?!约[谈定请束见]|近[岸海代视郊地])(?:：|据?\d{{1,2}}个?省(?:区市|（[^）]*）|份?(?=和新疆))(?:和新疆生产建设兵团)?报告|{any_of('opening')}|{_TIME}，?|[^，。；的\d]{{0,8}}财政(?:已经|已|还|将|共|累计)*(?=安排|投入|下达|拨付|补助|筹集|统筹|列支)|共(?![青产享和同]|建(?![成设立有]))|(?:会议|通知|方案|意见|办法)?(?:提出|明确|要求|规定|强调)(?=到?(?:今年|明年|20\d|年底)|全[国省市区]|力争|每)|在全[国省市区县州](?:范围内|(?=\d|共(?:\d|$)|各|范围))|(?<!“)全[国省市区县州](?!性|民|委|人大|政协|科)|的|了|、|[“”（）])"
)

# fillers of one character, unless they end another word: 惠及, 参与, 收到, 拥有, 人均, 节约, 公共
_FILLERS: Final = (
    r"(?<![惠涉普波触遍])及|(?<![参给赋])与|和|或|(?<![收受遇看碰迎找])到|(?<!甚)至|(?<![拥所享持国私含占保共自公实])有|(?<![行认分])为|的|了|已|将|(?<![公总])共|(?<![年人日平月户亩])均"
    r"|(?<![节签合预履违])约|(?<![下抵传表发])达|超|(?<![侦])破|近|仅|是|就|也|(?<![成首])都|还|又|各|再|(?<![平高上中初优同])等|(?<!自)由|从|(?<![存现所内])在|(?<![主重需必首])要|必须|应当|须|可(?=[达超])|(?<![产功动职节性电热核智势机效潜体技])能|、|—"
)
_LEVELS: Final = f"(?:{any_of('to_value')})(?:到|至|为)"
WEAK_END: Final = Ending(
    rf"(?:{any_of('weak')}|{_LEVELS}|(?<![通经超])过|{_FILLERS})+",
    _last("weak", "能到至为过及与和或有的了已将共均约达超破近仅是就也都还又各再等由从在、—"),
)
TIME_END: Final = Ending(
    rf"(?:将|已|预计|有望)?(?:(?:在|于)?{_TIME}的?|(?:现在|目前|如今|当前)的)",
    {word[-1] for word in words_with("time_words", "holiday")} | set("的年月日份度旬底末初前后间内期来起时春夏秋冬天假五”0123456789"),
)
CHANGED_FROM: Final = re.compile(
    r"(?:由|从)(?:(?:原来|原先|之前|过去|以前|平均)?的?\d[^，。由从]{0,8}|(?:[^，。由从]{0,10}(?:的(?!占|$)|(?<=[年月初期前去度时均])的)|原[^，。由从]{0,8}的)|[^，。由从]{0,8}[年前初末底去])[^，。]{0,4}$"
)
LEAD_END: Final = Ending(rf"(?:{any_of('lead')})+(?:了|出|起|到)?", _last("lead", "了出起到"))
CAUSATIVE_END: Final = Ending(rf"(?:{any_of('causative')})", _last("causative"))
_BEGINS_PREDICATE: Final = "".join(
    sorted({w[0] for w in words_with("figure_words", "predicate")} | set("共已将均被在因由对把并可没不未从与还就上线作也都正同携"))
)
_SMALL: Final = "|".join(unless(word, "no_predicate") for word in "已在因由并可不未从都还就正")
PREDICATE: Final = re.compile(
    rf"(?=[{_BEGINS_PREDICATE}])(?!(?<=服务|社会|合作|经济|志愿|慈善|公益)组织)(?:(?:{any_of('predicate')})(?!{one_of('figure_words', 'after_predicate')}|员(?!工)|处(?![于在理])|站(?!点)|证(?![明据实]))"
    rf"|(?<!公)共(?={any_of('in_all')})|还就|{_SMALL}|将|(?<![年人日平月户亩]){unless('均', 'no_predicate')}|(?<![棉毛])被|(?<![一结核校应配相反面]){unless('对', 'no_predicate')}"
    rf"|把|(?<!便)携(?!程|式)|没有|(?<![参给赋])与(?=[^，。]{{1,8}}(?:签|合作|对接))|{unless('上线', 'no_predicate')}|(?<!上)线下"
    r"|(?<![工协合创制])作(?=了?出?(?:交流|报告|典型|表态|发言))|也|同(?=20))"
)
CHANGED: Final = Ending(rf"(?:同|环|相)?(?:比|较)?{_CHANGE}(?:了|约|为)?", _last("change", "了约为"))
ATTRIBUTE: Final = Ending(rf"(?:{any_of('attribute')})", _last("attribute"))
COMPARED: Final = re.compile(
    rf"(?<![同环占])比[^，。；]{{0,10}}最[高低大小快慢多少]的?[^，。；\d]{{2,4}}?(?={_CHANGE})"
    rf"|(?:(?<![同环占])比(?![重例率分值特如赛])|(?<![可])较)[^，。；]{{1,14}}?(?=(?!达|超|突|占){_CHANGE})|与[^，。；]{{1,14}}相比"
)
WITHIN: Final = re.compile(r"在[^，。；]{1,16}?中(?=占)")
LISTED: Final = re.compile(r"(?<![平高上中初优同一二三])等(?!级|待|于|同|额|离|值|效|候|地(?!区))")
LIST_HEAD: Final = re.compile(f"^(?:多个|各类|重点|相关|有关)*(?:{one_of('figure_words', 'list_head')}|处(?=[每设开]))的?")
"""What a list is of says nothing of the counted: 人工智能、生物医药等领域|企业1800家."""
ADVERBS: Final = re.compile(rf"^(?:[同与][^，。；]{{2,12}}相比|{any_of('adverb')}|正(?=[加陆有全进]|$)|也(?=..)|还(?![款贷林草原湖建]))++")
TOTAL: Final = re.compile(rf"^[^，。；、]{{2,12}}(?:共|累计|总共|合计)(?=(?:{any_of('lead')})..)")
SORT: Final = Ending("(?:[级批类型档]|等级)", "级批类型档")
EACH_END: Final = re.compile(rf"(?<=..)每(?:{one_of('quantity_words', 'each')})(?:每[月年天日])?(?:最高|最低)?$")
EACH_LEFT: Final = re.compile("(?:为)?每人(?:每[年月])?$")
ONLY_VERBS: Final = re.compile(rf"(?:自行|依法|主动|已|成功)*(?:{any_of('lead')})+")
LEAD_BEGIN: Final = re.compile(rf"^(?:{any_of('lead')})+")
RECEIVED: Final = Ending("(?:得到|受到|引起|造成|导致|致使|致)了?", "到起成致使了")
HANDLED: Final = re.compile("[对将把给]")
# up to a mark that closes what began before, or that goes on with a list
UNOPENED: Final = re.compile(r"(?:[^、（）“”《》]|（[^（）]*）|“[^“”]*”|《[^《》]*》)*")
_JOINED: Final = re.compile(r"(?:、|和|及|以及|与)(?:每人每[年月])?")
_JOIN_BEGINS: Final = frozenset("、和及以与")
IS: Final = re.compile(
    r"(?<=.)(?<![行作认成人列评定称视分名改因换转化更])为(?![主了此何由民期])(?=..)|(?<=.)(?<![但还不也都就正总于])(?:都|均)?是(?!否)(?=..)|^(?:都|均)?是(?!否)(?=..)"
)
"""Between things and what they are: 160个|是新兴产业, 100个单位|为示范县."""
WHOLE_END: Final = re.compile(
    "(?<=..)全[国省市区县州旗盟镇乡疆]$|(?<=^[为向给])全[省市区县州旗盟镇乡村疆]$|(?<=..)(?:辖区|属地|当地|本地)$|(?<=^对)(?:辖区|属地|全[省市区县州旗盟镇乡])内?的?$"
)
ASPECTS: Final = re.compile(r"[从在]?[一二三四五六七八九十两\d]{1,3}[个大]?方面的?")
OWNERS: Final = re.compile(f"[^的，、]{{0,9}}?(?:{one_of('figure_words', 'owner')})(?:（[^（）]*）)?(?=的)")
"""Owners that are counted, not what they own: 20个海湾|的环境质量."""


def joined(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] only joins two numbers: 10家|和|20家."""
    return text[start : start + 1] in _JOIN_BEGINS and _JOINED.fullmatch(text, start, end) is not None
