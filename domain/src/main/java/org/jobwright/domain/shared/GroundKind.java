package org.jobwright.domain.shared;

/** What somebody's content or conduct is against, when the staff restrict it. */
public enum GroundKind {
    /** Rules of this site. */
    TERMS,
    LAW
}
