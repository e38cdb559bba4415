"""Reads who presides over, addresses and attends a meeting, and which meeting the words mean."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from kg.facts.convening import convening
from kg.facts.sentence import Sentence
from kg.facts.subjects import ACTORS, AND_PLACES, MORE, UNNAMED, subjects
from kg.frozen import frozen
from kg.lexicon import one_of
from kg.mentions import visits
from kg.mentions.beginnings import Begun
from kg.mentions.convenings import OF_SERIES
from kg.model import Mention
from kg.vocab import KG

_PRAISES: Final = (
    "给予了?(?:充分|高度|通报)?(?:肯定|评价|表扬)|提出表扬|表示(?:(?:衷心|诚挚|热烈|由衷|充分)的?)?(?:感谢|欢迎|祝贺|谢意|肯定)"
)
"""Matches what a speaker does who thanks, greets or praises: 对来宾|表示热烈欢迎."""
_ACT: Final = Begun(
    "[主出列参莅到与为向共一见讲致作做给传宣解点授交先分大表书典即现发通介汇回答提进在强指说要谈透坦用他她并报部安总肯收领]"
    "(?:(?<=[为向致作做在说用讲他她并])|(?=[持旨席加与会临同起证话授课达读讲述评流后别享态示面型场言表报绍答记媒出到行调求露告署排结顾定布听看学予])|(?<=发)(?=了言))",
    f"(?P<preside>主持(?!{one_of('meeting_words', 'after_presiding')}))"
    "|(?P<attend>(?:出席|列席|参加|莅临|到会(?:指导|祝贺|督导|听会|致贺|见证)*|参与(?=了?(?:此次|本次|这次|该)?(?:活动|仪式|启动|座谈|研讨|论坛|发布会|会议|大会))|到场(?:祝贺|见证|指导)?(?=[，。；]|并)|参会|(?:收听)?收看(?![^，。；会]{0,6}(?:电视|节目|直播|专题片))|与会(?:(?=[，。并])|建言|研讨))了?|(?:为|向)[^，。；]{1,24}(?:颁授(?:勋章|奖章)*|颁发(?:了)?(?:勋章|奖章|奖牌|奖杯|奖状|证书|荣誉证书|获奖证书|聘书)|揭牌|授牌|颁奖|授旗|剪彩|揭幕)"
    "|(?:共同|一同|一起)(?:揭牌|启动|揭幕|剪彩|按下|推杆|见证)|见证了?(?:签约|签字|签署)|在主席台[^，。；]{0,4}就[座坐])"
    f"|(?P<address>(?<=[\u4e00-\u9fff])主旨(?:演讲|报告)(?=[，。；、]|$)|(?<!重要)讲话(?!{one_of('meeting_words', 'after_speech')}|、)|致[^，。；、]{{0,5}}[词辞]"
    rf"|(?<![工合操制动写著协运当看称视])(?:作|做)了?(?:(?:了?题为|以)《[^》]{{1,40}}》(?:为题)?的)?[^，。；、的出]{{0,16}}?(?:{one_of('meeting_words', 'given')})|(?<=[\u4e00-\u9fff])作(?:了|的)?关于|(?<=运)作了?(?:工作|动员|重要|主旨|主题|专题|总结|典型|交流|大会|经验)*(?:报告|讲话|发言|介绍)"
    "|报告工作(?=[，。；]|$)|作出了?(?:具体|全面|详细|相应|明确)?(?:安排|部署|说明|解读)|(?:传达|宣读|解读|点评|讲授|授课|讲课|宣讲)(?!学习|贯彻|后|团|会|员|活动|精神)|传达学习(?!贯彻|了)|领学(?!人|会)"
    r"|讲了(?:近|约|足足|整整|不到)?[\d一二三四五六七八九十两半]+多?个?(?:多?小时|多?分钟|钟头|[点条]意见|方面)|用(?:“[^”\n]{2,40}”)?[^，。；“]{1,6}(?:句话|个词|个字|组数字)(?:概括|总结|介绍|说明)"
    f"|(?:{one_of('meeting_words', 'how_spoken')})发言|发(?:了)?言(?!人|权|稿|席|提纲)|发表了?(?:题为《[^》]{{1,40}}》的)?[^，。；]{{0,12}}(?:讲话|演讲|致辞|发言)"
    f"|(?:通报|介绍|汇报|发布)(?:了)?(?:[^，。；《]{{0,20}}《[^》]{{2,60}}》)?[^，。；]{{0,48}}(?:{one_of('meeting_words', 'told_of')})(?!介绍|汇报)|(?:交流|讲述)(?:了)?[^，。；]{{0,14}}(?:经验|做法|体会|心得)(?!交流)"
    "|分享(?:了)?[^，。；]{0,20}(?:经验|做法|体会|心得|案例|故事)|回答了?[^，。；]{0,12}(?:提问|问题)|答(?:记者|媒体)问|提出了?[^，。；]{0,8}(?:要求|[一二三四五六七八九十两几0-9][点条项个](?:具体|明确)?(?:意见|建议|希望))"
    f"|进行了?[^，。；]{{0,8}}(?:{one_of('meeting_words', 'given')})|在[^，。；]{{0,24}}(?:会议?|[坛式])”?上(?:{one_of('meeting_words', 'said_at')}|(?<=”上)说(?!明))"
    f"|在[^，。；]{{0,40}}(?:会议?|[坛式])上，(?=[^。；]{{0,40}}(?:{one_of('meeting_words', 'said_at')}))"
    f"|(?:{one_of('meeting_words', 'speaks_of')})|{_PRAISES}"
    "|[他她并](?:要求|强调|提出|指出)(?=[各全要]|基层|有关|相关)"
    rf"|在(?:{one_of('meeting_words', 'kind_of_speech')})?(?:讲话|致辞|发言|报告|总结|点评|授课)[时中](?:{one_of('meeting_words', 'begins_speech')}|[还也]?[对向就](?![^，。；]{{0,3}}[的所]))|(?:(?<=[\u4e00-\u9fff])|(?<=[会议坛]，))(?<!的)(?:{one_of('meeting_words', 'says')})(?=，|：|$|要(?!求)|各[地级省市县区单部有]|全[国省市区党军系][各上省市党]|有关[部地方单]|相关[部地方单]))",
)
# What is attended, where no meeting's name follows: a bare head, or nothing (出席并讲话).
_WHOLE: Final = re.compile(r"(?:会议|大会|观摩|开[幕班][会式]|闭幕[会式]|仪式|(?:活动|会议|(?:启动)?仪式)?现场(?:指导)?|指导)?")
_OBJECT: Final = re.compile(
    rf"(?:此次|本次|这次|了|本届)?(?:活动(?=仪式|启动|开幕)|第[一二三四五]次全体(?=会议))?(?P<what>(?:{one_of('meeting_words', 'attended')}|座谈会?|开[幕班][会式]|闭幕[会式]|培训班?)?)(?:并(?!购)|，|。|；|$|、|\n)"
)
_CEREMONIAL: Final = ("仪式", "庆典", "典礼", "开幕式", "启动式", "首发式", "揭幕式")
"""How meetings end that are an 活动 too: 出席启动仪式, 三百余人参加了此次活动."""
_COMES_TO: Final = re.compile("宣布|宣读|通报|讲话|致辞|督办")
_CEREMONY: Final = re.compile(r"为|向|共同|一同|一起|见证|在主席台")
_RETOLD: Final = re.compile("(?:指出|强调|表示|认为|说)，[^，。；：]{0,12}$")
"""Before a speaker of whom another speaks: 部长指出，|总理作了讲话，为…指明方向."""
_NAMELESS: Final = re.compile(r"(?:召开|举行|举办)")
_CEREMONY_OF: Final = re.compile("了?(?:活动)?(?P<what>[^，。；《》]{0,12}仪式)")
"""What is presided over that is no mention: 主持了|颁发任命书仪式 is not the session told before."""
# Who speaks for a body that attends or speaks.
_SPEAKER: Final = re.compile(rf"{UNNAMED}|主要|有关|相关|会上|就|分别|围绕")
# What counted places share: 遵义、毕节2个市州民政局, 三个区的老龄办.
_SHARED: Final = r"(?:等?[\d两二三四五六七八九十]+个?[市州县区省旗盟地]+的?(?:[^，。；、的在对就]{1,8}?(?:局|厅|委|政府|办|部|会|中心))?)?"
# Others in the same list that are no bodies by name: 江西省民政厅、广州市番禺区作了发言.
_OTHERS: Final = r"(?:[、和与及](?![^，。；]{0,4}(?:会议|仪式))[^，。；：、和与及的在对就了向作]{1,20})*"
_SPEAKING: Final = re.compile(
    f"{_OTHERS}{_SHARED}(?:等[^，。；]{{0,10}})?(?:[^，。；的]{{0,24}}(?:{UNNAMED})(?:，[^，。；]*)?)?(?:(?:{one_of('meeting_words', 'before_speaking')})[^，。；]*)?"
)
_TELLS: Final = re.compile(
    f"{one_of('meeting_words', 'tells', 'speaks_of')}|发布|介绍(?!了?[^，。；]{{0,12}}(?:经验|做法|体会))|汇报(?!了)"
)
_OF_PRACTICE: Final = ("经验", "做法", "体会", "心得")
"""How ends what bodies tell of that only those who are there tell."""
_ATTENDING: Final = re.compile(
    rf"{_OTHERS}{_SHARED}(?:等[\d一二三四五六七八九十两]*[个家]?(?:(?:有关|相关|成员|业务主管|主办|协办)?(?:部门|单位|机构|企业|组织)的?)?)?(?:[^，。；的]{{0,24}}(?:{UNNAMED})){{0,4}}(?:[^，。；]{{0,4}})?"
    r"(?:的?[\d一二三四五六七八九十两几]+[余多]?[位名]?(?:委员|代表|专家|评委|成员)|的(?:委员|代表|专家|同志)(?:[和及与、][^，。；]{2,16})?)?"
    r"(?:(?:及|和|以及|等)[^，。；]{2,24}?[\d一二三四五六七八九十百千两几]+[余多]?[人名])?(?:等?(?:共|约)?[\d一二三四五六七八九十百千两几]+[余多]?[人名])?"
    r"(?:(?:和|及|以及|、)(?:近|约)?[\d一二三四五六七八九十百千两几]+[余多]?名[^，。；、]{1,12}?)?(?:共计?(?:近|约)?\d+[余多]?人)?"
    r"(?:在[^，。；]{1,12})?(?:分别|应邀|一同|共同|线上|也|还)*"
)
# Bodies of many members: 省政协委员 and 市人大代表 attend for themselves.
_OF_MEMBERS: Final = (
    "人民代表大会",
    "人大",
    "政协",
    "政治协商会议全国委员会",
    "政治局",
    "书记处",
    "常务委员会",
    "常委会",
    "党委",
    "党组",
    "党工委",
)
_REPRESENTATIVES: Final = re.compile(r"代表|委员(?!会)|书记(?!处)|(?:部分)?组成人员")
# 市双拥工作领导小组成员单位 are other bodies than the group.
_ITS_MEMBERS: Final = re.compile("(?:制度)?[各\\d]*[个家]?成员(?:单位|(?=[，、。；和及出参]))")
# 国务院有关部门 are a class of bodies, none of which is named.
_OF_DEPARTMENTS: Final = ("国务院", "人民政府", "中共中央")
_DEPARTMENTS: Final = re.compile("(?:各|直属|所属)?(?:有关|相关)?(?:部门|部委|单位|机构)")
_ANSWERS: Final = re.compile("回答|答|发布")
_PRESS: Final = re.compile(f"(?:发布会|通气会|吹风会|记者会|解读会|通报会|见面会|通道){OF_SERIES}")
_TURN: Final = re.compile("(?!记者|主持人)[^，。；：（）]{2,40}(?:（(?!.{0,20}记者)[^（）：]{2,40}）)?：")
_HEARS: Final = re.compile(
    r"听取了?(?P<who>[^，。；《]{2,200}?)(?=分别|所?作的?|代表|关于|就|受|的?(?:[工情]作?[^，。；]{0,2})?(?:汇报|报告|说明|介绍|发言))"
    r"(?:《[^》]*》|[^，。；《]){0,60}?(?:汇报|报告|说明|介绍|发言(?!人))"
)
_ELSEWHERE: Final = re.compile(
    r"在(?P<where>[^，。；]{1,40}?)(?:会(?!堂|展|客|议中心)|班|式|(?<!宾)馆|时|期间|中(?![央国共华心学])|上(?![海午周半个]))上?"
)
_ALSO_THERE: Final = Begun(
    "[出参列到莅与](?=[席加会临])",
    "(?:(?:出席|参加|列席|到会|莅临)[^，。；：]{0,8}的(?:领导|嘉宾|专家|还)*|(?:出席|参会|参加|列席|到会|与会)(?:人员|领导|嘉宾|代表)(?:还|主要)?)(?:有|包括|为)：?(?P<who>[^。；]{2,200})",
)
_CHAIR_NAMED: Final = re.compile(
    r"(?:主持人|主持(?:这次|此次|本次)?(?:会议|大会|仪式|活动)?的)(?:则|依旧|仍|正|就)?[是为：](?P<who>[^。；，]{2,60})"
)
# Between two acts of the same people: 出席会议并讲话, 主持会议，对下一步工作提出要求; another subject would begin with its title.
_GOES_ON: Final = re.compile(
    f"[^，。；：]{{0,24}}(?:，?(?:{one_of('meeting_words', 'next_act')}|[^，。；：]{{0,1}}$)[^。；，：]{{0,28}})?，?"
)
_HELD_THEN: Final = re.compile("，[^，。；：]{0,30}")
"""Between a meeting that is held and the name of who speaks there: 民政部召开会议，|部长|李明华强调."""
_THERE: Final = re.compile("\\n?(?:在)?[^，。；：]{0,16}[会坛式]上，")
"""How a sentence begins that tells what is said at the meeting: 会上，市民政局局长李明华|部署了下步工作."""
_TITLED_AFTER: Final = 40
"""How far from 会上， a speaker's name may stand behind its titles."""
_AFTER_VISIT: Final = re.compile(
    "[^，。；：]{0,16}?(?:调研|考察|检查|慰问)[^，。；：主出召]{0,20}(?:(?:期间|时|并|后)，?|，(?:并|随后|其间|期间)?)(?:先后|还)?(?=(?:主持|出席|参加)[^，。；：]{0,40})"
)
"""What was done before a meeting that somebody holds on his way: 在江苏|调研并|主持召开座谈会时强调."""
_OWN_WORDS: Final = re.compile(r"讲话|发言|致辞|主持|总结|报告|会前|会后")
_THEN_THERE: Final = re.compile("(?:出席|参加|陪同)了?会见(?:活动)?并(?=在[^，。；]{0,12}[会坛式]上)")
"""What was done before somebody speaks at the meeting itself: 副总理李明华|参加会见并|在会上讲话."""
_AND_CALLS: Final = re.compile("[^，。；：]{0,40}(?:并|时|后|期间)(?:主持|组织)?召开[^，。；：]{1,40}会议?，")
"""What was done before somebody calls a meeting and speaks there: 省长甲|到民政厅调研并召开专题会议，|强调."""
_OTHER_WORDS: Final = re.compile(r"讲话精神|作出[^，。]{0,6}(?:指示|批示)|贺信|回信|考察|调研|签署|致电|会见")
_OTHER_EVENT: Final = re.compile(one_of("meeting_words", "other_event"))
_WHOM: Final = re.compile("[各全有相]")
_CLAUSES: Final = re.compile("[，。；：“”]")
_TOLD: Final = ("介绍", "透露")
_ACCORDING: Final = re.compile("(?:^|[，。；：])据[^，。；：]*$")
_PLAIN_SPEECH: Final = re.compile(f"{one_of('meeting_words', 'says', 'speaks_of')}|{_PRAISES}")
_ATTENDS: Final = re.compile("出席|参加|主持")
_IN_SPEECH: Final = re.compile("在[^，。；]{0,12}(?:讲话|致辞|报告)[时中]")
_BESIDE: Final = re.compile("(?:^|[，；])会(?:议召开)?[前后]，")
_UNNAMED_SITTING: Final = re.compile("主持(?:召开|举行)了?[^，。；：《》“”]{0,24}会议?(?=[，。；])")
_PASSED_ON: Final = re.compile("传达了?(?:学习)?[^。；]*$")
_LISTED_ON: Final = re.compile("以及|及其|和|、|精神")
"""Behind a speech that is passed on with others: 会议传达了…精神，部长甲讲话|以及作出的部署."""
_LEADER: Final = re.compile("总书记|国家主席|总理")
_NOT_FIRST: Final = re.compile("[，。；：据]|记者|[日月前]")
"""What shows that a paragraph does not begin with who speaks."""
_SPOKEN_OF: Final = re.compile("[对就]|围绕")
_HE_SAYS: Final = re.compile(f"\n?[他她](?:还|同时)?(?:{one_of('meeting_words', 'says')})")


