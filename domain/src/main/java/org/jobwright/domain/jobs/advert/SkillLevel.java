package org.jobwright.domain.jobs.advert;

/** How well a skill should be mastered. */
public enum SkillLevel {
    BASIC,
    INTERMEDIATE,
    ADVANCED,
    EXPERT
}
