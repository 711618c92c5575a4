package org.jobwright.domain.jobs;

/** Who finds a live advert. */
public enum PostingVisibility {
    /** Everyone, in the list and in search engines. */
    PUBLIC,
    /** Whoever has the address. */
    UNLISTED,
    /** Members of the organization. */
    INTERNAL
}
