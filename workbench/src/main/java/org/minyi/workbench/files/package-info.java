/** Records as files in the public JSON form: what {@code generate} and {@code export} write and {@code load} reads. */
package org.minyi.workbench.files;
