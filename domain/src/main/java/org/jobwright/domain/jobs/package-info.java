/** Openings and their adverts: JobPosting with its versions, from draft to the end of its public life. */
package org.jobwright.domain.jobs;
