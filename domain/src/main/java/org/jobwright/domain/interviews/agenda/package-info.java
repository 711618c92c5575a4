/** The day and the calendar of those who meet. */
package org.jobwright.domain.interviews.agenda;
