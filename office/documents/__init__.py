"""Papers: what an office says in writing, printed after GB/T 9704-2012, signed and provable (domain.md D).

Pure: no models, no settings. `Paper` and its blocks hold the words; `render` makes the PDF, `html` the screen,
`sign` and `verify` the signature over the bytes.
"""
from .blocks import Block, Cell, Heading, Items, KeyValues, Para, SignLine, Slip, Table
from .bundle import bundle
from .glyphs import MissingCharacter, MissingGlyph, missing_characters, unprintable
from .identity import Identity, IdentityError, training_identity
from .paper import Paper, Sealing, Style
from .render import render
from .screen import html
from .sign import SigningError, sign
from .verify import Signature, verify

__all__ = [
    "Block", "Cell", "Heading", "Identity", "IdentityError", "Items", "KeyValues", "MissingCharacter", "MissingGlyph",
    "Para", "Paper", "Sealing", "SignLine", "Signature", "SigningError", "Slip", "Style", "Table", "bundle", "html",
    "missing_characters", "render", "sign", "training_identity", "unprintable", "verify",
]
