/** The letter of an offer, and its terms in words. */
package org.jobwright.web.shell.offers;
