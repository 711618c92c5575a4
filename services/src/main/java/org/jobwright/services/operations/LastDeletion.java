package org.jobwright.services.operations;

/** What the latest nightly deletion of applications found: whether it was allowed, and how many have no readable country. */
record LastDeletion(boolean allowed, int unreadable) {

    /** None ran yet. */
    static final LastDeletion NONE = new LastDeletion(true, 0);
}
