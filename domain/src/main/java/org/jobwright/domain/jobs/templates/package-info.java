/** Templates from which an organization starts postings. */
package org.jobwright.domain.jobs.templates;
