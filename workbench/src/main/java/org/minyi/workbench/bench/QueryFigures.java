package org.minyi.workbench.bench;

import java.util.Map;

/**
 * How long answers took.
 *
 * @param byLength by the length of the window
 * @param byMetric by the metric
 */
public record QueryFigures(Latencies all, Map<String, Latencies> byLength, Map<String, Latencies> byMetric) {}