@frozen
class Act:
    """`actors` did something (`role`: preside, attend, address) at `meeting`; start and end are the words that say so."""

    role: str
    actors: tuple[Mention, ...]
    meeting: Mention
    start: int
    end: int


def acts(s: Sentence) -> tuple[Act, ...]:
    """All such acts of a sentence, in order: 丁红都出席会议并作动员讲话 gives attending and addressing."""
    return s.once("meeting acts", _acts)


def _acts(s: Sentence) -> tuple[Act, ...]:
    if not (s.of(*ACTORS) and s.all.of(KG.Meeting)):
        return ()
    told = (*_read(s), *_heard(s), *_named_after(s), *_takes_a_turn(s))
    return (*told, *_goes_on_to_say(s, told))


def _goes_on_to_say(s: Sentence, told: tuple[Act, ...]) -> Iterator[Act]:
    """What the one who presides or attends says in the next sentence: 副省长李明华主持召开调度会。他强调，…."""
    if not told or not _HE_SAYS.match(s.document.text, s.end):
        return
    actors = {a.entity for act in told for a in act.actors}
    people = s.of(KG.Person)
    if len(actors) == 1 and people and people[0].entity in actors and told[-1].role in ("preside", "attend"):
        act = told[-1]
        yield Act("address", act.actors, act.meeting, act.start, act.end)


