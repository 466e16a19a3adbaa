"""First passwords, made by the system and printed once; and the rule that a changed password is another one (AUD-02)."""
import secrets

from django.contrib.auth.hashers import check_password
from django.core.exceptions import ValidationError

# Nothing that a reader of a printed slip could take for something else.
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
GROUPS, LENGTH = 4, 4


def first_password() -> str:
    """Sixteen characters in groups of four, some 79 bits; good for one sign-in, after which it must be changed."""
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(LENGTH)) for _ in range(GROUPS))


class AnotherPassword:
    """Who must change his first password may not keep it under the name of a change."""

    def validate(self, password, user=None):
        if user is not None and user.pk and check_password(password, user.password):
            raise ValidationError("新密码不得与现用密码相同")

    def get_help_text(self):
        return "新密码不得与现用密码相同。"
