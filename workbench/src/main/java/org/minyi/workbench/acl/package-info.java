/** Who works with a cluster of Minyi, and the least that each of them must be allowed. */
package org.minyi.workbench.acl;
