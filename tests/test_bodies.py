"""Cơ quan: where the name of a body begins and ends in running text, and how a list is cut."""

from __future__ import annotations

import pytest

from dondoc.bodies import OPENS, is_generic, known_words, read_bodies, split_bodies, starts_body
from dondoc.folding import fold
from dondoc.lexicon import LEXICON

READ = [  # why it is here, words, loose, names
    ("a verb ends the name", "Sở Nội vụ theo dõi, tổng hợp", False, ["Sở Nội vụ"]),
    ("'tổ chức' after a name is the verb", "các cơ quan, đơn vị liên quan tổ chức tuyên truyền", True, ["các cơ quan, đơn vị liên quan"]),
    (
        "'tổ chức' in a name is a noun",
        "các cấp ủy, tổ chức đảng thuộc Tỉnh ủy tập trung lãnh đạo",
        True,
        ["các cấp ủy, tổ chức đảng thuộc Tỉnh ủy"],
    ),
    ("the name's own comma", "Sở Văn hóa, Thể thao và Du lịch chủ trì", False, ["Sở Văn hóa, Thể thao và Du lịch"]),
    ("a verb's capital is a name", "Ban Quản lý các khu công nghiệp rà soát", False, ["Ban Quản lý các khu công nghiệp"]),
    (
        "a verb syllable inside a name",
        "Bộ Ngoại giao và Bộ Giáo dục và Đào tạo phối hợp",
        False,
        ["Bộ Ngoại giao", "Bộ Giáo dục và Đào tạo"],
    ),
    ("'thông tin' of a name before the verb", "Phòng Công nghệ thông tin chủ trì", False, ["Phòng Công nghệ thông tin"]),
    (
        "a board named by its work",
        "Ban quản lý Dự án đầu tư hạ tầng xã chủ trì",
        False,
        ["Ban quản lý Dự án đầu tư hạ tầng xã"],
    ),
    (
        "a centre named by its work, with a bracket",
        "Trung tâm Hợp tác đào tạo quốc tế (Khoa Quốc tế)",
        False,
        ["Trung tâm Hợp tác đào tạo quốc tế (Khoa Quốc tế)"],
    ),
    (
        "kinds told by their work",
        "các viện, trung tâm nghiên cứu trên địa bàn triển khai",
        True,
        ["các viện, trung tâm nghiên cứu trên địa bàn"],
    ),
    ("units that must do it", "các đơn vị kiểm tra, giám sát chặt chẽ", True, ["các đơn vị"]),
    ("a verb in capitals after an abbreviation", "MTTQ Phối hợp với UBND xã", False, ["MTTQ"]),
    ("a team that does its work on something", "Tổ công tác kiểm tra việc thực hiện", False, ["Tổ công tác"]),
    ("an agency is not named by its work", "Sở Y tế kiểm tra cơ sở kinh doanh thực hiện", False, ["Sở Y tế"]),
    ("a collective list is one name", "các Sở, Ban, ngành liên quan rà soát", True, ["các Sở, Ban, ngành liên quan"]),
    (
        "kinds that share their word",
        "các sở: Nội vụ, Giáo dục và Đào tạo, Xây dựng đôn đốc",
        True,
        ["Sở Nội vụ", "Sở Giáo dục và Đào tạo", "Sở Xây dựng"],
    ),
    ("ministries that share their word", "Các Bộ: Quốc phòng, Công an chủ động", False, ["Bộ Quốc phòng", "Bộ Công an"]),
    (
        "organisations with their own kind",
        "các hội: Hội Tin học và Hiệp hội Nhà thầu xây dựng hoàn thành",
        True,
        ["Hội Tin học", "Hiệp hội Nhà thầu xây dựng"],
    ),
    (
        "a person and the bodies of the post",
        "Thủ trưởng các sở, ban, ngành, Chủ tịch Ủy ban nhân dân các xã, phường:",
        False,
        ["Thủ trưởng các sở, ban, ngành", "Chủ tịch Ủy ban nhân dân các xã, phường"],
    ),
    (
        "who was assigned is told from the task",
        "Các cơ quan được phân công thực hiện nhiệm vụ có trách nhiệm lập",
        False,
        ["Các cơ quan được phân công thực hiện nhiệm vụ"],
    ),
    (
        "a clause after a full name is not part of it",
        "Ủy ban nhân dân xã được phân công chủ trì có trách nhiệm",
        False,
        ["Ủy ban nhân dân xã"],
    ),
    (
        "the stop before a capital verb was lost",
        "Chủ tịch Ủy ban nhân dân các tỉnh, thành phố Khẩn trương rà soát",
        False,
        ["Chủ tịch Ủy ban nhân dân các tỉnh, thành phố"],
    ),
    ("brackets belong to the name", "cán bộ, đảng viên (đương chức) thực hiện", True, ["cán bộ, đảng viên (đương chức)"]),
    ("'Tổ chức' at the start is the verb", "Tổ chức Hội nghị quán triệt", False, None),
    ("'Báo cáo' is no newspaper", "Báo cáo kết quả thực hiện", False, None),
    ("'Phòng, chống' is no office", "Phòng, chống tham nhũng", False, None),
    ("'xã hội' is no commune", "xã hội hóa các nguồn lực", True, None),
]


@pytest.mark.parametrize(("words", "loose", "names"), [pytest.param(w, loose, n, id=why) for why, w, loose, n in READ])
def test_a_list_of_bodies_is_read(words: str, loose: bool, names: list[str] | None) -> None:
    found = read_bodies(words, fold(words), 0, loose=loose)
    assert (list(found.names) if found else None) == names


def test_semicolons_join_a_field() -> None:
    words = "Sở Tư pháp; Sở Tài chính; các sở, ngành liên quan."
    found = read_bodies(words, fold(words), 0, semicolons=True)
    assert found is not None
    assert found.names == ("Sở Tư pháp", "Sở Tài chính", "các sở, ngành liên quan")


def test_old_tone_placement_reads_the_same() -> None:
    words = "Đảng uỷ Bộ Y tế, Uỷ ban nhân dân các tỉnh chỉ đạo"
    found = read_bodies(words, fold(words), 0)
    assert found is not None
    assert found.names == ("Đảng uỷ Bộ Y tế", "Uỷ ban nhân dân các tỉnh")


def test_names_point_back_or_stand_alone() -> None:
    assert is_generic(("các cơ quan, đơn vị liên quan",))
    assert not is_generic(("các sở, ban, ngành",))
    assert split_bodies("Mặt trận Tổ quốc tỉnh và các tổ chức chính trị - xã hội") == [
        "Mặt trận Tổ quốc tỉnh",
        "các tổ chức chính trị - xã hội",
    ]


MAY_START = [  # why it is here, words, whether a name can begin there, whether one does
    ("a kind of body", "Sở Nội vụ", True, True),
    ("a determiner before it", "các sở, ngành", True, True),
    ("a syllable that begins a name begins a verb here", "tổ chức hội nghị", True, False),
    ("a verb that begins no name", "khẩn trương rà soát", False, False),
    ("a number", "12 sở", False, False),
    ("a mark behind the syllable", "tỉnh, các sở", True, False),
    ("nothing", "", False, False),
]


@pytest.mark.parametrize(("words", "may", "does"), [pytest.param(*row[1:], id=row[0]) for row in MAY_START])
def test_the_quick_question_never_refuses_a_name(words: str, may: bool, does: bool) -> None:
    assert (known_words(LEXICON).begins.at(fold(words), 0) & OPENS != 0) == may
    assert starts_body(words, fold(words), 0) == does
