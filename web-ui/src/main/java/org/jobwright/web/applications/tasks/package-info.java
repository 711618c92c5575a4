/** Tasks on the page of an applicant. */
package org.jobwright.web.applications.tasks;
