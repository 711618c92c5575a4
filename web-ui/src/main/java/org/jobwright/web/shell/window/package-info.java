/** How a workspace window starts, and how it handles failures. */
package org.jobwright.web.shell.window;
