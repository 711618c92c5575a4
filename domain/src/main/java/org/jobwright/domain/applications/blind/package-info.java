/** Blind review: who an applicant is stays hidden from the employer for a while. */
package org.jobwright.domain.applications.blind;
