/** Which applications of one organization are the same person's: what they share, and what recruiters decided. */
package org.jobwright.domain.applications.persons;
