package org.jobwright.domain.moderation.statements;

/** What a restriction covers, everywhere on this site. */
public enum RestrictionScope {
    /** The submitted text only: what was public stays public. */
    SUBMITTED_TEXT,
    ADVERT,
    /** An organization with its page and all its adverts. */
    ORGANIZATION,
    ACCOUNT
}
