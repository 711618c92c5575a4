/** One application, as a recruiter reads and answers it. */
package org.jobwright.web.applications.applicant;
