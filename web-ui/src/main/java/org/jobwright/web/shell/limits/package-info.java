/** Limits on the memory and work of one session and one account in the workspaces. */
package org.jobwright.web.shell.limits;
