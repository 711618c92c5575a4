package org.jobwright.domain.talent.findable;

/** Who finds a profile. */
public enum Visibility {
    /** No employer. */
    HIDDEN,
    /** Verified employers, without the name, and none that the person hides from. */
    SEARCHABLE
}
