/** What one session and one account can make the server hold and do in the workspaces. */
package org.jobwright.web.shell.limits;
