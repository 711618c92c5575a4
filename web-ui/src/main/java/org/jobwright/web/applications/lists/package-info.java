/** The applicants of a posting as a list: its address, filters, columns, order, selection, file and print. */
package org.jobwright.web.applications.lists;
