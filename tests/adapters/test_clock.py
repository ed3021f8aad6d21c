"""The machine's clock."""

from datetime import UTC, datetime, timedelta

from habeas.adapters.clock import now


def test_the_time_is_in_utc_and_of_now():
    assert now().tzinfo is UTC
    assert abs(datetime.now(UTC) - now()) < timedelta(minutes=1)
