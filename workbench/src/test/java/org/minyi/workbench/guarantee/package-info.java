/** What is guaranteed, held against everything that can go wrong: troubles are made while facts come in, then each guarantee is checked. */
package org.minyi.workbench.guarantee;
