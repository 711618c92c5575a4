/** What candidates and interviewers answer with their own calendars. */
package org.jobwright.services.interviews.replies;
