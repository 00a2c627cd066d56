"""Cơ quan, tổ chức: reading the names of bodies in running text. The one home of what a body's name is.

A list of bodies runs until a verb, a boundary word or the end of its clause. Verbs inside names ("Ban Quản lý", "cơ quan
chuyên trách tham mưu, giúp việc") are known by their capital or from the lexicon. Source of the kinds of bodies: the
organisation of State, Party and Front before and after 01/7/2025; the words are in ``lexicon/bodies.toml``.
"""

from .beginnings import CAPITAL, SMALL, beginning_at, starts_body
from .collective import is_generic
from .lists import BodyList, list_at, read_bodies, split_bodies
from .words import OPENS, PEOPLE, VERB, known_words

__all__ = [
    "CAPITAL",
    "OPENS",
    "PEOPLE",
    "SMALL",
    "VERB",
    "BodyList",
    "beginning_at",
    "is_generic",
    "known_words",
    "list_at",
    "read_bodies",
    "split_bodies",
    "starts_body",
]
