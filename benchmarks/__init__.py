"""What the program must cost, measured: ours small beside ours large, in one run and interleaved."""
import os

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.test"
django.setup()
