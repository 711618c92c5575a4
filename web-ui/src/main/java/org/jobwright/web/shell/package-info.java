/** The frame of the signed-in workspaces: servlet, layout, access, errors, and the few parts that views share. */
package org.jobwright.web.shell;
