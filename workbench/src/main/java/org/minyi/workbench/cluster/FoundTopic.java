package org.minyi.workbench.cluster;

import java.util.Map;

/** A topic as it stands on a cluster, with every setting of it by its key. */
record FoundTopic(int partitions, Map<String, String> configs) {}
