#!/usr/bin/env python3
"""Django's commands, typed by hand in the checkout."""

import os
import sys

from django.core.management import execute_from_command_line

from launcher.environment import adopt

if __name__ == "__main__":
    adopt(sys.argv)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.local")
    execute_from_command_line(sys.argv)
