"""Linking on Splink, in DuckDB inside the process or on Apache Spark: rows in, pairs with their weights out.

The only module that knows Splink. It says the model's tests in each engine's SQL, trains it, and scores the pairs that the keys
bring together: across the two lists, and within them, which ``identity.linking.calibration`` needs. The same rows and the same
trained model give the same pairs on both engines; training is seeded. How an engine is started stands in ``linking_engines``.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from statistics import median
from typing import Any

from habeas.adapters.linking_engines import Engine, opened
from habeas.adapters.linking_table import Table, linking_table, met, pa, pc, touched
from habeas.identity.linking.calibration import Pairs
from habeas.identity.linking.engine import Scored, Task
from habeas.identity.linking.model import SCORED, SMALL, Comparison, Key, Model, columns_of
from habeas.identity.linking.trained import Chances, Trained

SEED = 4
SAMPLED = 500_000  # pairs of strangers looked at for the chances of agreeing
TRAINED = 200_000  # pairs that each pass of training looks at, at most
TWICE = 2  # a comparison that so many passes have taught needs no further one
LEAST = 100  # pairs without which a pass teaches nothing
PORTION = 250_000  # rows whose pairs are scored at a time
RECALL = 0.7  # what the model's surest keys are taken to find: where training begins, no more
LOWEST = 1e-7  # no chance is taken to be smaller

# How each engine says a test of ``identity.linking.model``.
SQL: Mapping[Engine, Mapping[str, str]] = {
    "duckdb": {
        "SAME": "{0}_l = {0}_r",
        "CROSS": "({0}_l = {1}_r and {1}_l = {0}_r)",
        "ALIKE": "jaro_winkler_similarity({0}_l, {0}_r)",
        "EDITS": "levenshtein(cast({0}_l as varchar), cast({0}_r as varchar))",
        "APART": "abs({0}_l - {0}_r)",
        "SHARED": "len(list_intersect({0}_l, {0}_r))",
        "BOTH": "{0}_l is not null and {0}_r is not null",
    },
    "spark": {
        "SAME": "{0}_l = {0}_r",
        "CROSS": "({0}_l = {1}_r and {1}_l = {0}_r)",
        "ALIKE": "jaro_winkler({0}_l, {0}_r)",
        "EDITS": "levenshtein(cast({0}_l as string), cast({0}_r as string))",
        "APART": "abs({0}_l - {0}_r)",
        "SHARED": "size(array_intersect({0}_l, {0}_r))",
        "BOTH": "{0}_l is not null and {0}_r is not null",
    },
}
_TEST = re.compile(r"([A-Z]{4,})\(([a-z_, ]+)\)")


class SplinkEngine:
    """An ``identity.linking.engine.Engine``. ``memory`` is what DuckDB or the Spark driver may take: ``4GB``."""

    def __init__(self, engine: Engine = "duckdb", memory: str = "4GB") -> None:
        self._engine: Engine = engine
        self._memory = memory

    def __call__(self, task: Task) -> Scored:
        """Train, unless the task brings a trained model, and score."""
        rows = linking_table(task.lists, task.model, fresh=task.fresh, probed=task.probed)
        sizes = rows.filter(pc.equal(rows["side"], 0)).num_rows, rows.filter(pc.equal(rows["side"], 1)).num_rows
        ids = rows["id"].to_pylist()
        model = _used(task.model, rows)
        with opened(self._engine, self._memory, rows.num_rows) as api:
            table = api.register(rows, dataset_display_name="rows")
            here = _Setting(model, table, self._engine, sizes)
            trained = task.trained or _train(here, task.model)
            pairs, compared = _score(here, trained, task)
            fresh = rows["fresh"].to_numpy()
            if not fresh.all() and pairs.num_rows:
                table = api.register(touched(rows, pairs["left"], pairs["right"]), dataset_display_name="touched")
                pairs, _ = _score(replace(here, table=table), trained, task)
        levels = {c.field: pairs[_column(c)].to_numpy() for c in model.comparisons}
        found = Pairs(*(pairs[name].to_numpy() for name in ("left", "right", "within", "weight")))
        return Scored(ids, sizes, fresh, found, levels, partial(met, rows, model), compared, trained)


@dataclass(frozen=True)
class _Setting:
    """The model as far as the rows can be compared by it, the rows in the engine, and the sizes of the lists."""

    model: Model
    table: Any
    engine: Engine
    sizes: tuple[int, int]

    @property
    def two(self) -> bool:
        return self.sizes[1] > 0


def _used(model: Model, rows: Table) -> Model:
    """The model without comparisons for which no row has anything."""
    empty = {name for name in rows.column_names if rows[name].null_count == rows.num_rows}
    return replace(model, comparisons=tuple(c for c in model.comparisons if not empty & columns_of(c.needs)))


def _train(here: _Setting, whole: Model) -> Trained:
    """What two people share by chance, from a sample of all pairs; what one person's records share, from passes that each take
    pairs with some columns in common and learn about the others. A level's chance is the median of the passes that saw it.
    """
    beginning = Trained.beginning(whole)
    left, right = here.sizes
    if min(left, right or left) < SMALL:
        return beginning
    across = "l.side <> r.side" if here.two else ""
    linker = _linker(here, beginning, [])
    total = (left + right) * (left + right - 1) / 2
    sure = [_rule(key, across) for key in here.model.sure]
    try:
        linker.training.estimate_probability_two_random_records_match(sure, recall=RECALL)
    except ValueError:  # more pairs are sure than there can be people: the model's own prior stands
        found = beginning.prior
    else:
        found = linker.misc.save_model_to_json()["probability_two_random_records_match"] * total
        found /= left * right if here.two else total
    linker.training.estimate_u_using_random_sampling(max_pairs=SAMPLED, seed=SEED, num_chunks=1)
    strangers = _chances(linker, here.model, beginning)
    known = Trained(min(max(found, LOWEST), 0.5), {**beginning.chances, **strangers})
    passes: list[dict[str, Chances]] = []
    for key in here.model.training:
        taught = [c.field for c in here.model.comparisons if not c.columns & set(key.columns)]
        if any(sum(field in seen for seen in passes) < TWICE for field in taught):
            passes.append(_pass(here, known, key, across))
    chances = {
        field: tuple(
            (median([seen[field][place][0] for seen in passes if field in seen] or [m]), u)
            for place, (m, u) in enumerate(levels)
        )
        for field, levels in known.chances.items()
    }
    return Trained(known.prior, chances, by_data=True).monotone()


def _pass(here: _Setting, known: Trained, key: Key, across: str) -> dict[str, Chances]:
    """What one pass learns; nothing where too few pairs meet, or where they are too few for Splink's arithmetic."""
    from splink.internals.exceptions import EMTrainingException

    linker, rule = _linker(here, known, []), _rule(key, across)
    if _meeting(linker, here.table, rule) < LEAST:
        return {}
    try:
        linker.training.estimate_parameters_using_expectation_maximisation(
            rule, estimate_without_term_frequencies=True, max_pairs=TRAINED
        )
    except (EMTrainingException, ValueError):
        return {}
    learned = tuple(c for c in here.model.comparisons if not c.columns & set(key.columns))
    return _chances(linker, replace(here.model, comparisons=learned), known)


