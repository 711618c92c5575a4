/** The rules for adverts: what an advert must say, and what it must not say. */
package org.jobwright.domain.jobs.rules;