def _read(s: Sentence) -> Iterator[Act]:
    floor, actors = s.start, []
    for m in _ACT.matches(s.document.text, s.start, s.end):
        role = str(m.lastgroup)
        if any(o.start <= m.start() and m.end() <= o.end for o in s.of(KG.Policy, KG.Meeting, KG.Campaign)):
            continue
        own = _by(s, m) if role == "preside" else []
        own = own or subjects(s, m.start(), floor, people=role == "preside")
        if own:
            actors = own
        elif actors and not _GOES_ON.fullmatch(s.words(floor, m.start())):
            actors = []
        if m[0] == "传达学习" and not (own and own[-1].entity.kind == KG.Person and own[-1].end == m.start()):
            continue  # the meeting's own doing, if not 副厅长甲|传达学习…精神
        if m[0].startswith("在") and m[0].endswith("上，") and not (own and own[-1].end == m.start()):
            continue  # 副省长甲|在…会议上，…要求; not 在…会议上，副省长甲…
        if (
            own
            and m[0] == "讲话"
            and _LISTED_ON.match(s.document.text, m.end(), s.end)
            and _PASSED_ON.search(s.words(s.start, own[0].start))
        ):
            continue
        if own and m[0].endswith("讲话") and _RETOLD.search(s.words(s.start, own[0].start)):
            continue
        meeting = meeting_at(s, m.start(), m.end(), not _PLAIN_SPEECH.fullmatch(m[0]))
        if own:
            floor = m.end()
        if meeting and meeting.rule == "meetings.business" and meeting.end <= s.start and _PLAIN_SPEECH.fullmatch(m[0]):
            continue  # 省政府常务会议通过《办法》。省民政厅副厅长甲表示: not there
        taking = [a for a in actors if _takes_part(s, a, actors[-1], m)] if meeting else []
        if m[0] == "报告工作" or (_WHOM.match(s.document.text, m.end()) and m[0][0] not in "他她并"):
            taking = [a for a in taking if a.entity.kind == KG.Person]  # 国务院要求|各地: in writing
        if meeting is not None and meeting.end <= s.start and role == "address" and _PLAIN_SPEECH.fullmatch(m[0]):
            taking = [a for a in taking if a.entity.kind == KG.Person or _heard_there(s, meeting, m.start())]
        if meeting is not None and taking and _apart(s, meeting, taking[0], m.start()):
            continue
        if not taking or meeting is None or not _of_meeting(s, role, m, meeting, actors[-1].end):
            continue
        end = meeting.end if m.end() <= meeting.start <= m.end() + 8 else m.end()
        yield Act(role, tuple(taking), meeting, min(a.start for a in taking), end)
        floor = m.end()


