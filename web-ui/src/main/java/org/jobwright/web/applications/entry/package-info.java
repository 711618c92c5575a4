/** Entering people from files, for those who recruit. What these people see is in {@code web.applications.apply}. */
package org.jobwright.web.applications.entry;
