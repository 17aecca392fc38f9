package org.minyi.streams.notice;

import org.minyi.schemas.AlertSeverity;
import org.minyi.streams.notice.watch.Watch;

/** A rule on alerts: what it is called, what it looks for, and how much that matters. */
public record AlertRule(String id, String nameZh, String nameEn, AlertSeverity severity, Watch watch) {}
