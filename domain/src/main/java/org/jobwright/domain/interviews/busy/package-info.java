/** When interviewers are busy by their own calendars. */
package org.jobwright.domain.interviews.busy;
