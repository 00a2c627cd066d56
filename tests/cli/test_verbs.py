"""What each verb prints and writes, through the command line."""

from __future__ import annotations

import csv
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from dondoc.cli import grid, reading
from tests.samples import FULL


def plain(words: str) -> str:
    return " ".join(words.split())


# ---- parse


def test_one_file_is_one_object_and_several_an_array(run):
    one = run("parse", "--json", "a.txt", a_txt="full", b_txt="none")
    assert json.loads(one.stdout)["header"]["code"] == "127/KH-UBND"
    assert one.stdout.startswith("{\n")
    assert one.stdout.endswith("}\n")
    several = json.loads(run("parse", "--json", "a.txt", "b.txt").stdout)
    assert [r["source"]["name"] for r in several] == ["a.txt", "b.txt"]


def test_a_folder_is_an_array_whatever_it_holds(run):
    Path("in").mkdir()
    assert json.loads(run("parse", "--json", "in").stdout) == []
    Path("in/a.txt").write_text("full", "utf-8")
    assert len(json.loads(run("parse", "--json", "in").stdout)) == 1


def test_jsonl_is_one_line_a_file_also_for_a_bad_one(run):
    lines = run("parse", "--jsonl", "a.txt", "b.txt", "c.txt", a_txt="full", b_txt="broken", c_txt="none").stdout.splitlines()
    records = [json.loads(line) for line in lines]
    assert ["error" in r for r in records] == [False, True, False]
    assert list(records[1]) == ["schema", "source", "error"]
    assert records[1]["source"]["name"] == "b.txt"
    assert len(records[1]["source"]["sha256"]) == 64


def test_the_same_object_in_both_forms(run):
    whole = run("parse", "--json", "a.txt", a_txt="full").stdout
    line = run("parse", "--jsonl", "a.txt").stdout
    assert json.loads(whole) == json.loads(line)
    assert list(json.loads(whole)) == list(json.loads(line))
    assert line.count("\n") == 1


def test_boxes_are_given_only_when_asked(run):
    assert json.loads(run("parse", "--json", "a.txt", a_txt="full").stdout)["boxes"] is None
    assert json.loads(run("parse", "--json", "--boxes", "a.txt").stdout)["boxes"] == [[0, 15, 1, 56.5, 60, 200, 74.25]]


def test_summary_names_what_matters(run):
    said = plain(run("parse", "a.txt", a_txt="full").stdout)
    for words in (
        "Kế hoạch số 127/KH-UBND ngày 27/03/2026 · Ủy ban nhân dân tỉnh Sông Lam",
        "Người ký: Lê Thị Mẫu, Phó Chủ tịch",
        "NỘI DUNG ĐÃ BỊ SỬA",
        "5 nhiệm vụ · 3 thời hạn · 3 văn bản viện dẫn · 9 điều khoản",
        "Sở Nội vụ · 24/10/2026",
        "(Các sở, ban, ngành; Ủy ban nhân dân các xã, phường) · mỗi quý",
        "chưa rõ chủ trì",
        "Số không khớp: tỷ lệ: 30/60 ghi 40%, tính ra 50%",
        "N101: Trang 2 nhận dạng từ ảnh.",
    ):
        assert words in said


def test_summary_stays_short_and_says_what_it_left_out(run):
    said = run("parse", "a.txt", a_txt="many").stdout
    assert len(said.splitlines()) < 40
    assert "còn 238 nhiệm vụ, xem: dondoc duties" in said


def test_standard_input_is_read(run):
    assert json.loads(run("parse", "--json", "-").stdout)["source"]["name"] == "-"


# ---- duties


def test_table_of_duties(run, monkeypatch):
    monkeypatch.setenv("COLUMNS", "300")
    said = plain(run("duties", "a.txt", a_txt="full").stdout)
    for words in (
        "a.txt: Kế hoạch số 127/KH-UBND",
        "Tham mưu ban hành quy định",
        "24/10/2026",
        "(Các sở, ban, ngành;",
        "theo Kính gửi",
        "≥ 18 điểm tiếp nhận",
    ):
        assert words in said


