/** How fast a Minyi is: from an event to whoever watches the wall, and from a question to its answer. */
package org.minyi.workbench.bench;
