"""Which files the arguments mean, and in which order."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from dondoc.cli.inputs import gather

TREE = [
    "b.txt",
    "A.pdf",
    "sub/z.docx",
    "sub/a.md",
    "sub/deep/scan.TIF",
    "notes.xlsx",
    ".hidden.txt",
    ".git/x.txt",
    "~$open.docx",
    "no-ending",
]


@pytest.fixture
def tree(tmp_path, monkeypatch):
    for name in TREE:
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_folder_is_walked_in_order_and_only_what_is_read(tree):
    found = gather(["in"])
    assert found.many
    assert [i.name for i in found.files] == ["A.pdf", "b.txt", "sub/a.md", "sub/z.docx", "sub/deep/scan.TIF"]
    assert all(os.path.exists(i.path) for i in found.files)


def test_the_order_is_not_that_of_the_disk(tmp_path):
    names = [f"{n:02}" for n in (7, 3, 11, 1, 9, 5, 2, 10, 8, 4, 6, 0)]
    for name in names:
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_bytes(b"x")
    assert [i.name for i in gather([str(tmp_path)]).files] == [f"{name}/a.txt" for name in sorted(names)]


def test_a_named_file_is_read_whatever_its_ending(tree):
    assert [i.name for i in gather(["in/no-ending"]).files] == ["no-ending"]
    assert not gather(["in/no-ending"]).many


def test_arguments_keep_their_order(tree):
    assert [i.name for i in gather(["in/b.txt", "-", "in/sub", "gone.txt"]).files] == [
        "b.txt",
        "-",
        "a.md",
        "z.docx",
        "deep/scan.TIF",
        "gone.txt",
    ]


def test_a_circle_of_links_ends(tree):
    try:
        Path("in/sub/loop").symlink_to(tree / "in", target_is_directory=True)
    except OSError:
        pytest.skip("this system makes no links")
    assert len(gather(["in"]).files) == 5


def test_a_folder_that_may_not_be_opened_is_told_at_its_place(tree, monkeypatch):
    """Root may open everything, so the system's refusal is played."""
    real = os.scandir

    def scandir(path):
        if os.fspath(path).endswith("deep"):
            raise PermissionError(13, "Permission denied", os.fspath(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert [i.name for i in gather(["in"]).files] == ["A.pdf", "b.txt", "sub/a.md", "sub/z.docx", "sub/deep"]


def test_a_pipe_in_a_folder_is_not_waited_for_and_a_broken_link_is_told(tree):
    try:
        os.mkfifo("in/pipe.txt")
        Path("in/gone.txt").symlink_to("nowhere")
    except (OSError, AttributeError):
        pytest.skip("this system makes no pipes or links")
    names = [i.name for i in gather(["in"]).files]
    assert "pipe.txt" not in names
    assert "gone.txt" in names


@pytest.mark.parametrize("name", ["công văn số 1.txt", "Kế hoạch  (bản 2).md", "ñ'\".txt", "--json.txt"])
def test_names_with_blanks_and_letters_are_kept(tmp_path, monkeypatch, name):
    (tmp_path / "Thư mục có dấu").mkdir()
    (tmp_path / "Thư mục có dấu" / name).write_bytes(b"x")
    monkeypatch.chdir(tmp_path)
    assert [i.name for i in gather(["Thư mục có dấu"]).files] == [name]
    assert gather([f"Thư mục có dấu/{name}"]).files[0].name == name
