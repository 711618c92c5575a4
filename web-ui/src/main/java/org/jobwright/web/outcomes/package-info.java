/** Pages on which employers and those who were hired say what became of openings. */
package org.jobwright.web.outcomes;
