"""Taking in a file: what may come in, and how it is kept."""
from pathlib import PurePath

from django.core.exceptions import ValidationError

from office.models import Attachment, Blob

LARGEST = 20 * 1024 * 1024
# Extension → media type and the bytes such a file begins with; anything else stays outside.
ACCEPTED = {
    ".pdf": ("application/pdf", (b"%PDF-",)),
    ".jpg": ("image/jpeg", (b"\xff\xd8\xff",)),
    ".jpeg": ("image/jpeg", (b"\xff\xd8\xff",)),
    ".png": ("image/png", (b"\x89PNG\r\n\x1a\n",)),
    ".mp4": ("video/mp4", (b"\x00\x00\x00",)),
    ".mp3": ("audio/mpeg", (b"ID3", b"\xff\xfb", b"\xff\xf3")),
    ".wav": ("audio/wav", (b"RIFF",)),
    ".docx": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", (b"PK\x03\x04",)),
    ".xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", (b"PK\x03\x04",)),
    ".zip": ("application/zip", (b"PK\x03\x04",)),
}


def acceptable(upload) -> None:
    """A form validator: size, extension and first bytes agree; ValidationError says what to hand in instead."""
    if upload.size > LARGEST:
        raise ValidationError(f"文件过大（{upload.size // 1024 // 1024}MB），请压缩或拆分到20MB以内")
    if upload.size == 0:
        raise ValidationError("文件是空的，请重新选择")
    extension = PurePath(upload.name).suffix.lower()
    if extension not in ACCEPTED:
        raise ValidationError(f"不接收“{extension or '无扩展名'}”文件，请提交 {'、'.join(sorted(ACCEPTED))} 之一")
    head = upload.read(16)
    upload.seek(0)
    if not head.startswith(ACCEPTED[extension][1]):
        raise ValidationError(f"文件内容与扩展名“{extension}”不符，请重新导出后提交")


def lay_beside(act, attachment, *, about: str) -> Attachment:
    """The same bytes in the act's file too, for those who do not see the file they came in."""
    blob = Blob.objects.keep("attachment", attachment.blob.open())
    return Attachment.objects.create(
        file=act.file, kind=attachment.kind, name=attachment.name, media_type=attachment.media_type,
        note=attachment.note, about=about, sha256=blob.sha256, blob=blob, added_by=attachment.added_by, added_at=act.at,
    )


def attach(act, kind: str, upload, *, note: str = "", about: str = "") -> Attachment | None:
    """Seal an upload into the act's file; nothing when nothing was handed in."""
    if not upload:
        return None
    extension = PurePath(upload.name).suffix.lower()
    blob = Blob.objects.keep("attachment", upload.read())
    return Attachment.objects.create(
        file=act.file, kind=kind, name=PurePath(upload.name).name[:200], media_type=ACCEPTED[extension][0], note=note,
        about=about, sha256=blob.sha256, blob=blob, added_by=act.actor, added_at=act.at,
    )
