"""Reads calendar files with two libraries that are not ours, and prints what each understood, a JSON object a line."""

import json
import sys
from datetime import timezone

import icalendar
import vobject


def utc(moment):
    return moment.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def address(value):
    return str(value).removeprefix("mailto:")


def with_icalendar(text):
    calendar = icalendar.Calendar.from_ical(text)
    problems = [str(error) for part in calendar.walk() for error in part.errors]
    events = []
    for event in calendar.walk("VEVENT"):
        people = event.get("ATTENDEE", [])
        people = people if isinstance(people, list) else [people]
        events.append({
            "uid": str(event["UID"]), "sequence": int(event["SEQUENCE"]),
            "start": utc(event.decoded("DTSTART")) if "DTSTART" in event else None,
            "end": utc(event.decoded("DTEND")) if "DTEND" in event else None,
            "status": str(event["STATUS"]) if "STATUS" in event else None,
            "summary": str(event.get("SUMMARY", "")),
            "organizer": address(event["ORGANIZER"]),
            "attendees": {address(one): one.params["PARTSTAT"] for one in people},
        })
    return {"method": str(calendar["METHOD"]), "events": events, "problems": problems}


def with_vobject(text):
    calendar = vobject.readOne(text)
    calendar.validate(raiseException=True)
    events = []
    for event in calendar.vevent_list:
        has = event.contents
        events.append({
            "uid": event.uid.value, "sequence": int(event.sequence.value),
            "start": utc(event.dtstart.value) if "dtstart" in has else None,
            "end": utc(event.dtend.value) if "dtend" in has else None,
            "status": event.status.value if "status" in has else None,
            "summary": event.summary.value if "summary" in has else "",
            "organizer": address(event.organizer.value),
            "attendees": {address(one.value): one.partstat_param for one in has.get("attendee", [])},
        })
    return {"method": calendar.method.value, "events": events, "problems": []}


for path in sys.argv[1:]:
    with open(path, encoding="utf-8", newline="") as file:
        content = file.read()
    for reader in (with_icalendar, with_vobject):
        print(json.dumps(reader(content)))
