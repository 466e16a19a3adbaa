"""What the admin theme is told; its colours live in static/xinan/theme.css, because inline styles are barred."""

UNFOLD = {
    "SITE_TITLE": "信案",
    "SITE_HEADER": "信案",
    "SITE_SUBHEADER": "信用主体认定与修复办案系统",
    "SITE_URL": None,
    "SHOW_HISTORY": False,
    "SHOW_VIEW_ON_SITE": False,
    "SHOW_LANGUAGES": False,
    "SHOW_BACK_BUTTON": True,
    "BORDER_RADIUS": "4px",
}
