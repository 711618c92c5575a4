/**
 * The launcher behind {@code ./jobwright}: starts PostgreSQL, brings the schema up to date, starts WildFly with the
 * EAR, and carries the operator's commands to the running instance. Everything an instance owns is in its data
 * directory. Nothing here is on the application's class path.
 */
package org.jobwright.server;
