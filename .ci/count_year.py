#!/usr/bin/env python3
"""Counts a generated year once more, from its files and the definitions alone, and compares.

    count_year.py DIR                             prints figures and ledger as JSON
    count_year.py DIR --metrics M.json            compares with the answer of GET /api/v1/metrics?window=YEAR
    count_year.py DIR --report R.json             compares with the answer of GET /api/v1/reports/YEAR?format=json
    count_year.py DIR --manifest DIR/manifest.json   compares with what the generator says it put in

Shares no code with Minyi: everything is held in memory and added up by brute force. Exits with 1 and a line for each
difference.
"""
import argparse
import calendar
import glob
import gzip
import json
import os
import re
import sys
import time
from collections import Counter, defaultdict
from datetime import datetime, timedelta, timezone

from clocks import UNKNOWN, Calendar, Life, Within, standing

TOLERANCE = 10 * 60 * 1000
EARLIEST = calendar.timegm((2000, 1, 1, 0, 0, 0)) * 1000
DAY = 24 * 3600 * 1000
REPEAT_DAYS = 30
SOURCE = re.compile(r"[A-Za-z0-9_.-]{1,32}")
SHAPE = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)")

# In lifecycle rank: of two events at one instant the former happened first.
TYPES = {
    "ratings.internal.ratings.v1": "RATED SUPPLEMENTED CONTACTED RECTIFIED VOIDED",
    "hotline.internal.calls.v1": "FINISHED VOIDED",
    "hotline.internal.tickets.v1": "ACCEPTED ANSWERED_ONLINE DISPATCHED SIGNED CONTACTED RETURNED EXTENDED SUPERVISED "
    "HANDLED CALLED_BACK REDO CORRECTED MERGED ARCHIVED VOIDED",
    "activities.internal.sessions.v1": "HELD VOIDED",
    "window.internal.services.v1": "SERVED PUBLISHED VOIDED",
}
TYPES = {topic: {name: rank for rank, name in enumerate(names.split())} for topic, names in TYPES.items()}
BEGINS = {
    "ratings.internal.ratings.v1": {"RATED"},
    "hotline.internal.calls.v1": {"FINISHED"},
    "hotline.internal.tickets.v1": {"ACCEPTED"},
    "activities.internal.sessions.v1": {"HELD"},
    "window.internal.services.v1": {"SERVED", "PUBLISHED"},
}
IDS = {
    "ratings.internal.ratings.v1": "ratingId",
    "hotline.internal.calls.v1": "callId",
    "hotline.internal.tickets.v1": "ticketId",
    "activities.internal.sessions.v1": "sessionId",
    "window.internal.services.v1": "serviceId",
}
DEPARTMENTS = "reference.public.departments.v1"
KINDS = {"CONSULTATION", "HELP", "SUGGESTION", "COMPLAINT", "REPORT", "THANKS", "OTHER", "NUISANCE"}
URGENCIES = {"ORDINARY", "URGENT", "LIFE_AND_PROPERTY"}

_days = {}


def millis(text):
    """A time as milliseconds since 1970; finer digits are cut off."""
    day, hour, minute, second, fraction, zone = SHAPE.fullmatch(text).groups()
    if day not in _days:
        _days[day] = datetime.fromisoformat(day).replace(tzinfo=timezone.utc)
        _days[day] = calendar.timegm(_days[day].timetuple()) * 1000
    found = _days[day] + ((int(hour) * 60 + int(minute)) * 60 + int(second)) * 1000
    found += int((fraction or "0").ljust(3, "0")[:3])
    if zone != "Z":
        found -= (1 if zone[0] == "+" else -1) * (int(zone[1:3]) * 60 + int(zone[4:6])) * 60_000
    return found


def moment(event, field):
    return millis(event[field]) if event.get(field) is not None else None


# ---- what is broken, in the order in which the rules stand ----


def refusal_of_header(topic, key, event, now):
    own = event["source"] + ":" + event[IDS[topic]]
    if not event["eventId"].strip():
        return "missing-field"
    if not SOURCE.fullmatch(event["source"]):
        return "bad-source"
    if len(event["eventId"]) > 200 or len(key) > 200:
        return "id-too-long"
    if key != own:
        return "key-mismatch"
    if event.get("revision", 0) < 0:
        return "negative-revision"
    happened = moment(event, "eventTime")
    if happened < EARLIEST:
        return "impossible-time"
    if happened > now + TOLERANCE:
        return "event-in-the-future"
    if not event[IDS[topic]].strip():
        return "missing-field"
    return None if event["type"] in TYPES[topic] else "unknown-type"


