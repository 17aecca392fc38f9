/** Minyi's public topics as tables of PostgreSQL: the rows that Debezium's JDBC sink writes, and the SQL around them. */
package org.minyi.connectors.tables;
