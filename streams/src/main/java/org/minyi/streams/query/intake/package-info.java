/** Events that are sent over HTTP: who may send, what is taken, and when it counts as taken. */
package org.minyi.streams.query.intake;