def _meeting(linker: Any, table: Any, rule: dict[str, Any]) -> int:
    rows = table.physical_name
    meeting = f"{rows} as l inner join {rows} as r on l.unique_id < r.unique_id and {rule['blocking_rule']}"
    sql = f"select count(*) as n from {meeting}"  # noqa: S608 of columns and rules that stand in this project
    return int(_query(linker, sql).to_pylist()[0]["n"])


def _chances(linker: Any, model: Model, otherwise: Trained) -> dict[str, Chances]:
    """The chances as a linker has them now; where a level was never seen, those that it began with."""
    told = {c["output_column_name"]: c["comparison_levels"] for c in linker.misc.save_model_to_json()["comparisons"]}
    return {
        comparison.field: tuple(
            (_chance(level.get("m_probability"), m), _chance(level.get("u_probability"), u))
            for level, (m, u) in zip(told[_column(comparison)][1:], otherwise.chances[comparison.field], strict=True)
        )
        for comparison in model.comparisons
        if _column(comparison) in told
    }


def _chance(found: object, otherwise: float) -> float:
    return round(min(max(found, LOWEST), 1 - LOWEST), 9) if isinstance(found, float) else otherwise


def _score(here: _Setting, trained: Trained, task: Task) -> tuple[Table, int]:
    meet = "(l.side <> r.side or l.probed or r.probed)" if here.two else ""
    rules = [
        _rule(Key((), each=f"key_{number}") if key.each else Key((f"key_{number}",)), meet, "(l.fresh or r.fresh)")
        for number, key in enumerate(here.model.keys)
    ]
    linker = _linker(here, trained, rules)
    columns = ", ".join(f"gamma_{_column(c)}" for c in here.model.comparisons)
    portions = max(1, math.ceil(sum(here.sizes) / PORTION))
    found: list[Table] = []
    compared = 0
    for number in range(1, portions + 1):
        task.progress(number - 1, portions)
        chunk = (number, portions), (1, 1)
        blocked = linker.inference.compute_blocked_pairs_for_predict_chunk(*chunk)
        count = _COUNT.format(pairs=blocked.physical_name, two=int(here.two), second=here.sizes[0])
        compared += _query(linker, count)["n"][0].as_py()
        scored = linker.inference.predict_chunk(*chunk, threshold_match_probability=SCORED, warning_mode="never")
        wanted = f"unique_id_l, unique_id_r, side_l, side_r, match_weight, {columns}"
        found.append(_query(linker, f"select {wanted} from {scored.physical_name}"))  # noqa: S608 as above
        for used in (scored, blocked):
            used.drop_table_from_database_and_remove_from_cache()
    task.progress(portions, portions)
    return _in_order(pa.concat_tables(found), here.model), compared


