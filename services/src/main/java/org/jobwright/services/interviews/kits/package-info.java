/** Interview kits of an organization: made and changed by recruiters, chosen by those who plan interviews. */
package org.jobwright.services.interviews.kits;
