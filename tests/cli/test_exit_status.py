"""The exit status of every verb in every state, and that words go to standard error and results to standard output."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

READERS = {
    "parse": ["parse"],
    "parse --json": ["parse", "--json"],
    "parse --jsonl": ["parse", "--jsonl"],
    "cite": ["cite"],
    "cite --json": ["cite", "--json"],
    "duties": ["duties"],
    "duties --json": ["duties", "--json"],
    "duties --csv": ["duties", "--csv", "-"],
    "duties --xlsx": ["duties", "--xlsx", "out.xlsx"],
    "show": ["show", "-o", "out.html"],
}
STATES = [  # the state of the file, what it holds, status, code on standard error
    ("a document", "full", 0, ""),
    ("a document without a word", "none", 0, ""),
    ("an empty file", "", 3, "E101"),
    ("a broken file", "broken", 3, "E103"),
    ("a program is missing", "tool", 3, "E201"),
    ("a defect of ours", "defect", 3, "E000"),
    ("no such file", None, 3, "E107"),
    ("interrupted", "stop", 130, "Đã dừng."),
]


@pytest.mark.parametrize("verb", READERS)
@pytest.mark.parametrize(("held", "status", "code"), [pytest.param(*rest, id=why) for why, *rest in STATES])
def test_state_of_the_file_gives_the_status(run, verb, held, status, code):
    files = {} if held is None else {"a_txt": held}
    result = run(*READERS[verb], "a.txt", **files)
    assert result.exit_code == status, result.output
    assert code in result.stderr
    assert "Traceback" not in result.output


WRONG = [  # why, arguments, what is said
    ("no such verb", ["doit"], "Không có lệnh “doit”."),
    ("no such option", ["parse", "--jsn", "a.txt"], "Không có tùy chọn --jsn (có phải: --json"),
    ("no file", ["parse"], "Thiếu TỆP."),
    ("a value is missing", ["parse", "a.txt", "--max-pages"], "Tùy chọn --max-pages cần một giá trị."),
    ("not a number", ["parse", "a.txt", "--max-pages", "many"], "cần một số nguyên từ 1, không phải “many”"),
    ("a number that cannot be", ["parse", "a.txt", "--max-pages", "0"], "cần một số nguyên từ 1, không phải “0”"),
    ("two forms at once", ["parse", "a.txt", "--json", "--jsonl"], "Chọn một trong"),
    ("boxes without JSON", ["parse", "a.txt", "--boxes"], "--boxes chỉ đi cùng"),
    ("two outputs at once", ["duties", "a.txt", "--json", "--csv", "-"], "Chọn một trong"),
    ("a BOM without CSV", ["duties", "a.txt", "--bom"], "--bom chỉ đi cùng"),
    ("no output named", ["show", "a.txt"], "Thiếu -o."),
    ("show takes one file", ["show", "-o", "x.html", "a.txt", "b.txt"], "Thừa: b.txt."),
    ("show takes no folder", ["show", "-o", "x.html", "."], "là thư mục"),
    ("output to a folder that is not there", ["show", "-o", "no/x.html", "a.txt"], "Không ghi được"),
    ("output over the input", ["show", "-o", "a.txt", "a.txt"], "chính tệp đang đọc"),
    ("CSV over an input", ["duties", "--csv", "./a.txt", "a.txt"], "chính tệp đang đọc"),
    ("a language we do not speak", ["parse", "--lang", "fr", "a.txt"], "cần vi hoặc en"),
    ("a shell we do not know", ["completion", "tcsh"], "Cần bash, zsh hoặc fish"),
    ("a lexicon that is not there", ["parse", "--lexicon", "no.toml", "a.txt"], "no.toml"),
    ("doctor takes no file", ["doctor", "a.txt"], "Thừa: a.txt."),
]


@pytest.mark.parametrize(("arguments", "said"), [pytest.param(*rest, id=why) for why, *rest in WRONG])
def test_wrong_use_is_2_and_said(run, arguments, said):
    result = run(*arguments, a_txt="full")
    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stderr.startswith("E")
    assert result.stdout == ""
    assert Path("a.txt").read_text("utf-8") == "full"


@pytest.mark.parametrize(
    "arguments", [[], ["--help"], ["-h"], ["parse", "--help"], ["--version"], ["completion", "fish"], ["doctor"]], ids=" ".join
)
def test_what_needs_no_file_is_0(run, arguments):
    result = run(*arguments)
    assert result.exit_code == 0
    assert result.stdout
    assert result.stderr == ""


@pytest.mark.parametrize("verb", [verb for verb in READERS if verb != "show"])  # show takes one file
def test_a_bad_file_does_not_stop_the_others(run, verb):
    result = run(*READERS[verb], "a.txt", "b.txt", "c.txt", a_txt="broken", b_txt="full", c_txt="")
    assert result.exit_code == 3
    assert [line[:4] for line in result.stderr.splitlines() if line.startswith("E")] == ["E103", "E101"]
    if verb != "duties --xlsx":
        assert "14-CT/TU" in result.stdout
    else:
        assert Path("out.xlsx").exists()
        assert "2 tệp không đọc được" in result.stderr


def test_errors_are_said_in_english_when_asked(run):
    result = run("parse", "--json", "--lang", "en", "a.txt", a_txt="broken")
    assert result.stderr == "E103 a.txt: The file is broken.\n"
    assert json.loads(result.stdout)["error"] == {"code": "E103", "message": "The file is broken."}
    assert run("prase", "--lang", "en").stderr.startswith("E401 There is no verb “prase”.")


def test_a_defect_is_shown_whole_to_who_asks(run, monkeypatch):
    monkeypatch.setenv("DONDOC_DEBUG", "1")
    result = run("parse", "a.txt", a_txt="defect")
    assert isinstance(result.exception, RecursionError)


def test_no_page_is_left_of_a_file_that_was_not_read(run):
    assert run("show", "-o", "x.html", "a.txt", a_txt="broken").exit_code == 3
    assert not Path("x.html").exists()


def test_a_folder_without_anything_to_read_is_told(run):
    Path("in").mkdir()
    result = run("parse", "in")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "Trong thư mục không có tệp nào thuộc loại đọc được.\n"


def test_why_nothing_can_be_written_is_said_in_our_words(run, monkeypatch):
    def full(path, data):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    result = run("duties", "--csv", "/dev/null", "a.txt", a_txt="full")
    assert result.exit_code == 2
    assert result.stderr.endswith("E401 Không ghi được “/dev/null” (ổ đĩa đã đầy).\n")
