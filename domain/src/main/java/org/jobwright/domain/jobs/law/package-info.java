/** Laws about adverts as data: which rule counts where, and what an advert lacks. */
package org.jobwright.domain.jobs.law;
