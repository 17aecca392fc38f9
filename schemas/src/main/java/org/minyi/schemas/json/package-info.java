/** The public JSON form of what goes into the topics: one record a line, for files and for those who write no Avro. */
package org.minyi.schemas.json;
