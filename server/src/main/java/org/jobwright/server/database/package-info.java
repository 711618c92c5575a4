/** PostgreSQL, embedded or not, and the migrations. */
package org.jobwright.server.database;
