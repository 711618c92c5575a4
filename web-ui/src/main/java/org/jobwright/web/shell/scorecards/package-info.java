/** Scorecards on the pages of an applicant: written on a phone or a desk, read as a grid. */
package org.jobwright.web.shell.scorecards;
