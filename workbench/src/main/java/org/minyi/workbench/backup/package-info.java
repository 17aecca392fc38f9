/** A backup: every record that cannot be made from others, where it stood, and back into an empty cluster. */
package org.minyi.workbench.backup;