def _heard_there(s: Sentence, meeting: Mention, verb: int) -> bool:
    """Whether what a body's people say is said at the meeting: told in its paragraph, or 会上; of a press conference everywhere."""
    paragraph = s.document.text.rfind("\n", 0, s.start) + 1
    return meeting.end > paragraph or "会上" in s.words(s.start, verb) or _PRESS.search(meeting.entity.name) is not None


def _apart(s: Sentence, meeting: Mention, actor: Mention, verb: int) -> bool:
    """Whether it is done before or after the meeting, or at one without a name held since: 会前，省长甲会见代表并讲话; 会后，局长甲主持召开党组会，…参加会议."""
    if meeting.end <= s.start and _BESIDE.search(s.words(s.start, actor.start)):
        return True
    held = _UNNAMED_SITTING.search(s.document.text, s.start, verb)
    return held is not None and held.end() <= actor.start and not s.all.inside(held.start(), held.end(), KG.Meeting)


def _heard(s: Sentence) -> Iterator[Act]:
    """Who reports to the meeting: 会议听取了省财政厅厅长李明华关于预算执行情况的汇报."""
    text = s.document.text
    for m in _HEARS.finditer(text, s.start, s.end) if text.find("听取", s.start, s.end) >= 0 else ():
        speakers = subjects(s, m.end("who"), m.start("who"), heard=True)
        meeting = meeting_at(s, m.start(), m.end()) if speakers else None
        if meeting is not None:
            yield Act("address", tuple(speakers), meeting, m.start(), m.end())


