/** The rules for adverts: what an advert has to say, and what it must not say. */
package org.jobwright.domain.jobs.rules;
