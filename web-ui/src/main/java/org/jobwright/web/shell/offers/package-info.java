/** Offers on the pages of both sides: the letter, and the panel on the page of an applicant. */
package org.jobwright.web.shell.offers;
