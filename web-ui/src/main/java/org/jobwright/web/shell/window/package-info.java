/** How a window of the workspaces begins, and what it does when something fails. */
package org.jobwright.web.shell.window;
