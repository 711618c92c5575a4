/** The command line: options, progress, child processes, and failures as one plain sentence. */
package org.jobwright.server.console;
