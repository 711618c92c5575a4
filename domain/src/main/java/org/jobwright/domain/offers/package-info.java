/** Offers of a job: their versions, the letter that the candidate reads, and the answer. */
package org.jobwright.domain.offers;