def out_of_range(level):
    return level is not None and not 1 <= level <= 5


def refusal_of_rating(event):
    if event["type"] in ("RATED", "SUPPLEMENTED") and event.get("level") is None:
        return "missing-field"
    if out_of_range(event.get("level")):
        return "level-out-of-range"
    if event["type"] == "RATED" and event.get("mode") is None:
        return "missing-field"
    return "unknown-mode" if event.get("mode") not in (None, "ACTIVE", "DEFAULTED", "INVITED") else None


def refusal_of_call(event):
    outcome = event.get("outcome")
    if event["type"] == "FINISHED":
        if event.get("direction") not in ("INBOUND", "OUTBOUND"):
            return "unknown-direction"
        if outcome not in ("ANSWERED", "ABANDONED_IN_QUEUE", "ABANDONED_IN_MENU", "REFUSED"):
            return "unknown-outcome"
        queued = outcome in ("ANSWERED", "ABANDONED_IN_QUEUE")
        if (
            event.get("endedAt") is None
            or queued and event.get("enteredQueueAt") is None
            or outcome == "ANSWERED" and event.get("answeredAt") is None
        ):
            return "missing-field"
    times = [moment(event, field) for field in ("enteredMenuAt", "enteredQueueAt", "answeredAt", "endedAt")]
    times = [at for at in times if at is not None]
    if times != sorted(times):
        return "impossible-order"
    told = moment(event, "eventTime")
    if any(at < EARLIEST or at > told + TOLERANCE for at in times):
        return "impossible-time"
    return "level-out-of-range" if out_of_range(event.get("ratingLevel")) else None


def refusal_of_ticket(event):
    if event.get("kind") is not None and event["kind"] not in KINDS:
        return "unknown-kind"
    if event.get("urgency") is not None and event["urgency"] not in URGENCIES:
        return "unknown-urgency"
    return "level-out-of-range" if out_of_range((event.get("callback") or {}).get("satisfactionLevel")) else None


REFUSALS = {
    "ratings.internal.ratings.v1": refusal_of_rating,
    "hotline.internal.calls.v1": refusal_of_call,
    "hotline.internal.tickets.v1": refusal_of_ticket,
}


# ---- what became of each record ----


class Book:
    """The records of one topic: entity by entity and event by event, every telling kept."""

    def __init__(self, topic):
        self.topic = topic
        self.entities = defaultdict(lambda: defaultdict(list))
        self.sent = 0
        self.rejected = Counter()
        self.by_source = defaultdict(Counter)

    def take(self, record, now):
        self.sent += 1
        reason = self.refusal(record, now)
        source = self.source(record, reason)
        self.by_source[source]["in"] += 1
        if reason:
            self.rejected[reason] += 1
            self.by_source[source]["rejected"] += 1
            return
        event = record["event"]
        # A second reading of the same content is the same telling.
        event.pop("ingestedAt", None)
        entity = event["source"] + ":" + event[IDS[self.topic]]
        self.entities[entity][event["eventId"]].append(event)

    def refusal(self, record, now):
        if "keyBytes" not in record and self.key(record) is None:
            return "missing-key"
        if "event" not in record:
            return "undecodable" if record.get("bytes") is not None else "missing-value"
        event = record["event"]
        key = self.key(record) or ""
        reason = refusal_of_header(self.topic, key, event, now)
        return reason or REFUSALS.get(self.topic, lambda event: None)(event)

    def key(self, record):
        if "key" in record or "event" not in record:
            return record.get("key")
        return record["event"]["source"] + ":" + record["event"][IDS[self.topic]]

    def source(self, record, reason):
        event = record.get("event")
        if event and SOURCE.fullmatch(event["source"]):
            return event["source"]
        before, colon, _ = (self.key(record) or "").partition(":")
        return before if colon and SOURCE.fullmatch(before) else "unknown"

    def settle(self):
        """Finds what holds of every entity, and books every telling under one outcome."""
        self.standing = []
        outcomes = Counter()
        for entity, events in self.entities.items():
            winners = [max(tellings, key=lambda event: event.get("revision", 0)) for tellings in events.values()]
            begun = any(event["type"] in BEGINS[self.topic] for event in winners)
            booked = Counter()
            for winner, tellings in zip(winners, events.values()):
                same = sum(telling == winner for telling in tellings)
                booked["counted" if begun else "waiting"] += 1
                booked["duplicates"] += same - 1
                booked["superseded"] += len(tellings) - same
            outcomes += booked
            self.by_source[entity.partition(":")[0]].update(booked)
            if begun and not any(event["type"] == "VOIDED" for event in winners):
                self.standing.append(sorted(winners, key=self.order))
        self.ledger = {
            "sent": self.sent,
            "counted": outcomes["counted"],
            "duplicates": outcomes["duplicates"],
            "superseded": outcomes["superseded"],
            "waiting": outcomes["waiting"],
            "rejected": dict(sorted(self.rejected.items())),
        }

    def order(self, event):
        sequence = event.get("sourceSequence")
        return (
            moment(event, "eventTime"),
            float("-inf") if sequence is None else sequence,
            TYPES[self.topic][event["type"]],
            event["eventId"],
        )


