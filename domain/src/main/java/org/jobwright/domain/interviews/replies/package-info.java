/** What calendars of candidates answer to invitations. */
package org.jobwright.domain.interviews.replies;
