/** What all sources share: an outcome of a row becomes the records that a Connect worker sends. */
package org.minyi.connectors.relay;
