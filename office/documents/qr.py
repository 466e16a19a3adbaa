"""The QR code of the verification page as black squares, from reportlab's own encoder."""
from itertools import groupby

from reportlab.graphics.barcode.qr import QrCodeWidget

QUIET = 4  # modules of white around it (ISO/IEC 18004)


def bars(value: str) -> tuple[int, list[tuple[int, int, int]]]:
    """Modules of a side (quiet zone included) and horizontal bars (column, row, length)."""
    code = QrCodeWidget(value, barLevel="M").qr
    code.make()
    found = []
    for row, modules in enumerate(code.modules):
        column = 0
        for dark, group in groupby(map(bool, modules)):
            length = len(list(group))
            if dark:
                found.append((column + QUIET, row + QUIET, length))
            column += length
    return code.getModuleCount() + 2 * QUIET, found
