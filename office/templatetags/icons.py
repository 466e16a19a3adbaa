"""An icon beside words that say the same; a page of the queue has some 150 of them."""
from functools import cache

from django.template import Library
from django.templatetags.static import static
from django.utils.html import format_html

register = Library()


@register.simple_tag
@cache
def icon(name: str) -> str:
    """It ends with a line, which keeps the words beside it apart."""
    drawing = '<svg class="icon" aria-hidden="true" focusable="false"><use href="{}#{}"></use></svg>\n'
    return format_html(drawing, static("xinan/icons.svg"), name)
