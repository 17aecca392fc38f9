/** A Kafka cluster as it is, beside what Minyi declares: what is missing, what differs, what can be mended. */
package org.minyi.workbench.cluster;
