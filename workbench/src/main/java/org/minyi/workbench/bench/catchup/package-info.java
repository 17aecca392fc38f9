/** How fast facts that are there already are counted, beside a consumer that only decodes them and adds up. */
package org.minyi.workbench.bench.catchup;
