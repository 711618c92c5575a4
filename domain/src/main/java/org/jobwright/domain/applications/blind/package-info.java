/** Who an applicant is, hidden from the employer for a while. */
package org.jobwright.domain.applications.blind;