def _named_after(s: Sentence) -> Iterator[Act]:
    """Who is named behind the verb: 出席会议的还有市民政局副局长钱明、市财政局局长孙立新; 主持人是省民政厅副厅长何文涛."""
    text = s.document.text
    chairs = _CHAIR_NAMED.finditer(text, s.start, s.end) if text.find("主持", s.start, s.end) >= 0 else ()
    for role, named in (("attend", _ALSO_THERE.matches(text, s.start, s.end)), ("preside", chairs)):
        for m in named:
            there = subjects(s, m.end(), m.start("who"))
            meeting = meeting_at(s, m.start(), m.start("who")) if there else None
            if meeting is not None:
                yield Act(role, tuple(there), meeting, m.start(), m.end())


def _takes_a_turn(s: Sentence) -> Iterator[Act]:
    """Whose turn of a press conference's minutes this is: 李明华（省民政厅副厅长）：感谢您的提问。"""
    turn = _TURN.match(s.document.text, s.start, s.end) if s.words(s.start - 1, s.start) in ("", "\n") else None
    if turn is None:
        return
    speaker = next((p for p in s.of(KG.Person) if p.end <= turn.end()), None)
    if speaker is None or not s.all.inside(s.start, turn.end(), "Post"):
        return
    named = s.words(speaker.end, speaker.end + 1) in "：（" and "（" not in s.words(s.start, speaker.start)
    press = {m.entity: m for m in _told(s, s.document.story_at(s.start)[0], s.start) if _PRESS.search(m.entity.name)}
    if named and len(press) == 1:
        yield Act("address", (speaker,), next(iter(press.values())), speaker.start, turn.end())


