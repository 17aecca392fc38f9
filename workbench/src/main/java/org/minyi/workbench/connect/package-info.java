/** Talking to a Kafka Connect worker: which connectors it runs, and how they are. */
package org.minyi.workbench.connect;
