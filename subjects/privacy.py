"""What may be shown of a person (PRI-04, PRI-05, PRI-12) and how a document number lies in the database (design §4)."""
import re

from office import keyring

NUMBER_PURPOSE = "subjects_subject.number"
BIRTH_PURPOSE = "subjects_subject.birth_date"

STAR = "＊"
COMPOUND_SURNAMES = frozenset(
    "欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 "
    "仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 "
    "令狐 段干 百里 呼延 东郭 南门 羊舌 微生 公户 公玉 公仪 梁丘 公仲 公上 公门 公山 公坚 左丘 公伯 西门 公祖 第五 公乘 贯丘 "
    "公皙 南荣 东里 东宫 仲长 子书 子桑 即墨 达奚 褚师 纳兰 完颜 耶律".split()
)

_LONG_NUMBER = re.compile(r"(?<![0-9A-Za-z])[0-9]{17}[0-9Xx](?![0-9A-Za-z])")
_DISTRICT = re.compile(r"^.*?(?:自治县|自治旗|(?<!市)区|县|旗|林区)|^.*?市")


def mask_resident_id(number: str) -> str:
    """First six and last two stay: 500103**********27 (PRI-04)."""
    return _keep_ends(number, 6, 2) if len(number) > 8 else "*" * len(number)


def mask_document_number(number: str) -> str:
    """Passports and permits are short, so less of them stays."""
    return _keep_ends(number, 1, 2) if len(number) > 5 else "*" * len(number)


def mask_name(name: str) -> str:
    """Surname and one star, for private persons who are not the listed subject (PRI-04)."""
    name = name.strip()
    if not name:
        return ""
    surname = name[:2] if name[:2] in COMPOUND_SURNAMES and len(name) > 2 else name[:1]
    return surname + STAR


def mask_phone(phone: str) -> str:
    """A mobile number keeps three and four digits, any other number its last two."""
    digits = phone.strip()
    return _keep_ends(digits, 3, 4) if re.fullmatch(r"1[0-9]{10}", digits) else _keep_ends(digits, 0, 2)


def mask_address(address: str) -> str:
    """Down to the district or county; street and house are hidden."""
    found = _DISTRICT.match(address.strip())
    return (found.group() if found else "") + STAR * 3 if address.strip() else ""


def mask_numbers(text: str) -> str:
    """Free text with every citizen number in it masked; for messages, logs and published facts."""
    return _LONG_NUMBER.sub(_mask_if_personal, text)


def seal_number(number: str) -> bytes:
    return keyring.seal(NUMBER_PURPOSE, number.encode())


def unseal_number(token: bytes) -> str:
    return keyring.unseal(NUMBER_PURPOSE, token).decode()


def blind_number(number: str) -> bytes:
    """The key under which equal numbers meet; the index is unique per document type and country."""
    return keyring.blind(NUMBER_PURPOSE, number)


def seal_birth_date(iso_date: str) -> bytes:
    return keyring.seal(BIRTH_PURPOSE, iso_date.encode())


def unseal_birth_date(token: bytes) -> str:
    return keyring.unseal(BIRTH_PURPOSE, token).decode()


def _keep_ends(text: str, head: int, tail: int) -> str:
    hidden = max(len(text) - head - tail, 0)
    return text[:head] + "*" * hidden + text[len(text) - tail :] if hidden else "*" * len(text)


def _mask_if_personal(found: re.Match) -> str:
    """An all-digit organisation code is public; only what has a birth year in it is masked."""
    number = found.group()
    return mask_resident_id(number) if number[6:8] in ("18", "19", "20") else number