def _takes_part(s: Sentence, actor: Mention, last: Mention, verb: re.Match[str]) -> bool:
    """Whether this subject can be one of the meeting's: people who also preside, attend or speak; bodies by their heads."""
    gap = s.words(last.end, verb.start())
    if actor.entity.kind != KG.Person:
        if _ITS_MEMBERS.match(s.document.text, actor.end):
            return False
        if actor.entity.name.endswith(_OF_MEMBERS) and _REPRESENTATIVES.match(s.document.text, actor.end):
            return False
        if actor.entity.name.endswith(_OF_DEPARTMENTS) and _DEPARTMENTS.match(s.document.text, actor.end):
            return False
        if verb.lastgroup == "attend":
            return bool(_ATTENDING.fullmatch(gap) or MORE.fullmatch(gap))
        told = _SPEAKER.search(gap + verb[0]) or not _TELLS.match(verb[0]) or verb[0].endswith(_OF_PRACTICE)
        return verb.lastgroup == "address" and bool(told and (_SPEAKING.fullmatch(gap) or AND_PLACES.fullmatch(gap)))
    gap = gap.replace("讲话精神", "") if gap.startswith(("就", "围绕", "针对")) else gap
    if then := _THEN_THERE.match(gap + verb[0]):
        gap = gap[then.end() :]
    if visit := _AFTER_VISIT.match(gap + verb[0]):
        gap = gap[visit.end() :]
    if "召开" in gap and (called := _AND_CALLS.match(gap)):
        gap = gap[called.end() :]
    if _OTHER_WORDS.search(gap):
        return False
    if verb.lastgroup != "address":
        return True
    if (led := _LEADER.match(s.document.text, actor.end)) and _IN_SPEECH.search(s.words(led.end(), verb.end())):
        there = _ATTENDS.search(s.words(led.end(), verb.start())) is not None
        return there or _was_there(s, actor) or _opened_by(s, actor)  # else the meeting only studies it: 总书记在讲话中强调
    if not _PLAIN_SPEECH.fullmatch(verb[0]):
        return True
    if verb[0] in _TOLD and _ACCORDING.search(s.words(max(s.start, actor.start - 60), actor.start)):
        return _at_press_conference(s, actor)  # 据省民政厅养老处处长李明华介绍: told to whoever writes this
    story = s.document.text[slice(*s.document.story_at(s.start))]
    taking = rf"{re.escape(actor.entity.name)}[^，。；\n]{{0,40}}(?:{one_of('meeting_words', 'takes_part')}|座谈(?!会)|[会坛式]上)"
    return (
        re.search(taking, story) is not None
        or _opened_by(s, actor)
        or _called_here(s, actor)
        or _goes_on_there(s)
        or (verb[0] not in _TOLD and _opens_next_paragraph(s, actor))
        or _came_and_met(s, actor)
        or _was_there(s, actor)
        or _at_press_conference(s, actor)
        or _speaks_where_nothing_else_is_told(s, actor, verb)
        or _THERE.match(s.document.text, s.start, actor.start) is not None
    )


def _opened_by(s: Sentence, actor: Mention) -> bool:
    """Whether the sentence sets the speaker in a meeting: 在全省殡葬改革工作会议上，副省长李明华强调."""
    near = _TITLED_AFTER
    return any(
        m.end <= actor.start <= m.end + near
        and (s.words(m.end, m.end + 2) == "上，" or (_HELD_THEN.fullmatch(s.words(m.end, actor.start)) and convening(s, m) is not None))
        for m in s.of(KG.Meeting)
    )


