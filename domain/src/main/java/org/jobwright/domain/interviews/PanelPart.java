package org.jobwright.domain.interviews;

/** What somebody does in a panel. */
public enum PanelPart {
    LEAD,
    INTERVIEWER,
    /** Listens, to learn. */
    SHADOW
}
