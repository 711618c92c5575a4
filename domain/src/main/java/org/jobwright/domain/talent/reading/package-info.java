/** What the text of a CV says, as proposals for a profile. Nothing is stored; the person confirms each of them. */
package org.jobwright.domain.talent.reading;