def test_table_says_when_there_is_no_duty(run):
    assert "Văn bản không giao nhiệm vụ nào." in run("duties", "a.txt", a_txt="none").stdout


def test_several_documents_are_counted_on_standard_error(run):
    result = run("duties", "a.txt", "b.txt", a_txt="full", b_txt="many")
    assert result.stderr.endswith("\n255 nhiệm vụ trong 2 văn bản.\n")
    assert run("duties", "--lang", "en", "a.txt", "b.txt").stderr.endswith("\n255 duties in 2 documents.\n")


@pytest.mark.parametrize("arguments", [["duties"], ["duties", "--csv", "-"], ["cite"]], ids=" ".join)
def test_what_the_reader_could_not_do_is_told_where_the_result_has_no_place_for_it(run, monkeypatch, arguments):
    assert run(*arguments, "a.txt", a_txt="full").stderr.startswith("N101 a.txt: Trang 2 nhận dạng từ ảnh.\nN104 a.txt: Chữ khó đọc.\n")
    monkeypatch.setattr(reading, "_NOTES", 1)
    assert "a.txt: … còn 1 ghi chú" in run(*arguments, "a.txt").stderr


def test_duties_as_json_keep_the_names_of_the_interchange(run):
    record = json.loads(run("duties", "--json", "a.txt", a_txt="full").stdout)
    whole = json.loads(run("parse", "--json", "a.txt").stdout)
    assert list(record) == ["schema", "source", "header", "obligations", "notes"]
    assert record == {key: whole[key] for key in record}


def test_csv_goes_where_it_is_told(run):
    result = run("duties", "--csv", "out.csv", "--bom", "a.txt", a_txt="full")
    assert result.stdout == ""
    assert result.stderr.endswith("\nĐã ghi out.csv: 5 nhiệm vụ trong 1 văn bản.\n")
    data = Path("out.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(data.decode("utf-8-sig").splitlines()))
    assert [r["Hạn"] for r in rows] == ["2026-10-24", "", "", "2026-12-31", ""]


def test_csv_on_standard_output_has_the_line_ends_of_rfc_4180(run):
    result = run("duties", "--csv", "-", "a.txt", a_txt="full")
    assert result.stdout_bytes.count(b"\r\n") == 6
    assert b"\n" not in result.stdout_bytes.replace(b"\r\n", b"")


def test_a_file_that_stood_there_is_replaced_whole(run):
    Path("out.csv").write_text("x" * 100_000, "utf-8")
    Path("out.csv").chmod(0o640)
    run("duties", "--csv", "out.csv", "a.txt", a_txt="full")
    assert "xxx" not in Path("out.csv").read_text("utf-8")
    assert Path("out.csv").stat().st_mode & 0o777 == 0o640
    assert [p.name for p in Path().iterdir() if p.name.startswith(".dondoc")] == []


# ---- cite


def test_table_of_citations_counts_mentions_of_one_work(run):
    lines = run("cite", "a.txt", a_txt="full").stdout.splitlines()
    work = plain(next(line for line in lines if "14-CT/TU" in line))
    assert work.startswith("Chỉ thị số 14-CT/TU 02/02/2026 Ban Thường vụ Tỉnh ủy Sông Lam thực hiện, nhắc tới")
    assert work.endswith(" 2")
    assert any("Chưa hiểu: 60- NQ/TW1" in line for line in lines)


def test_citations_as_json(run):
    record = json.loads(run("cite", "--json", "a.txt", a_txt="full").stdout)
    assert list(record) == ["schema", "source", "header", "citations", "unplaced", "notes"]
    assert len(record["citations"]) == 4


def test_nothing_cited_is_said(run):
    assert "không viện dẫn văn bản nào" in run("cite", "a.txt", a_txt="none").stdout


# ---- tables


def test_control_characters_of_a_document_never_reach_the_terminal():
    said = grid.grid("a\x1b[2J", [grid.Column("Số"), grid.Column("Việc", share=1)], [("1", "xoá \x1b[31m màn hình\x9b")])
    assert "\x1b" not in said
    assert "\x9b" not in said


def test_summary_lets_no_control_character_through(run, monkeypatch):
    from dataclasses import replace

    from dondoc.cli import summary

    bad = replace(FULL, header=replace(FULL.header, title="a\x1b[2Jb"))
    assert "\x1b" not in summary.summary(bad)
    monkeypatch.setattr(summary, "bold", lambda words: f"\x1b[1m{words}\x1b[0m")
    assert "\x1b[2J" not in summary.summary(replace(bad, header=replace(bad.header, code="\x1b[2J")))


def test_table_is_as_wide_as_the_terminal(run, monkeypatch):
    monkeypatch.setenv("COLUMNS", "90")
    assert max(map(len, run("duties", "a.txt", a_txt="full").stdout.splitlines())) <= 90


# ---- show, completion, version


def test_show_writes_one_page(run):
    result = run("show", "a.txt", "-o", "page.html", a_txt="full")
    assert result.stdout == ""
    assert result.stderr == "Đã ghi page.html: 5 nhiệm vụ.\n"
    assert Path("page.html").read_text("utf-8").startswith("<!doctype html>")


def test_show_writes_to_standard_output(run):
    result = run("show", "a.txt", "-o", "-", a_txt="full")
    assert result.stdout.startswith("<!doctype html>")
    assert result.stderr == ""


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_gives_a_script_that_the_shell_takes(run, shell):
    script = run("completion", shell).stdout
    assert "_DONDOC_COMPLETE" in script
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"{shell} is not installed")
    checked = subprocess.run([program, "-n"], input=script, capture_output=True, text=True, check=False, timeout=20)
    assert checked.returncode == 0, checked.stderr


