/** The command palette: one field that leads to people, postings, pages and actions. */
package org.jobwright.web.shell.palette;
