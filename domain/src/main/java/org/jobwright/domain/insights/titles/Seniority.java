package org.jobwright.domain.insights.titles;

/** How far someone is in an occupation; {@code ALL} where a figure does not tell them apart. */
public enum Seniority {
    ALL,
    JUNIOR,
    MID_LEVEL,
    SENIOR,
    LEAD
}
