/** Writing and reading notes about an applicant. */
package org.jobwright.web.applications.notes;
