/** Fields of the workspaces, their problems, and autosave. */
package org.jobwright.web.shell.forms;
