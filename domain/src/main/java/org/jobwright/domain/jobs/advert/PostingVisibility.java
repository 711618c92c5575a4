package org.jobwright.domain.jobs.advert;

/** Who can find a live advert. */
public enum PostingVisibility {
    /** Everyone, in the list and in search engines. */
    PUBLIC,
    /** Everyone with the address, which cannot be guessed; not in lists, feeds or the API. */
    UNLISTED,
    /** Members of the organization. */
    INTERNAL
}
