/** Templates that an organization begins postings from. */
package org.jobwright.domain.jobs.templates;
