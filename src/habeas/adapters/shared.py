"""What an expression uses several times, so that an engine finds it once.

Ibis writes what is used twice out twice, and what uses that twice, four times: a question of a few lines becomes a text that
takes longer to read than to answer. What is only picked from a table is picked again: the rest of the question may need little of it.
"""

from __future__ import annotations

from collections.abc import Mapping

import ibis
from ibis.common.graph import Graph, Node
from ibis.expr.operations.relations import Filter, JoinLink, JoinReference, PhysicalTable, Project, Relation

_JOINED = (JoinLink, JoinReference)  # how Ibis says that a table is joined


def apart(whole: Relation) -> tuple[Mapping[str, Relation], Relation]:
    """What is used several times, by names that are tables in those after it; and the whole with these names."""
    named: dict[str, Relation] = {}
    tables: dict[Node, Node] = {}
    for relation in several_times(whole):
        name = f"shared_{len(named)}"
        named[name] = relation.replace(tables)
        tables[relation] = ibis.table(relation.schema, name).op()
    return named, whole.replace(tables)


def several_times(whole: Relation) -> list[Relation]:
    """What an expression uses more than once, the innermost first."""
    graph = Graph.from_bfs(whole, filter=(Relation, JoinLink))
    users = graph.invert()

    def times(one: Node) -> int:
        return sum(times(user) if isinstance(user, _JOINED) else 1 for user in users[one])

    order, _ = graph.toposort()
    return [one for one in order if not isinstance(one, _JOINED) and times(one) > 1 and not _picked(one)]


def _picked(relation: Relation) -> bool:
    return all(isinstance(one, (Filter, Project, PhysicalTable)) for one in relation.find(Relation))
