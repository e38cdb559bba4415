"""The rules, one file a subject; `kg.facts.rule.all_rules` gathers them."""
