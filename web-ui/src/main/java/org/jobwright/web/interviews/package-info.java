/** Interviews as files for calendars. */
package org.jobwright.web.interviews;
