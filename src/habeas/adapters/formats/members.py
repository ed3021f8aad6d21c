"""The members of a ZIP package, inflated within limits that are kept while inflating: a header may say anything."""

from __future__ import annotations

import zipfile
import zlib
from collections import Counter
from io import BytesIO

from habeas.errors import InputError

LARGEST_MEMBER = 64_000_000
_MOST = 20_000
_MEND_WHOLE = "Fetch or save it again."
_MEND = "Save the document as plain text."


class Members:
    """What a package holds. Raises ``InputError`` for a package, or a member asked for, that is not whole."""

    def __init__(self, data: bytes) -> None:
        try:
            self._package = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
            raise InputError(f"Its ZIP package is damaged or cut off ({error}).", mend=_MEND_WHOLE) from None
        self.names = tuple(self._package.namelist())
        if len(self.names) > _MOST:
            raise InputError(f"Its package holds {len(self.names):,} members.", mend=_MEND)
        twice = next((name for name, times in Counter(self.names).items() if times > 1), None)
        if twice is not None:
            raise InputError(f"Its package holds “{twice[:80]}” twice.", mend=_MEND)

    def __contains__(self, name: str) -> bool:
        return name in self.names

    def read(self, name: str) -> bytes:
        """A member's bytes."""
        if name not in self.names:
            raise InputError(f"Its package lacks “{name}”.", mend=_MEND_WHOLE)
        member = self._package.getinfo(name)
        if member.flag_bits & 1:
            raise InputError("It is encrypted.", mend="Save it without a password.")
        try:
            with self._package.open(member) as file:
                found = file.read(LARGEST_MEMBER + 1)
                # Behind the last byte stands the check of all of them.
                more = file.read(1)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError) as error:
            raise InputError(f"“{name}” in its package is damaged ({error}).", mend=_MEND_WHOLE) from None
        if len(found) > LARGEST_MEMBER or more:
            raise InputError(f"“{name}” in its package inflates to more than {LARGEST_MEMBER // 10**6} MB.", mend=_MEND)
        return found