def _called_here(s: Sentence, actor: Mention) -> bool:
    """Whether the clause before the speaker calls the meeting: 省民政厅召开全省视频调度会，厅长李明华强调."""
    near = _TITLED_AFTER
    for m in s.of(KG.Meeting):
        if s.words(m.end, m.end + 1) == "，" and m.end < actor.start <= m.end + near and "，" not in s.words(m.end + 1, actor.start):
            return _NAMELESS.search(s.words(max(s.start, m.start - 16), m.start)) is not None
    return False


def _was_there(s: Sentence, actor: Mention) -> bool:
    """Whether an earlier sentence of the story counts the speaker among those at a meeting: 省民政厅副厅长甲，市长乙，县长丙等出席。甲指出，…."""
    begin = s.document.story_at(s.start)[0]
    named = [m.start for m in s.all.inside(begin, s.start, KG.Person) if m.entity == actor.entity]
    for span in dict.fromkeys(s.document.sentence_at(at) for at in named):
        earlier = Sentence(s.document, s.all, *span)
        for m in _ACT.matches(s.document.text, *span):
            if m.lastgroup != "address" and any(a.entity == actor.entity for a in subjects(earlier, m.start(), span[0])):
                return True
    return False


def _at_press_conference(s: Sentence, actor: Mention) -> bool:
    """Whether a story that reports nothing but a press conference lets an official speak, told by the title before the name."""
    begin = s.document.story_at(s.start)[0]
    told = _told(s, begin, actor.start)
    if len({m.entity for m in told}) != 1 or not _PRESS.search(told[0].entity.name):
        return False
    named = [actor.start, *(m.start for m in s.all.inside(begin, s.start, KG.Person) if m.entity == actor.entity)]
    return any(s.all.ending_at(at, "Post") for at in named) and not _OTHER_EVENT.search(s.document.text, told[0].start, s.end)


def _speaks_where_nothing_else_is_told(s: Sentence, actor: Mention, verb: re.Match[str]) -> bool:
    """Whether a story of one meeting and nothing else lets the head of an organ speak, told with his title at a paragraph's begin: 省民政厅厅长甲表示，…."""
    text = s.document.text
    if text[s.start - 1 : s.start] != "\n" or verb[0] in _TOLD or _CLAUSES.search(text, s.start, actor.start):
        return False
    post = next(iter(s.all.ending_at(actor.start, "Post")), None)
    if post is None or not any(organ.kind == KG.Agency for organ in post.entity.of):
        return False
    begin = s.document.story_at(s.start)[0]
    told = _told(s, begin, s.start)
    if len({m.entity for m in told}) != 1 or any(m.rule == "meetings.business" for m in told):
        return False
    return not _OTHER_EVENT.search(text, begin, s.end)


def _goes_on_there(s: Sentence) -> bool:
    """Whether the paragraph reported a meeting before this sentence, and no other event since: its speakers speak there."""
    paragraph = s.document.text.rfind("\n", 0, s.start) + 1
    meetings = s.all.inside(paragraph, s.start, KG.Meeting)
    if not meetings:
        return False
    again = s.document.text.rfind("会上，", meetings[0].start, s.start)  # 会前，省长甲作出批示。会上，副省长乙…。厅长丙|部署了…
    return not _OTHER_EVENT.search(s.document.text, max(meetings[0].start, again), s.end)


def _came_and_met(s: Sentence, actor: Mention) -> bool:
    """Whether the speaker is the one on whose visit the talks were held that the story tells: 李明华到县里调研……召开座谈会。李明华指出，…."""
    begin = s.document.story_at(s.start)[0]
    talks = next((m for m in s.all.inside(begin, s.start, KG.Meeting) if m.rule == "meetings.visit"), None)
    came = visits.visit(s.document, s.all, begin, talks.start) if talks else None
    return came is not None and came.leader is not None and came.leader.entity == actor.entity


def _opens_next_paragraph(s: Sentence, actor: Mention) -> bool:
    """Whether a paragraph begins with an official's title and name, right behind the one that reports the story's only meeting."""
    text = s.document.text
    posts = s.all.ending_at(actor.start, "Post") if text[s.start - 1 : s.start] == "\n" else []
    if not any(p.entity.of for p in posts) or _NOT_FIRST.search(s.words(s.start, actor.start)):
        return False
    before = text.rfind("\n", 0, s.start - 1) + 1
    meetings = s.all.inside(s.document.story_at(s.start)[0], s.start, KG.Meeting)
    if not meetings or len({m.entity for m in meetings}) > 1:
        return False
    last = meetings[-1]
    if last.start < before or last.rule == "meetings.business":
        return False
    return s.document.field_at(before) == "text" and not _OTHER_EVENT.search(text, before, s.end)


