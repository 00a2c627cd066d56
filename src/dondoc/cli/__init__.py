"""Dòng lệnh ``dondoc``: one file a verb, each a thin wrapper of a public function; a verb is imported when it is called."""

from __future__ import annotations

from dondoc.cli.frame import Dondoc, Option, show_version
from dondoc.cli.options import language
from dondoc.cli.speech import mark

__all__ = ["main"]

main = Dondoc(
    "dondoc",
    verbs=("parse", "duties", "cite", "show", "doctor", "completion"),
    help=mark("Đôn Đốc đọc văn bản chỉ đạo, điều hành và rút ra nhiệm vụ, mỗi nhiệm vụ dẫn về đúng câu chữ của nó."),
    params=[
        Option(
            ["--version"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=show_version,
            help=mark("In số phiên bản rồi thôi."),
        ),
        language(),
    ],
)
