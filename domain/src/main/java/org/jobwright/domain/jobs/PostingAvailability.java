package org.jobwright.domain.jobs;

/**
 * What the public may do with a posting that has been published. The page, the API and applying all decide by it: a page
 * says that a posting is paused, where a program finds nothing; both say that it is over.
 */
public enum PostingAvailability {
    /** Read it and apply. */
    OPEN,
    /** Read that its employer paused it and may go on. */
    PAUSED,
    /** Read that it is over. */
    OVER,
    /** Nothing, as if it did not exist: its employer is suspended or blocked. */
    HIDDEN;

    /**
     * What a posting that has been published is to the public now.
     *
     * @param status where the posting stands now
     * @param employerPublic whether the organization is neither suspended nor blocked
     */
    public static PostingAvailability of(PostingStatus status, boolean employerPublic) {
        if (!employerPublic) {
            return HIDDEN;
        }
        return switch (status) {
            case LIVE -> OPEN;
            case PAUSED -> PAUSED;
            default -> OVER;
        };
    }
}
