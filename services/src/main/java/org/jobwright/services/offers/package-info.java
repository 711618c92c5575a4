/** Offers: written, approved, sent and withdrawn by the employer, answered by the candidate. */
package org.jobwright.services.offers;
