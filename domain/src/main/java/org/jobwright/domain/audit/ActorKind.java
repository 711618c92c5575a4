package org.jobwright.domain.audit;

/** Who can do something. */
public enum ActorKind {
    /** Someone signed in. */
    PERSON,
    /** Someone not signed in, for example while registering. */
    VISITOR,
    /** Jobwright itself: a timer, a command of the launcher. */
    SYSTEM
}
