/** Calendar entries as mail programs and calendars read them (RFC 5545, 5546, 6047). */
package org.jobwright.web.shared.calendar;
