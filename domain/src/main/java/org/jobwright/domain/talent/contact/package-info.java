/** Requests for contact: an employer asks a person whom it found, who decides what it sees. */
package org.jobwright.domain.talent.contact;
