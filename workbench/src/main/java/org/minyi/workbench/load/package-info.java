/** Loading a city's files: events into their topics, bad rows aside, and every row accounted for. */
package org.minyi.workbench.load;
