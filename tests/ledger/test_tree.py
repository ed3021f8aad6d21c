"""The Merkle tree: public vectors, an independent recursive reading of RFC 6962, and every proof up to 40 leaves."""

from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.ledger.tree import (
    EMPTY_ROOT,
    Frontier,
    consistency_proof,
    inclusion_proof,
    leaf_hash,
    root_of,
    verify_consistency,
    verify_inclusion,
)

# The leaves and roots of the Certificate Transparency reference implementation, by number of leaves.
LEAVES = [
    bytes.fromhex(text)
    for text in ("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
]
ROOTS = (
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
)
MANY = [leaf_hash(bytes([number])) for number in range(40)]


def mth(data):
    """RFC 6962, 2.1, word for word, on leaf data."""
    if not data:
        return sha256(b"").digest()
    if len(data) == 1:
        return sha256(b"\x00" + data[0]).digest()
    k = 1
    while k * 2 < len(data):
        k *= 2
    return sha256(b"\x01" + mth(data[:k]) + mth(data[k:])).digest()


def path(m, data):
    """RFC 6962, 2.1.1, word for word."""
    if len(data) == 1:
        return []
    k = 1
    while k * 2 < len(data):
        k *= 2
    return [*path(m, data[:k]), mth(data[k:])] if m < k else [*path(m - k, data[k:]), mth(data[:k])]


def subproof(m, data, whole):
    """RFC 6962, 2.1.2, word for word."""
    if m == len(data):
        return [] if whole else [mth(data)]
    k = 1
    while k * 2 < len(data):
        k *= 2
    if m <= k:
        return [*subproof(m, data[:k], whole), mth(data[k:])]
    return [*subproof(m - k, data[k:], False), mth(data[:k])]


@pytest.mark.parametrize("size", range(9))
def test_roots_are_the_public_vectors(size):
    assert root_of(map(leaf_hash, LEAVES[:size])).hex() == ROOTS[size]
    assert mth(LEAVES[:size]).hex() == ROOTS[size]


@settings(deadline=None)
@given(st.lists(st.binary(max_size=8), max_size=70))
def test_roots_and_proofs_are_those_of_the_recursive_definition(data):
    leaves = [leaf_hash(item) for item in data]
    assert root_of(leaves) == mth(data)
    for place in range(len(data)):
        assert inclusion_proof(leaves, place) == path(place, data)
        assert consistency_proof(leaves, place) == (subproof(place, data, True) if place else [])


def test_a_frontier_grows_from_any_size():
    for size in range(len(MANY)):
        known = Frontier()
        for leaf in MANY[:size]:
            known.append(leaf)
        resumed = Frontier(size, known.hashes)
        for leaf in MANY[size:]:
            resumed.append(leaf)
        assert resumed.root() == root_of(MANY)


def test_a_frontier_of_the_wrong_length_cannot_be_built():
    with pytest.raises(ValueError, match="3 leaves has 2 hashes"):
        Frontier(3, [EMPTY_ROOT])


def test_every_leaf_is_proved_at_its_own_place_alone():
    for size in range(1, len(MANY) + 1):
        root = root_of(MANY[:size])
        for place in range(size):
            proof = inclusion_proof(MANY[:size], place)
            assert verify_inclusion(MANY[place], place, size, proof, root)
            assert not any(
                verify_inclusion(MANY[place], other, size, proof, root)
                for other in range(-1, size + 1)
                if other != place
            )


def test_every_earlier_tree_is_proved_to_be_the_beginning():
    for size in range(len(MANY) + 1):
        root = root_of(MANY[:size])
        for old in range(size + 1):
            proof = consistency_proof(MANY[:size], old)
            assert verify_consistency(old, root_of(MANY[:old]), size, root, proof)


@settings(deadline=None)
@given(st.integers(1, 40), st.data())
def test_no_changed_proof_verifies(size, data):
    root, place = root_of(MANY[:size]), data.draw(st.integers(0, size - 1))
    old = data.draw(st.integers(1, size))
    wrong = data.draw(st.binary(min_size=32, max_size=32))
    for proof, holds in (
        (inclusion_proof(MANY[:size], place), lambda p: verify_inclusion(MANY[place], place, size, p, root)),
        (consistency_proof(MANY[:size], old), lambda p: verify_consistency(old, root_of(MANY[:old]), size, root, p)),
    ):
        assert holds(proof)
        assert not holds([*proof, wrong])
        for at in range(len(proof)):
            assert not holds([*proof[:at], *proof[at + 1 :]])
            assert not holds([*proof[:at], wrong, *proof[at + 1 :]])


def test_a_tree_that_was_rewritten_is_not_consistent():
    rewritten = [*MANY[:5], leaf_hash(b"another"), *MANY[6:20]]
    for old in range(6, 20):
        proof = consistency_proof(rewritten, old)
        assert not verify_consistency(old, root_of(MANY[:old]), 20, root_of(rewritten), proof)
    assert not verify_consistency(21, root_of(MANY[:21]), 20, root_of(MANY[:20]), [])
    assert not verify_consistency(3, root_of(MANY[:3]), 20, root_of(MANY[:20]), [])
    assert not verify_consistency(0, root_of(MANY[:3]), 20, root_of(MANY[:20]), [])


def test_a_place_outside_of_the_tree_has_no_proof():
    with pytest.raises(IndexError):
        inclusion_proof(MANY, len(MANY))
    with pytest.raises(IndexError):
        consistency_proof(MANY, len(MANY) + 1)
