#!/usr/bin/env python3
"""Writes a copy of a city's data file with other totals, at random but such that the file's rules hold.

    changed_totals.py CITY.yaml SEED > changed.yaml

Replaces the numbers under `totals:` in the text and leaves all else as it is.
"""
import random
import re
import sys

# Few enough for any city: some departments must be in no session.
MOST_UNITS = 40


def totals(chance):
    total = chance.randint(4_000_000, 12_000_000)
    active = total - chance.randint(1, total // 50)
    offered = chance.randint(350_000, 1_000_000)
    demands = chance.randint(300_000, 800_000)
    held = chance.randint(30, 200)
    return {
        "ratings": {"total": total, "active": active, "bad": chance.randint(1, 400)},
        "calls": {"offered": offered, "answered": offered - chance.randint(1, offered // 100)},
        "demands": demands,
        "sessions": {
            "held": held,
            "units": chance.randint(1, min(MOST_UNITS, 2 * held)),
            "demands": chance.randint(held, 2_000),
        },
        "window": {"served": chance.randint(2_000, 12_000), "published": chance.randint(20, 400)},
    }


def replaced(text, name, value):
    if isinstance(value, dict):
        value = "{" + ", ".join("%s: %d" % pair for pair in value.items()) + "}"
    text, times = re.subn(r"(?m)^  %s: .*$" % name, "  %s: %s" % (name, value), text, count=1)
    if times != 1:
        sys.exit("The file has no line for totals." + name)
    return text


def main():
    file, seed = sys.argv[1], int(sys.argv[2])
    with open(file, encoding="utf-8") as city:
        text = city.read()
    begin = text.index("\ntotals:\n") + 1
    end = text.index("\n\n", begin)
    block = text[begin:end]
    for name, value in totals(random.Random(seed)).items():
        block = replaced(block, name, value)
    sys.stdout.write(text[:begin] + block + text[end:])


if __name__ == "__main__":
    main()
