"""Says whom one can ring."""

from __future__ import annotations

from coprod_desktop.domain.contact import Contact
from coprod_desktop.wording import Wording


def named(wording: Wording, contact: Contact) -> str:
    """Who it is, with their number where there is one."""
    if not contact.number:
        return contact.name
    return wording.text("contact-named", name=contact.name, number=contact.number)
