package org.jobwright.services.operations;

/** The latest nightly deletion of applications: whether it was allowed, and how many have no readable country. */
record LastDeletion(boolean allowed, int unreadable) {

    /** None has run yet. */
    static final LastDeletion NONE = new LastDeletion(true, 0);
}