# Rows are numbered, the second list's behind the first's.
_COUNT = "select count(*) as n from {pairs} where {two} = 0 or (join_key_l < {second}) <> (join_key_r < {second})"


def _in_order(pairs: Table, model: Model) -> Table:
    named = {_column(c): pairs[f"gamma_{_column(c)}"].cast(pa.int8()) for c in model.comparisons}
    table = pa.table({
        "left": pairs["unique_id_l"].cast(pa.int64()),
        "right": pairs["unique_id_r"].cast(pa.int64()),
        "within": pc.equal(pairs["side_l"], pairs["side_r"]),
        "weight": pc.round(pairs["match_weight"].cast(pa.float64()), 6),
        **named,
    })  # fmt: skip
    unique = table.group_by(table.column_names, use_threads=False).aggregate([])
    return unique.sort_by([("left", "ascending"), ("right", "ascending")])


def _query(linker: Any, sql: str) -> Table:
    table: Table = linker.misc.query_sql(sql, output_type="splink_df").as_pyarrow_table()
    return table


def _linker(here: _Setting, trained: Trained, rules: list[dict[str, Any]]) -> Any:
    from splink import Linker

    settings = {
        "link_type": "dedupe_only",  # of one table that holds both lists: the rules say which pairs meet
        "unique_id_column_name": "unique_id",
        "probability_two_random_records_match": trained.prior,
        "comparisons": [_comparison(c, trained.chances[c.field], here.engine) for c in here.model.comparisons],
        "blocking_rules_to_generate_predictions": rules,
        "additional_columns_to_retain": ["side"],
        "retain_matching_columns": True,
    }
    return Linker(here.table, settings, log_level=None, validate_settings=False)


def _comparison(comparison: Comparison, chances: Chances, engine: Engine) -> dict[str, Any]:
    levels: list[dict[str, Any]] = [{
        "sql_condition": f"not ({_sql(comparison.needs, engine)})", "label_for_charts": "unknown", "is_null_level": True,
    }]  # fmt: skip
    for level, (m, u) in zip(comparison.levels, chances[:-1], strict=True):
        said = {
            "sql_condition": _sql(level.test, engine),
            "label_for_charts": level.says,
            "m_probability": m,
            "u_probability": u,
        }
        levels.append(said | ({"tf_adjustment_column": level.by, "tf_minimum_u_value": 0.00001} if level.by else {}))
    m, u = chances[-1]
    levels.append({"sql_condition": "ELSE", "label_for_charts": "differs", "m_probability": m, "u_probability": u})
    return {"output_column_name": _column(comparison), "comparison_levels": levels}


def _rule(key: Key, *conditions: str) -> dict[str, Any]:
    columns = [*key.columns, key.each] if key.each else key.columns
    said = [f"l.{column} = r.{column}" for column in columns] + [c for c in conditions if c]
    rule: dict[str, Any] = {"blocking_rule": " and ".join(said)}
    return rule | ({"arrays_to_explode": [key.each]} if key.each else {})


def _sql(test: str, engine: Engine) -> str:
    return _TEST.sub(lambda m: SQL[engine][m.group(1)].format(*re.split(r",\s*", m.group(2))), test)


def _column(comparison: Comparison) -> str:
    return re.sub(r"\W+", "_", comparison.field)
