/** The server as a child process: settings, start, readiness and restarts. */
package org.jobwright.server.process;
