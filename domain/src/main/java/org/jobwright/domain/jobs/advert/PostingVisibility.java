package org.jobwright.domain.jobs.advert;

/** Who finds a live advert. */
public enum PostingVisibility {
    /** Everyone, in the list and in search engines. */
    PUBLIC,
    /** Everyone who was given the address, which nobody guesses; in no list, feed or interface for programs. */
    UNLISTED,
    /** Members of the organization. */
    INTERNAL
}
