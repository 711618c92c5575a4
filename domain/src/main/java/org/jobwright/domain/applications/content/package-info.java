/** What an applicant writes, and what is sent of it. */
package org.jobwright.domain.applications.content;
