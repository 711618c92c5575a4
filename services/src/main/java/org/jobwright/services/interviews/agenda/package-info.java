/** The interviews of a person, as an agenda and as a feed for their calendar. */
package org.jobwright.services.interviews.agenda;
