package org.jobwright.domain.insights.titles;

/** How far someone is in an occupation; {@code ALL} for figures that do not distinguish. */
public enum Seniority {
    ALL,
    JUNIOR,
    MID_LEVEL,
    SENIOR,
    LEAD
}
