package org.jobwright.domain.privacy;

/** Why an account is erased. */
public enum ErasureCause {
    /** Its person wants that. */
    ASKED,
    /** Its person has not signed in for long. */
    ABSENT
}
