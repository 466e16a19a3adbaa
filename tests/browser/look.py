"""What a machine sees wrong in a page that is open: barriers in both appearances, sideways scrolling, headings."""

import json

from axe_playwright_python.base import AXE_SCRIPT

DESK, PHONE = {"width": 1366, "height": 900}, {"width": 390, "height": 844}
GRAVE = ("serious", "critical")
# Only colours differ between the appearances, and only these between a desk and a phone.
COLOURS = {"runOnly": ["color-contrast", "link-in-text-block"]}
ON_A_PHONE = {"runOnly": ["color-contrast", "scrollable-region-focusable", "target-size"]}
RUN = "(options) => axe.run(document, {resultTypes: ['violations'], ...options}).then((found) => found.violations)"
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
WIDE = """[...document.querySelectorAll("main *")].filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
  .slice(0, 3).map((each) => each.outerHTML.slice(0, 90))"""


def faults(page) -> list[str]:
    """On a desk, light and dark, then on a phone; the page is not loaded again."""
    page.evaluate(AXE_SCRIPT)
    page.set_viewport_size(DESK)
    page.emulate_media(color_scheme="light")
    wrong = [*barriers(page), *too_wide(page)]
    page.emulate_media(color_scheme="dark")
    wrong += [f"dark: {each}" for each in barriers(page, COLOURS)]
    page.set_viewport_size(PHONE)
    wrong += [f"phone: {each}" for each in [*barriers(page, ON_A_PHONE), *too_wide(page)]]
    page.set_viewport_size(DESK)
    page.emulate_media(color_scheme="light")
    return wrong


def barriers(page, options=None) -> list[str]:
    return [f"{each['id']}: {json.dumps([node['html'][:160] for node in each['nodes']][:3], ensure_ascii=False)}"
            for each in page.evaluate(RUN, options or {}) if each["impact"] in GRAVE]


def too_wide(page) -> list[str]:
    over = page.evaluate(OVERFLOW)
    return [f"{over}px too wide: {page.evaluate(WIDE)}"] if over > 0 else []
