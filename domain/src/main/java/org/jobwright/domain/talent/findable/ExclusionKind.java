package org.jobwright.domain.talent.findable;

/** How a person names an employer that they hide from. */
public enum ExclusionKind {
    /** One that is here; it stays the same when it takes another name. */
    ORGANIZATION,
    /** The domain of its website, or of the addresses with which its people sign in. */
    DOMAIN,
    /** A name, also of an employer that comes later; accents, capitals and legal forms do not count. */
    NAME
}
