import pytest

from kg.graph.labels import alternative, english
from kg.model import Entity
from kg.vocab import KG

DEPARTMENT = Entity(KG.Agency, "广东省民政厅", ("440000",))
CITY_BUREAU = Entity(KG.Agency, "石家庄市民政局", ("130100",))
CAMPAIGN = Entity(KG.Campaign, "打击整治非法社会组织专项行动", ("",))
POLICY = Entity(KG.Policy, "关于推进基本养老服务体系建设的实施方案", ("310000", ""))


@pytest.mark.parametrize(
    ("entity", "words", "labels"),
    [
        (DEPARTMENT, "省民政厅", ['"省民政厅"@zh']),
        (DEPARTMENT, "广东省民政厅", []),
        (DEPARTMENT, "廣東省民政廳", ['"廣東省民政廳"@zh-Hant']),
        (DEPARTMENT, "广东省 民政厅", []),
        (CITY_BUREAU, "石家庄", []),
        (CAMPAIGN, "此次行动", []),
        (CAMPAIGN, "专项行动", []),
        (CAMPAIGN, "打非专项行动", ['"打非专项行动"@zh']),
        (POLICY, "《实施方案》", ['"实施方案"@zh']),
        (Entity(KG.Campaign, "文化科技卫生“三下乡”集中示范活动", ("",)), "“三下乡”集中示范活动", ['"“三下乡”集中示范活动"@zh']),
        (Entity(KG.Statistic, "取缔 248家"), "248家", []),
    ],
)
def test_other_forms_that_mean_something_become_labels(entity: Entity, words: str, labels: list[str]) -> None:
    assert list(alternative(entity, words)) == labels


def test_english_where_a_lexicon_has_it() -> None:
    assert list(english(Entity(KG.Province, "广东省", ("440000", "")))) == ['"Guangdong"@en']
    assert list(english(Entity(KG.Agency, "中共中央宣传部", ("cn",)))) == ['"Publicity Department of the CPC Central Committee"@en']
    assert list(english(DEPARTMENT)) == []
