/** Fields of the workspaces, their problems, and what keeps a draft safe. */
package org.jobwright.web.shell.forms;
