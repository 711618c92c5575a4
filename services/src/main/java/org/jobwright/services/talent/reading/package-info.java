/** Proposals for a profile, read from the text of its owner's CVs. */
package org.jobwright.services.talent.reading;
