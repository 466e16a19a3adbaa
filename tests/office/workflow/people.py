"""One person for each role in each department, and what the design says each of them sees (design §4)."""
from dataclasses import dataclass

from office.models import Department, Role, User
from tests.stored import new_officer
from tests.world import hub, market, officer

CASEWORK = (Role.HANDLER, Role.LEGAL, Role.APPROVER, Role.SERVER, Role.PUBLISHER, Role.REVIEWER)
READERS = (Role.SUPERVISOR, Role.AUDIT_ADMIN)
OFFICERS = [role for role in Role if role is not Role.SYSTEM]


@dataclass(frozen=True)
class Person:
    user: User
    department: Department
    roles: tuple[Role, ...]

    def sees(self, file) -> bool:
        """His own department's files if he works or reads there; every file if he supervises from the hub.

        Files about officers' posts are for who appoints and who supervises, not for colleagues; the calendar is for who keeps it.
        """
        about_people = file.kind in ("post", "people")
        at_home = READERS if about_people else (*CASEWORK, *READERS)
        return bool(
            self.department == file.department and set(self.roles) & set(at_home)
            or self.department.is_hub and set(self.roles) & set(READERS)
            or (about_people or file.kind == "departments") and Role.SEC_ADMIN in self.roles
            or file.kind in ("holidays", "departments", "people") and Role.SYS_ADMIN in self.roles
        )

    def may(self, verb, file) -> bool:
        return (verb.anywhere or self.department == file.department) and bool(set(self.roles) & set(verb.by))

    def __str__(self):
        return f"{self.department}·{'、'.join(role.label for role in self.roles)}"


def places() -> list[tuple[str, str, Department, tuple[Role, ...]]]:
    """Each role once in the designating department and once in the hub, and a stranger with all roles of casework."""
    elsewhere = Department.objects.exclude(pk__in=[market().pk, hub().pk]).first()
    return [*((f"{place}-{role}", f"虚构{role.label}", department, (role,))
              for place, department in (("market", market()), ("hub", hub())) for role in OFFICERS),
            ("stranger", "虚构外人", elsewhere, CASEWORK)]


def employ() -> None:
    for username, name, department, roles in places():
        new_officer(username, name, *roles, department=department)


def everybody() -> list[Person]:
    return [Person(officer(username), department, roles) for username, _, department, roles in places()]
