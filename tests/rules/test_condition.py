"""A condition has a verdict in three values, and they are the ones that trying everything gives."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.errors import InputError, Place
from habeas.rules.condition import Condition
from habeas.rules.finding import Finding, Verdict
from habeas.rules.kinds import Kind

KINDS = {
    "sex": Kind("term", "sex", ("female", "male", "other")),
    "custody": Kind("term", "the kind of custody", ("prison", "house_arrest")),
    "age": Kind("whole", "age", low=0, high=130),
    "first": Kind("flag", "whether it is the first conviction"),
    "months": Kind("whole", "the sentence", low=0),
    "place": Kind("text", "where"),
    "charges": Kind("texts", "articles"),
    "recognised_by": Kind("texts", "organisations"),
}


def verdict(text, **facts):
    return Condition(text, KINDS).verdict({name: tuple(values) for name, values in facts.items()})


@pytest.mark.parametrize(
    ("text", "facts", "expected"),
    [
        ('sex == "female"', {"sex": ["female"]}, "yes"),
        ('sex == "female"', {"sex": ["male"]}, "no"),
        ('sex == "female"', {"sex": ["female", "male"]}, "unknown"),
        ('sex == "female"', {}, "unknown"),
        ('sex == "female" || age >= 70', {"age": [71]}, "yes"),  # whatever the sex
        ('sex == "female" && age >= 70', {"age": [69]}, "no"),
        ("age >= 70", {"age": [69, 70]}, "unknown"),
        ("age >= 70", {"age": [70, 71]}, "yes"),
        ("age < 18 && age > 60", {}, "no"),  # at no age
        ('sex == "female" || sex != "female"', {}, "yes"),  # every sex there is was tried
        ('place.startsWith("M") || !place.startsWith("M")', {}, "unknown"),  # no list of places would prove it
        ('"viasna" in recognised_by', {"recognised_by": [("viasna", "other")]}, "yes"),
        ('"viasna" in recognised_by', {"recognised_by": [()]}, "no"),  # told: by nobody
        ('"viasna" in recognised_by', {"recognised_by": [(), ("viasna",)]}, "unknown"),
        ('charges.exists(c, c.startsWith("369"))', {"charges": [("130", "369-1")]}, "yes"),
        ("!first || months <= 72", {"months": [24]}, "yes"),
        ("first ? months <= 72 : months <= 36", {"months": [24]}, "yes"),  # both ways
        ("true", {}, "yes"),
    ],
)
def test_a_verdict_is_yes_or_no_only_where_nothing_could_change_it(text, facts, expected):
    assert verdict(text, **facts).verdict == expected


def test_a_missing_fact_is_named_only_where_it_would_decide():
    assert verdict('sex == "female" && (age >= 70 || first)', sex=["female"], first=[False]).missing == ("age",)
    assert verdict('(sex == "female" || first) && age > 10', first=[True]).missing == ("age",)
    found = verdict('sex == "female" && custody == "prison"', custody=["prison", "house_arrest"])
    assert (found.missing, found.unsettled) == (("sex",), ("custody",))
    assert found.words == "not told: sex; not settled: custody"


def test_a_yes_or_a_no_names_nothing():
    assert verdict('sex == "male" || first', sex=["male"]) == Finding(Verdict.YES)


def test_too_many_combinations_are_unknown_and_said_so_unless_the_rest_decides():
    many = {name: range(100) for name in ("age", "months")} | {"sex": ["female", "male"]}
    assert verdict("age + months > 150", **many).beyond == ("age", "months")[:1]
    assert verdict('age + months > 150 && sex == "other"', **many).verdict is Verdict.NO


def test_a_condition_is_shown_on_one_line_without_its_comments():
    text = 'sex == "female"   // since 2020\n  && age > 3'
    assert Condition(text, KINDS).line == 'sex == "female" && age > 3'
    assert Condition('place == "a // b"', KINDS).line == 'place == "a // b"'


def test_a_verdict_is_found_once_for_the_same_facts():
    condition = Condition("age >= 70", KINDS)
    assert condition.verdict({"age": (70,), "sex": ("male",)}) is condition.verdict({"age": (70,), "place": ("Minsk",)})


@pytest.mark.parametrize(
    ("text", "line", "position", "words"),
    [
        ('sex == "female"\n  && age >=', 2, 12, "cannot be read"),
        ('sex == "female"\n  && agee >= 70', 2, 6, "no fact “agee”. Did you mean “age”?"),
        ('sex == "femal"', 1, 8, "“femal” is no sex. Did you mean “female”?"),
        ('custody in ["prison", "home_arrest"]', 1, 23, "“home_arrest” is no custody"),
        ('age == "70"', 1, 8, "age is a whole number"),
        ("first == 1", 1, 10, "first is true or false"),
        ("sex > 3", 1, 1, "Sex is one of female, male, other"),
        ('first || age > "x"', 1, 1, "types do not fit"),  # CEL itself says nothing while first is true
        ("age", 1, 1, "neither true nor false"),
        ('place.upper() == "X"', 1, 7, "no function “upper”"),
        ('place.matches("(")', 1, 1, "a pattern for matches() is not valid"),
        ('charges.exists(c, c == "a") && c == "a"', 1, 32, "no fact “c”"),
        ("", 1, 1, "cannot be read"),
    ],
)
def test_a_condition_that_cannot_hold_water_names_its_place_and_the_mend(text, line, position, words):
    with pytest.raises(InputError) as caught:
        Condition(text, KINDS, Place("law.toml", line=10, position=1))
    assert words in str(caught.value)
    assert (caught.value.place.file, caught.value.place.line, caught.value.place.position) == (
        "law.toml",
        9 + line,
        position,
    )
    assert caught.value.mend


# Small expressions in words of their own, with an evaluator that shares nothing with the engine.
SMALL = {
    "sex": Kind("term", "", ("female", "male")),
    "first": Kind("flag", ""),
    "age": Kind("whole", "", low=0, high=4),
    "place": Kind("text", ""),
}
DOMAINS = {"sex": ("female", "male"), "first": (True, False), "age": (0, 1, 2, 3, 4), "place": ("A", "B", "C")}
ATOMS = st.one_of(
    st.tuples(st.just("sex"), st.just("=="), st.sampled_from(DOMAINS["sex"])),
    st.tuples(st.just("first"), st.just("=="), st.booleans()),
    st.tuples(st.just("age"), st.sampled_from((">=", "<", "==")), st.integers(0, 4)),
    st.tuples(st.just("place"), st.just("=="), st.sampled_from(("A", "B"))),
)
TREES = st.recursive(
    ATOMS,
    lambda inner: st.one_of(
        st.tuples(st.just("not"), inner), st.tuples(st.sampled_from(("and", "or")), inner, inner),
        st.tuples(st.just("if"), inner, inner, inner),
    ),
    max_leaves=6,
)  # fmt: skip
FACTS = st.fixed_dictionaries({
    name: st.lists(st.sampled_from(values), unique=True, max_size=2).map(tuple) for name, values in DOMAINS.items()
})  # fmt: skip


def written(tree):
    match tree:
        case ("not", one):
            return f"!({written(one)})"
        case ("and" | "or" as sign, left, right):
            return f"({written(left)} {'&&' if sign == 'and' else '||'} {written(right)})"
        case ("if", test, yes, no):
            return f"({written(test)} ? {written(yes)} : {written(no)})"
        case (name, sign, value):
            said = f'"{value}"' if isinstance(value, str) else str(value).lower()
            return f"{name} {sign} {said}"


def holds(tree, values):
    match tree:
        case ("not", one):
            return not holds(one, values)
        case ("and", left, right):
            return holds(left, values) and holds(right, values)
        case ("or", left, right):
            return holds(left, values) or holds(right, values)
        case ("if", test, yes, no):
            return holds(yes, values) if holds(test, values) else holds(no, values)
        case (name, sign, value):
            return {"==": values[name] == value, ">=": sign == ">=" and values[name] >= value,
                    "<": sign == "<" and values[name] < value}[sign]  # fmt: skip


def tried(tree, facts):
    """Everything tried, with a place that no condition names among the places."""
    options = [facts[name] or DOMAINS[name] for name in DOMAINS]
    outcomes = {holds(tree, dict(zip(DOMAINS, values, strict=True))) for values in product(*options)}
    return Verdict.UNKNOWN if len(outcomes) == 2 else Verdict.YES if outcomes.pop() else Verdict.NO


@settings(max_examples=250, deadline=None)
@given(TREES, FACTS)
def test_the_verdict_is_what_trying_everything_gives(tree, facts):
    condition = Condition(written(tree), SMALL)
    found = condition.verdict(facts).verdict
    assert condition.outcome(facts) is found
    expected = tried(tree, facts)
    if facts["place"]:
        assert found == expected
    else:  # an open text that nobody told: sound, where it says anything
        assert found in {expected, Verdict.UNKNOWN}


@settings(max_examples=150, deadline=None)
@given(TREES, FACTS)
def test_a_fact_that_is_not_named_changes_nothing_when_it_is_told(tree, facts):
    condition = Condition(written(tree), SMALL)
    found = condition.verdict(facts)
    if found.verdict is not Verdict.UNKNOWN:
        return
    named = {*found.missing, *found.unsettled}
    assert named
    for name in DOMAINS.keys() - named:
        if not facts[name]:
            for value in DOMAINS[name]:
                assert condition.verdict({**facts, name: (value,)}).verdict is Verdict.UNKNOWN
