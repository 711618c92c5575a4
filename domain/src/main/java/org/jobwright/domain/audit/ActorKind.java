package org.jobwright.domain.audit;

/** The kinds of actors. */
public enum ActorKind {
    /** Someone signed in. */
    PERSON,
    /** Someone not signed in, for example while registering. */
    VISITOR,
    /** The system itself: a timer or a command of the launcher. */
    SYSTEM,
    /** A program, by the id of its token. */
    TOKEN
}
