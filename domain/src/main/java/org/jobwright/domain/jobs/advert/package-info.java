/** What a job advert says. */
package org.jobwright.domain.jobs.advert;