# ---- the figures, by their definitions ----


class Year:
    def __init__(self, year, offset_hours):
        self.year = year
        self.begin = calendar.timegm((year, 1, 1, 0, 0, 0)) * 1000 - offset_hours * 3_600_000
        self.end = calendar.timegm((year + 1, 1, 1, 0, 0, 0)) * 1000 - offset_hours * 3_600_000

    def holds(self, at):
        return self.begin <= at < self.end


def first(events, *types):
    return next((event for event in events if event["type"] in types), None)


def latest(events, field):
    """The value of the last event that carries it."""
    told = [event[field].strip() for event in events if event.get(field) and event[field].strip()]
    return told[-1] if told else ""


def means_and_percentiles(name, values):
    figures = {name + ".mean": (sum(values), len(values))}
    figures.update({name + ".p%d" % percent: Within(values, percent) for percent in (50, 90, 99)})
    return figures


def rating_figures(book, year, departments, days):
    n = Counter()
    units = set()
    for events in book.standing:
        rated = first(events, "RATED")
        if not year.holds(moment(rated, "eventTime")):
            continue
        level = (first(events, "SUPPLEMENTED") or rated)["level"]
        n["total"] += 1
        n["sum"] += level
        n["level_%d" % level] += 1
        if rated["mode"] in ("ACTIVE", "INVITED"):
            n["active"] += 1
            n["favourable" if level >= 3 else "bad"] += 1
            if rated["level"] <= 2:
                n["bad_initial"] += 1
                for step, term in (("CONTACTED", 1), ("RECTIFIED", 15)):
                    done = first(events, step)
                    due = days.after(moment(rated, "eventTime"), term, "working days")
                    n[step] += done is not None
                    n[step + " in time"] += (
                        done is not None and due != UNKNOWN and moment(done, "eventTime") <= due
                    )
        units.add(latest(events, "unit"))
    asked = [
        code
        for code, department in departments.items()
        if department.get("hasCases", True)
        and int(department["validFrom"][:4]) <= year.year
        and (department.get("validTo") is None or int(department["validTo"][:4]) >= year.year)
    ]
    figures = {"ratings." + name: n[name] for name in ("total", "active", "favourable", "bad", "bad_initial")}
    figures.update({"ratings.level_%d" % level: n["level_%d" % level] for level in range(1, 6)})
    for step, name in (("CONTACTED", "contact"), ("RECTIFIED", "rectified")):
        figures["ratings." + step.lower()] = n[step]
        figures["ratings.%s_rate" % name] = (n[step], n["bad_initial"])
        figures["ratings.%s_in_time_rate" % name] = (n[step + " in time"], n["bad_initial"])
    figures["ratings.active_rate"] = (n["active"], n["total"])
    figures["ratings.favourable_rate"] = (n["favourable"], n["active"])
    figures["ratings.level"] = (n["sum"], n["total"])
    figures["ratings.coverage"] = (sum(code in units for code in asked), len(asked))
    return figures


