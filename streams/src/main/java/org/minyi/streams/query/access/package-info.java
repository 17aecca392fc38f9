/** What Minyi may do on a cluster, as whom, and what it says when it may not. */
package org.minyi.streams.query.access;
