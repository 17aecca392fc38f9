/** The drop folder: files that are put into a folder are read row by row, each row once, and moved away. */
package org.minyi.connectors.folder;
