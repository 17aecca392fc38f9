"""Deadlines and working days once more, by the definitions alone: day by day, and sharing no code with Minyi."""
import csv
import os
import time
from datetime import datetime, timedelta, timezone

NOTICES = os.path.join(os.path.dirname(__file__), "../streams/src/main/resources/calendars/cn.csv")
HOUR = 3_600_000
UNKNOWN = "unknown"


class Calendar:
    """Times are milliseconds since 1970; a day that no notice speaks of is worked from Monday to Friday."""

    def __init__(self, offset_hours):
        self.zone = timezone(timedelta(hours=offset_hours))
        with open(NOTICES, encoding="utf-8") as file:
            self.said = {row["date"]: row["kind"] for row in csv.DictReader(file)}
        self.years = {int(day[:4]) for day, kind in self.said.items() if kind == "OFF" and day[5:7] != "12"}

    def day(self, at):
        return datetime.fromtimestamp(at / 1000, self.zone).date()

    def last_midnight(self):
        """The last moment at which a day was over."""
        return self.end(self.day(time.time() * 1000) - timedelta(days=1))

    def worked(self, day):
        return self.said.get(day.isoformat(), "WORK" if day.weekday() < 5 else "OFF") == "WORK"

    def end(self, day):
        midnight = datetime(day.year, day.month, day.day, tzinfo=self.zone) + timedelta(days=1)
        return int(midnight.timestamp() * 1000)

    def after(self, at, amount, unit):
        """Where a term ends; the day it starts on does not count."""
        if unit == "hours":
            return at + amount * HOUR
        day = self.day(at)
        while amount > 0:
            day += timedelta(days=1)
            if unit == "working days" and day.year not in self.years:
                return UNKNOWN
            amount -= unit == "natural days" or self.worked(day)
        return self.end(day)

    def working_days(self, begin, end):
        """How many lie behind the day of the one moment, up to the day of the other; None where a year is missing."""
        day, last, days = self.day(begin), self.day(end), 0
        while day < last:
            day += timedelta(days=1)
            if day.year not in self.years:
                return None
            days += self.worked(day)
        return days


def rule(told):
    """The rules that come along, in words: the term, what it runs from, and whether it can be extended."""
    if told["sessionId"]:
        return 3, "working days", "ACCEPTED", False
    if told["urgency"] == "LIFE_AND_PROPERTY":
        return 24, "hours", "DISPATCHED", False
    if told["urgency"] == "URGENT":
        return 48, "hours", "DISPATCHED", True
    return (2 if told["kind"] == "CONSULTATION" else 5), "working days", "DISPATCHED", True


class Life:
    """A ticket's life, event by event: when it was open and overdue, and how its closing stands to its deadline."""

    def __init__(self, events, told, calendar, moment):
        self.calendar = calendar
        self.amount, self.unit, self.start, self.extendable = rule(told)
        self.open, self.overdue = [], []
        self.deadline, self.given, self.closing = None, False, None
        self.closings = []
        seen, holder, since, now = set(), "", None, None
        for event in events:
            at, kind = moment(event, "eventTime"), event["type"]
            self.mark_overdue(since is not None, now, at)
            now = at
            if kind == "DISPATCHED":
                holder = (event.get("unit") or "").strip()
            returned = kind == "RETURNED" and (event.get("unit") or "").strip() in ("", holder)
            if returned:
                holder = ""
            self.move(event, kind, returned, at, moment)
            seen.add(kind)
            if kind == "REDO":
                seen -= {"HANDLED", "ANSWERED_ONLINE", "ARCHIVED"}
            closed = seen & {"HANDLED", "ARCHIVED", "MERGED"} or "ANSWERED_ONLINE" in seen and "DISPATCHED" not in seen
            is_open = "ACCEPTED" in seen and not closed
            if is_open and since is None:
                since = at
            elif not is_open and since is not None:
                self.open.append((since, at))
                since = None
        if since is not None:
            self.open.append((since, None))
            self.mark_overdue(True, now, None)

    def move(self, event, kind, returned, at, moment):
        if kind == self.start and self.deadline is None or kind == "REDO":
            self.deadline, self.given = self.calendar.after(at, self.amount, self.unit), False
        elif returned and self.start != "ACCEPTED" and not self.given:
            self.deadline = None
        elif kind == "EXTENDED" and (self.extendable or self.given):
            self.extend(event, moment)
        if kind == "HANDLED":
            self.closing = self.deadline if self.deadline in (None, UNKNOWN) else at <= self.deadline
            self.closings.append((at, self.closing))
        elif kind == "REDO":
            self.closing = None
        if event.get("deadline") is not None:
            self.deadline, self.given = moment(event, "deadline"), True

    def extend(self, event, moment):
        if event.get("extendedUntil") is not None:
            self.given = self.given or self.deadline is None
            self.deadline = moment(event, "extendedUntil")
        for field, unit in (
            ("extendedHours", "hours"),
            ("extendedNaturalDays", "natural days"),
            ("extendedWorkingDays", "working days"),
        ):
            if event.get(field) and self.deadline not in (None, UNKNOWN):
                # A deadline at 24:00 belongs to the day that ends then.
                start = self.deadline - (unit != "hours")
                self.deadline = self.calendar.after(start, event[field], unit)

    def mark_overdue(self, is_open, begin, end):
        if is_open and self.deadline not in (None, UNKNOWN):
            begin = max(begin, self.deadline)
            if end is None or begin < end:
                self.overdue.append((begin, end))


def standing(intervals, at):
    """Whether one of them holds at that moment, which is the end of a window."""
    return any(begin < at and (end is None or end >= at) for begin, end in intervals)


class Within:
    """A percentile: the exact one, by nearest rank, which what is served may miss by 1 %."""

    def __init__(self, values, percent):
        values = sorted(values)
        self.value = values[-(-len(values) * percent // 100) - 1] if values else None

    def __eq__(self, served):
        numerator, denominator = served
        if self.value is None or denominator == 0:
            return self.value is None and denominator == 0
        return abs(numerator / denominator - self.value) <= self.value / 100

    def __repr__(self):
        return "%s within 1 %%" % self.value
