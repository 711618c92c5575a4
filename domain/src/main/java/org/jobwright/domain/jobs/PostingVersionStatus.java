package org.jobwright.domain.jobs;

/** How far one version of an advert has come. */
public enum PostingVersionStatus {
    /** Being written. */
    DRAFT,
    /** Frozen, waiting for a moderator. */
    SUBMITTED,
    /** Is or was the public one. */
    APPROVED,
    /** Sent back; kept as it was submitted. */
    SENT_BACK
}
