/** Filling a profile from a CV: each value beside the line it was read from, taken over only when chosen. */
package org.jobwright.web.talent.reading;
