/** Reads when interviewers are busy from their own calendars. */
package org.jobwright.services.interviews.busy;
