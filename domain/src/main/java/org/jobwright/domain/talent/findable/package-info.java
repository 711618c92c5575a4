/** Who can find a person: off at first, by verified employers if they want, and never by those they hide from. */
package org.jobwright.domain.talent.findable;