def _of_meeting(s: Sentence, role: str, verb: re.Match[str], meeting: Mention, gap_start: int) -> bool:
    """Whether the words around the verb leave it at this meeting, and not at another place or event."""
    named = any(verb.end() <= m.start <= verb.end() + 30 and "，" not in s.words(verb.end(), m.start) for m in s.of(KG.Meeting))
    if role == "attend":
        if _CEREMONY.match(verb[0]) or (verb[0].startswith("到会") and _COMES_TO.match(s.document.text, verb.end())):
            return True
        if any(verb.end() <= m.start <= verb.end() + 4 for m in s.of(KG.Meeting)):
            return True
        attended = _OBJECT.match(s.document.text, verb.end())
        return attended is not None and (
            _WHOLE.fullmatch(attended["what"]) is not None
            or meeting.entity.name.removesuffix("会").endswith(attended["what"].removesuffix("会"))
            or ("暨" in meeting.entity.name and attended["what"] + "暨" in meeting.entity.name)
            or (attended["what"] == "活动" and meeting.entity.name.endswith(_CEREMONIAL))
        )
    if role == "preside":
        other = _CEREMONY_OF.match(s.document.text, verb.end())
        return named or not (_NAMELESS.match(s.document.text, verb.end()) or (other and not meeting.entity.name.endswith(other["what"])))
    if _ANSWERS.match(verb[0]):
        return bool(_PRESS.search(meeting.entity.name))
    if visit := _AFTER_VISIT.match(s.document.text, gap_start, verb.end()):
        gap_start = visit.end()
    elsewhere = _ELSEWHERE.search(s.words(gap_start, verb.end()))
    if elsewhere is None or len(elsewhere["where"]) <= 3 or _OWN_WORDS.search(elsewhere["where"]):
        return True
    at = gap_start + elsewhere.start("where")
    if _SPOKEN_OF.search(s.words(gap_start, at)) and _THERE.match(s.document.text, s.start, gap_start):
        return True  # 会上，副省长甲对各市在评比中取得的成绩|给予充分肯定
    return any(m.start <= at + len(elsewhere["where"]) and at <= m.end for m in s.of(KG.Meeting))


def _by(s: Sentence, verb: re.Match[str]) -> list[Mention]:
    """会议由某某主持."""
    by = s.document.text.rfind("由", max(s.start, verb.start() - 60), verb.start())
    return subjects(s, verb.start(), by) if by >= 0 else []


def meeting_at(s: Sentence, start: int, end: int, ahead: bool = True) -> Mention | None:
    """The meeting that an act at text[start:end] belongs to; not `ahead` where what follows is told of: 负责人介绍，第七届博览会将….

    The one named right after it (出席座谈会), else the last one before it in the sentence, else right after in the sentence,
    else the last one before in the paragraph, else the story's main one.
    """
    here = _told(s, s.start, s.end)
    within = [m for m in here if start <= m.start and m.end < end]
    if within:
        return within[-1]  # 在例行新闻发布会上表示，第七届论坛将于…
    after = [m for m in here if end <= m.start] if ahead else []
    if after and after[0].start - end <= 6:
        return after[0]
    before = [m for m in here if m.start < end]
    if before:
        return before[-1]
    if after:
        return after[0]
    story = s.document.story_at(s.start)[0]
    paragraph = s.document.text.rfind("\n", 0, s.start) + 1
    earlier = _told(s, paragraph, s.start)
    if earlier:
        return earlier[-1]
    # A paragraph that names none goes on about the article's main meeting, not about one held within it.
    earlier = _told(s, story, s.start)
    counts = Counter(m.entity for m in earlier)
    main = max(earlier, key=lambda m: (counts[m.entity], m.start), default=None)
    return main or _opened_here(s, end)


def _opened_here(s: Sentence, end: int) -> Mention | None:
    """The ceremony of a drive that the sentence or the one before tells as begun, which is named only later in the paragraph: …宣传周启动，副市长甲致辞。启动仪式上，…."""
    close = s.document.text.find("\n", end)
    later = s.all.inside(end, close if close >= 0 else len(s.document.text), KG.Meeting)
    if not later or later[0].rule != "meetings.opening":
        return None
    paragraph = s.document.text.rfind("\n", 0, s.start) + 1
    drives = s.all.inside(paragraph, end, KG.Campaign)
    return later[0] if any(later[0].entity.name.startswith(d.entity.name) for d in drives) else None


def _told(s: Sentence, begin: int, end: int) -> list[Mention]:
    """The meetings that the words report, not the sittings that something only passed through: 经省人大常委会第六次会议批准."""
    found = s.all.inside(begin, end, KG.Meeting)
    return [m for m in found if m.rule != "meetings.business" or s.words(m.start - 1, m.start) not in ("经", "由")]
