#!/usr/bin/env python3
"""Whether every panel of the dashboard, and every metric in the alert rules, is there in a Prometheus that reads a Minyi.

    dashboard.py http://127.0.0.1:9090 docker/monitoring
"""
import json
import os
import re
import sys
import urllib.parse
import urllib.request

METRIC = re.compile(r"\b(?:minyi|kafka|jvm|process)_[a-z_0-9]+")


def ask(url, path, **parameters):
    query = "?" + urllib.parse.urlencode(parameters) if parameters else ""
    with urllib.request.urlopen(url + "/api/v1/" + path + query, timeout=30) as answer:
        return json.load(answer)["data"]


def complaints(url, directory):
    with open(os.path.join(directory, "dashboards", "minyi.json"), encoding="utf-8") as file:
        panels = json.load(file)["panels"]
    names = [panel["id"] for panel in panels]
    if len(names) != len(set(names)):
        yield "two panels of the dashboard have one id"
    for panel in panels:
        for target in panel["targets"]:
            if not ask(url, "query", query=target["expr"])["result"]:
                yield "the panel '%s' shows nothing: %s" % (panel["title"], target["expr"])
    with open(os.path.join(directory, "alerts.yml"), encoding="utf-8") as file:
        asked = set(METRIC.findall(file.read()))
    known = set(ask(url, "label/__name__/values"))
    for metric in sorted(asked - known):
        yield "an alert rule asks for %s, which no instance tells" % metric
    for group in ask(url, "rules")["groups"]:
        for rule in group["rules"]:
            if rule["health"] != "ok":
                yield "the rule %s is %s: %s" % (rule["name"], rule["health"], rule.get("lastError"))
    print("%d panels and %d metrics of the alert rules are looked at" % (len(panels), len(asked)))


def main():
    found = list(complaints(*sys.argv[1:3]))
    for sentence in found:
        print("✗ " + sentence)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
