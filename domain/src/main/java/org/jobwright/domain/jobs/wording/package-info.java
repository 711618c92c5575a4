/** Words of adverts that need a look: lexicons as data, and how they are found in a text. */
package org.jobwright.domain.jobs.wording;