@pytest.mark.slow
def test_bash_completes_for_real(tmp_path):
    """The script taken by a bash, its function called as the tabulator does."""
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("bash is not installed")
    program = tmp_path / "dondoc"
    program.write_text(f"#!{sys.executable}\nfrom dondoc.cli import main\nmain()\n")
    program.chmod(0o755)
    asked = 'for words in "dondoc pa" "dondoc parse --j"; do COMPREPLY=() COMP_WORDS=($words) COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); '
    asked += "_dondoc_completion dondoc; echo ${COMPREPLY[@]}; done"
    env = {**os.environ, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": os.pathsep.join(sys.path)}
    script = f'eval "$(dondoc completion bash)"; {asked}'
    done = subprocess.run([bash, "--norc", "-c", script], capture_output=True, text=True, env=env, check=False, timeout=60)
    assert done.stdout.splitlines() == ["parse", "--json --jsonl"], done.stderr


def test_completion_offers_verbs_and_options(run, monkeypatch):
    monkeypatch.setenv("_DONDOC_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", "dondoc ")
    monkeypatch.setenv("COMP_CWORD", "1")
    assert "plain,duties" in run().stdout
    monkeypatch.setenv("COMP_WORDS", "dondoc parse --m")
    monkeypatch.setenv("COMP_CWORD", "2")
    assert "plain,--max-pages" in run().stdout
    monkeypatch.setenv("COMP_WORDS", "dondoc parse a")
    assert "file," in run().stdout


def test_version_is_the_one_of_the_package(run):
    import dondoc

    assert run("--version").stdout == f"dondoc {dondoc.__version__}\n"


# ---- verbs of other packages


def test_another_package_may_add_a_verb_and_never_replaces_ours(run, monkeypatch):
    import click

    from dondoc.cli import frame

    class Entry:
        def load(self):
            return click.Command("bulk", callback=lambda: 0, help="Nhiều tệp.")

    monkeypatch.setattr(frame, "_joined", lambda: {"bulk": Entry(), "parse": Entry()})
    assert run("bulk").exit_code == 0
    assert "bulk" in run("--help").stdout
    assert "127/KH-UBND" in run("parse", "a.txt", a_txt="full").stdout
