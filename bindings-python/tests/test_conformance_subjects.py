"""The vectors of what pages are about."""

import osce
import pytest
from vectors import cases


@pytest.mark.parametrize("profile", ["strict", "lenient"])
@cases("subjects.json")
def test_subjects(case, profile):
    page = "\n".join(case["lines"])
    (checked,) = osce.read(page, record=case.get("record"), profile=profile, today="2026-01-15")
    faults = {fault.code: fault for fault in checked.report}
    seems = faults["not-an-item"].params["seems"] if "not-an-item" in faults else None
    assert seems == case["seems"]
    assert ("no-sign-of-an-item" in faults) != case["sign"]
    assert case.get("code", "not-an-item" if seems else None) in {*faults, None}
    assert seems is None or (checked.item is not None and not checked.ok)
