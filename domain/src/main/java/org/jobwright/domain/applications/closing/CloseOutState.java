package org.jobwright.domain.applications.closing;

/** The state of a close-out. */
public enum CloseOutState {
    /** Someone chooses what the people left hear. */
    OPEN,
    /** The posting ended, and everyone is answered. */
    CONFIRMED,
    /** Taken back as a whole, before anyone was told. */
    UNDONE,
    /** Given up before it was confirmed; the posting goes on. */
    LEFT
}
