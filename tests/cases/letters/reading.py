"""What a test asks of the words of a paper."""
import re

DATE = re.compile(r"\d{4}年\d{1,2}月\d{1,2}日")


def unsaid(text: str, must_say) -> list[str]:
    """The items, (what domain.md D asks for, the words that say it), which the text does not say."""
    return [f"{item}：{expected}" for item, expected in must_say if expected not in text]


def dates(text: str) -> set[str]:
    return set(DATE.findall(text))


def is_well_written(text: str) -> bool:
    """No double stops, nothing left to be filled in, no preprinted either-or."""
    return not re.search(r"。。|；。|。；|，，|：：|（待填写）|你（单位）|None", text)
