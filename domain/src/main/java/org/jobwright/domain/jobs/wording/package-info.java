/** Words in adverts that need a look: the lexicons and the search for them in a text. */
package org.jobwright.domain.jobs.wording;
