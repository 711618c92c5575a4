package org.jobwright.domain.moderation.statements;

/** For how long a restriction holds. */
public enum RestrictionDuration {
    UNTIL_CHANGED,
    UNTIL_RELEASED,
    PERMANENT
}
