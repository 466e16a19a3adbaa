"""The subjects app: credit subjects, their records and the service of documents."""
from django.apps import AppConfig


class SubjectsConfig(AppConfig):
    name = "subjects"
    verbose_name = "信用主体与记录"
