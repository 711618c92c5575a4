package org.jobwright.domain.jobs.advert;

/** What the employer lets software do with applications, from nothing to choosing. */
public enum AiUse {
    NONE,
    SCREEN,
    ASSESS,
    SELECT
}
