/** Scorecards: what interviewers judge by the attributes of a kit, each without knowing what the others think. */
package org.jobwright.domain.scorecards;
