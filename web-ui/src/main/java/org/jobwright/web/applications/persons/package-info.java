/** The applications of one person: who else it may be, what a merge would join, and the way back. */
package org.jobwright.web.applications.persons;