def lowest_day(offered, answered, year):
    """Over any 1,440 whole minutes that end in the year: one minute comes in, one goes out."""
    o = a = 0
    lowest = (0, 0)
    start = year.begin // 60_000 - 1440
    for minute in range(start, year.end // 60_000):
        o += offered[minute] - (offered[minute - 1440] if minute - 1440 >= start else 0)
        a += answered[minute] - (answered[minute - 1440] if minute - 1440 >= start else 0)
        if minute * 60_000 >= year.begin and o > 0 and (lowest[1] == 0 or a * lowest[1] < lowest[0] * o):
            lowest = (a, o)
    return lowest


def call_figures(book, year):
    n = Counter()
    waits, talks = [], []
    minutes = Counter(), Counter()
    for events in book.standing:
        call = first(events, "FINISHED")
        times = [moment(call, field) for field in ("enteredQueueAt", "enteredMenuAt", "endedAt")]
        at = next(time for time in times if time is not None)
        if call["direction"] != "INBOUND":
            continue
        if times[0] is not None:
            minutes[0][at // 60_000] += 1
            minutes[1][at // 60_000] += call["outcome"] == "ANSWERED"
        if not year.holds(at):
            continue
        n["offered"] += times[0] is not None
        n[call["outcome"]] += 1
        if call["outcome"] == "ANSWERED":
            n["swift"] += moment(call, "answeredAt") - times[0] <= 15_000
            waits.append((moment(call, "answeredAt") - times[0]) // 1000)
            talks.append((moment(call, "endedAt") - moment(call, "answeredAt")) // 1000)
            n["rated"] += call.get("ratingLevel") is not None
            n["satisfied"] += (call.get("ratingLevel") or 0) >= 3
    return {
        "calls.offered": n["offered"],
        "calls.answered": n["ANSWERED"],
        "calls.abandoned": n["ABANDONED_IN_QUEUE"],
        "calls.short_abandoned": 0,
        "calls.menu_abandoned": n["ABANDONED_IN_MENU"],
        "calls.refused": n["REFUSED"],
        "calls.rated": n["rated"],
        "calls.connect_rate": (n["ANSWERED"], n["offered"]),
        "calls.connect_rate_24h_low": lowest_day(*minutes, year),
        "calls.answered_15s": (n["swift"], n["ANSWERED"]),
        "calls.service_level_15s": (n["swift"], n["offered"]),
        "calls.satisfaction_rate": (n["satisfied"], n["rated"]),
        **means_and_percentiles("calls.wait", waits),
        **means_and_percentiles("calls.talk", talks),
    }


def holds(events, kind):
    """Whether there is such an event after which nothing was sent back."""
    found = False
    for event in events:
        found = event["type"] == kind or found and event["type"] != "REDO"
    return found


def effective_callbacks(events):
    return [
        event
        for event in events
        if event["type"] == "CALLED_BACK" and event.get("callback") and event["callback"]["effective"]
    ]


def said(events):
    """What the citizen said when last reached; empty where nobody was."""
    effective = effective_callbacks(events)
    return effective[-1]["callback"] if effective else {}


def happened(events, accepted, closings, year, n, took):
    """Counts what counts each time it happens in the year."""
    for at, closing in closings:
        if year.holds(at):
            n["closings"] += 1
            n["closings on time"] += closing is True
            n["closings overdue"] += closing is False
            took["closings"].append(max(0, (at - accepted) // 1000))
    for event in effective_callbacks(events):
        if year.holds(moment(event, "eventTime")):
            n["callbacks"] += 1
            n["callbacks resolved"] += event["callback"].get("resolved") is True
            n["callbacks satisfied"] += (event["callback"].get("satisfactionLevel") or 0) >= 3


def repeats(book, year, days):
    """How many tickets of the year can be compared, and before how many the same caller demanded the same."""
    accepted = defaultdict(list)
    for events in book.standing:
        who, what = latest(events, "callerToken"), latest(events, "category")
        if who and what:
            ticket = events[0]["source"] + ":" + events[0]["ticketId"]
            accepted[who, what].append((moment(first(events, "ACCEPTED"), "eventTime"), ticket))
    comparable = sum(year.holds(at) for demands in accepted.values() for at, _ in demands)
    again = 0
    for demands in accepted.values():
        demands.sort()
        for (before, _), (at, _) in zip(demands, demands[1:]):
            again += year.holds(at) and days.day(at) - days.day(before) <= timedelta(days=REPEAT_DAYS)
    return again, comparable


def ticket_figures(book, year, days):
    n = Counter()
    took = defaultdict(list)
    for events in book.standing:
        told = {field: latest(events, field) for field in ("sessionId", "urgency", "kind")}
        life = Life(events, told, days, moment)
        n["open"] += standing(life.open, year.end)
        n["overdue open"] += standing(life.overdue, year.end)
        accepted = moment(first(events, "ACCEPTED"), "eventTime")
        dispatched = first(events, "DISPATCHED")
        happened(events, accepted, life.closings if dispatched else [], year, n, took)
        if not year.holds(accepted):
            continue
        closing = "HANDLED" if dispatched else "ANSWERED_ONLINE"
        closed = holds(events, closing)
        closed_at = [moment(event, "eventTime") for event in events if event["type"] == closing][-1] if closed else None
        n["accepted"] += 1
        if told["sessionId"]:
            n["demands"] += 1
            due = days.after(accepted, 3, "working days")
            n["demands closed"] += closed and due != UNKNOWN and closed_at <= due
        callback = said(events)
        n["called back"] += callback != {}
        n["resolved"] += callback.get("resolved") is True
        n["satisfied"] += (callback.get("satisfactionLevel") or 0) >= 3
        n["closed called back"] += callback != {} and closed
        if not dispatched:
            n["online"] += holds(events, "ANSWERED_ONLINE")
            continue
        n["hops"] += sum(event["type"] == "DISPATCHED" for event in events)
        n["extended"] += first(events, "EXTENDED") is not None
        n["supervised"] += first(events, "SUPERVISED") is not None
        n["overdue now"] += standing(life.overdue, days.last_midnight())
        n["on time"] += life.closing is True
        n["overdue closed"] += life.closing is False
        n["deadline unknown"] += life.deadline == UNKNOWN
        handled_at = [moment(event, "eventTime") for event in events if event["type"] == "HANDLED"]
        for which, at in (("first", handled_at[:1]), ("final", handled_at[-1:] if holds(events, "HANDLED") else [])):
            for end in at:
                took[which].append(max(0, (end - accepted) // 1000))
                worked = days.working_days(accepted, end)
                took[which + "_workdays"].extend([] if worked is None else [worked])
        contacted, handled = first(events, "CONTACTED"), first(events, "HANDLED")
        n["dispatched"] += 1
        n["handled"] += holds(events, "HANDLED")
        n["ever_handled"] += handled is not None
        n["redone"] += handled is not None and first(events, "REDO") is not None
        n["signed"] += first(events, "SIGNED") is not None
        n["returned"] += first(events, "RETURNED") is not None
        n["contacted"] += (
            contacted is not None and moment(contacted, "eventTime") - moment(dispatched, "eventTime") <= DAY
        )
    valid = n["online"] + n["dispatched"]
    again, comparable = repeats(book, year, days)
    return {
        "tickets.accepted": n["accepted"],
        "tickets.answered_online": n["online"],
        "tickets.dispatched": n["dispatched"],
        "tickets.valid": valid,
        "tickets.online_rate": (n["online"], valid),
        "tickets.handled": n["handled"],
        "tickets.closure_rate": (n["handled"], n["dispatched"]),
        "tickets.overall_closure_rate": (n["online"] + n["handled"], valid),
        "tickets.signed": n["signed"],
        "tickets.sign_rate": (n["signed"], n["dispatched"]),
        "tickets.returned": n["returned"],
        "tickets.return_rate": (n["returned"], n["dispatched"]),
        "tickets.redone": n["redone"],
        "tickets.redo_rate": (n["redone"], n["ever_handled"]),
        "tickets.response_rate": (n["contacted"], n["dispatched"]),
        "tickets.ever_handled": n["ever_handled"],
        "tickets.contacted_24h": n["contacted"],
        "tickets.extended": n["extended"],
        "tickets.extension_rate": (n["extended"], n["dispatched"]),
        "tickets.supervised": n["supervised"],
        "tickets.supervision_rate": (n["supervised"], n["dispatched"]),
        "tickets.hops": (n["hops"], n["dispatched"]),
        "tickets.on_time": n["on time"],
        "tickets.overdue_closed": n["overdue closed"],
        "tickets.on_time_rate.closed": (n["on time"], n["on time"] + n["overdue closed"]),
        "tickets.on_time_rate.due": (n["on time"], n["on time"] + n["overdue closed"] + n["overdue now"]),
        "tickets.on_time_rate.dispatched": (
            n["dispatched"] - n["overdue closed"] - n["overdue now"],
            n["dispatched"],
        ),
        "tickets.overdue_open.cohort": n["overdue now"],
        "tickets.deadline_unknown": n["deadline unknown"],
        "tickets.open": n["open"],
        "tickets.overdue_open": n["overdue open"],
        "tickets.called_back": n["called back"],
        "tickets.callback_rate": (n["closed called back"], n["online"] + n["handled"]),
        "tickets.resolution_rate": (n["resolved"], n["called back"]),
        "tickets.satisfaction_rate": (n["satisfied"], n["called back"]),
        "tickets.repeat": again,
        "tickets.comparable": comparable,
        "tickets.repeat_rate": (again, comparable),
        **means_and_percentiles("tickets.closure_time.first", took["first"]),
        **means_and_percentiles("tickets.closure_time.final", took["final"]),
        **means_and_percentiles("tickets.closure_time.first_workdays", took["first_workdays"]),
        **means_and_percentiles("tickets.closure_time.final_workdays", took["final_workdays"]),
        "tickets.handled.events": n["closings"],
        "tickets.on_time_rate.events": (n["closings on time"], n["closings on time"] + n["closings overdue"]),
        "tickets.closure_time.events.mean": (sum(took["closings"]), len(took["closings"])),
        "tickets.called_back.events": n["callbacks"],
        "tickets.resolution_rate.events": (n["callbacks resolved"], n["callbacks"]),
        "tickets.satisfaction_rate.events": (n["callbacks satisfied"], n["callbacks"]),
        "activities.demands": n["demands"],
        "activities.closed": n["demands closed"],
        "activities.closed_rate": (n["demands closed"], n["demands"]),
    }


def session_figures(book, year):
    held = [first(events, "HELD") for events in book.standing]
    held = [session for session in held if year.holds(moment(session, "eventTime"))]
    units = {unit.strip() for session in held for unit in session.get("units", []) if unit.strip()}
    return {"activities.sessions": len(held), "activities.units": len(units)}


def window_figures(book, year):
    done = [first(events, "SERVED", "PUBLISHED") for events in book.standing]
    done = [service for service in done if year.holds(moment(service, "eventTime"))]
    rated = [service["satisfied"] for service in done if service.get("satisfied") is not None]
    return {
        "window.served": sum(service["type"] == "SERVED" for service in done),
        "window.published": sum(service["type"] == "PUBLISHED" for service in done),
        "window.rated": len(rated),
        "window.satisfaction_rate": (sum(rated), len(rated)),
    }


class Count:
    def __init__(self, directory, year, offset_hours):
        now = int(time.time() * 1000)
        self.books = {topic: Book(topic) for topic in TYPES}
        self.departments = {}
        self.departments_sent = 0
        files = sorted(glob.glob(os.path.join(directory, "*.jsonl.gz")))
        if not files:
            sys.exit(directory + " holds no .jsonl.gz files.")
        for file in files:
            with gzip.open(file, "rt", encoding="utf-8") as lines:
                for line in lines:
                    self.take(json.loads(line), now)
        for book in self.books.values():
            book.settle()
        year = Year(year, offset_hours)
        days = Calendar(offset_hours)
        self.figures = {
            **rating_figures(self.books["ratings.internal.ratings.v1"], year, self.departments, days),
            **call_figures(self.books["hotline.internal.calls.v1"], year),
            **ticket_figures(self.books["hotline.internal.tickets.v1"], year, days),
            **session_figures(self.books["activities.internal.sessions.v1"], year),
            **window_figures(self.books["window.internal.services.v1"], year),
        }

    def take(self, record, now):
        if record["topic"] == DEPARTMENTS:
            self.departments_sent += 1
            self.departments[record["event"]["code"]] = record["event"]
        else:
            self.books[record["topic"]].take(record, now)

    def ledgers(self):
        ledgers = {topic: book.ledger for topic, book in self.books.items()}
        ledgers[DEPARTMENTS] = {
            "sent": self.departments_sent,
            "counted": len(self.departments),
            "duplicates": self.departments_sent - len(self.departments),
            "superseded": 0,
            "waiting": 0,
            "rejected": {},
        }
        return ledgers

    def by_source(self):
        """What the ledger must say of each source."""
        sums = defaultdict(Counter)
        for book in self.books.values():
            for source, booked in book.by_source.items():
                sums[source].update(booked)
        return sums


# ---- the comparisons ----

OUTCOMES = ("in", "counted", "duplicates", "superseded", "waiting", "rejected")


def words(figure):
    return "%d / %d" % figure if isinstance(figure, tuple) else str(figure)


def served(figure):
    if figure.get("denominator") is None:
        return figure["numerator"]
    return (figure["numerator"], figure["denominator"])


def compare_figures(count, found, where, all_of_them):
    """A sentence for each figure that differs, or that only one side knows: a new metric must be added here too."""
    for metric, figure in sorted(found.items()):
        if metric not in count.figures:
            yield "%s: %s is served as %s and not counted here" % (where, metric, words(figure))
        elif not count.figures[metric] == figure:
            yield "%s: %s is %s, counted are %s" % (where, metric, words(figure), words(count.figures[metric]))
    if all_of_them:
        for metric in sorted(count.figures.keys() - found.keys()):
            yield "%s: %s is not served, counted are %s" % (where, metric, words(count.figures[metric]))


def compare_metrics(count, answer, asked):
    figures = {
        figure["metric"]: served(figure)
        for figure in answer["figures"]
        if figure["scope"] == "city" and not figure["metric"].startswith("ledger.")
    }
    return compare_figures(count, figures, "metrics", True)


def compare_report(count, report, asked):
    lines = {line["metric"]: served(line) for section in report["sections"] for line in section["lines"]}
    yield from compare_figures(count, lines, "report", False)
    booked = defaultdict(Counter)
    for row in report["ledger"]:
        booked[row["source"]].update({outcome: row[outcome] for outcome in OUTCOMES})
    counted = count.by_source()
    for source in sorted(booked.keys() | counted.keys()):
        for outcome in OUTCOMES:
            if booked[source][outcome] != counted[source][outcome]:
                yield "report: the ledger of %s has %d %s, counted are %d" % (
                    source,
                    booked[source][outcome],
                    outcome,
                    counted[source][outcome],
                )


def compare_manifest(count, manifest, asked):
    # How late copies came does not stand in the files: each carries the time at which the first was read.
    topics = manifest["injected"]["topics"]
    ledgers = count.ledgers()
    for topic in sorted(topics.keys() | ledgers.keys()):
        for account, counted in ledgers.get(topic, {}).items():
            injected = topics.get(topic, {}).get(account)
            if injected != counted:
                yield "manifest: %s has %s %s, counted are %s" % (topic, injected, account, counted)


def load(file):
    with open(file, encoding="utf-8") as text:
        return json.load(text)


def main():
    parser = argparse.ArgumentParser(description="Counts a generated year from its files, and compares.")
    parser.add_argument("directory")
    parser.add_argument("--year", type=int, help="default: that of DIR/manifest.json")
    parser.add_argument("--utc-offset", type=int, default=8, help="hours of the city's zone before UTC (default: 8)")
    parser.add_argument("--metrics")
    parser.add_argument("--report")
    parser.add_argument("--manifest")
    asked = parser.parse_args()

    year = asked.year or load(os.path.join(asked.directory, "manifest.json"))["year"]
    count = Count(asked.directory, year, asked.utc_offset)
    checks = [
        (asked.metrics, compare_metrics),
        (asked.report, compare_report),
        (asked.manifest, compare_manifest),
    ]
    if not any(file for file, _ in checks):
        print(json.dumps({"figures": count.figures, "ledger": count.ledgers()}, indent=2, ensure_ascii=False, default=repr))
        return 0
    differences = [sentence for file, check in checks if file for sentence in check(count, load(file), asked)]
    for sentence in differences:
        print("✗ " + sentence)
    if not differences:
        events = sum(ledger["sent"] for ledger in count.ledgers().values())
        print("✓ %d figures and the ledger of %d events are as counted from the files" % (len(count.figures), events))
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
