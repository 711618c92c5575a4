/** Saved views, as a row of links over a list. */
package org.jobwright.web.shell.views;
