package org.jobwright.domain.moderation.appeals;

/** Who appeals. */
public enum Appellant {
    /** An owner or a recruiter of the organization. */
    MEMBER,
    /** The person whose account is suspended. */
    PERSON,
    /** The person who reported an advert. */
    NOTIFIER
}
