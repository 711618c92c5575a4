/** The command line: options, progress, child processes, and failures in one plain sentence. */
package org.jobwright.server.console;
