/** Whatever comes in, by every way in: nothing crashes, nothing hangs, nothing is lost without a word. */
package org.minyi.workbench.fuzz;
