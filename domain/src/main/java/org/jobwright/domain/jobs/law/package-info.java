/** Laws about adverts as data: which rule applies where, and what an advert lacks. */
package org.jobwright.domain.jobs.law;
