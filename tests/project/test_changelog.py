"""CHANGELOG.md is written by hand for its reader; its top version is the package's."""

from __future__ import annotations

import re
from importlib.metadata import version
from pathlib import Path

import dondoc

CHANGELOG = (Path(__file__).resolve().parents[2] / "CHANGELOG.md").read_text("utf-8")
KINDS = {"Added", "Changed", "Fixed", "Removed", "Migrations"}


def test_unreleased_stands_first():
    assert re.findall(r"^## (.+)$", CHANGELOG, re.M)[0].startswith("Unreleased")


def test_top_version_is_the_packages():
    versions = re.findall(r"^## .*?(\d+\.\d+\.\d+)", CHANGELOG, re.M)
    assert versions[0] == dondoc.__version__ == version("dondoc")


def test_changes_stand_under_a_known_kind():
    found = re.findall(r"^### (.+)$", CHANGELOG, re.M)
    assert found
    assert set(found) <= KINDS
