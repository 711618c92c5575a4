package org.jobwright.domain.jobs.advert;

/** What the employer lets a program do with applications; from nothing to choosing. */
public enum AiUse {
    NONE,
    SCREEN,
    ASSESS,
    SELECT
}
