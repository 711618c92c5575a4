package org.jobwright.domain.talent;

/** For what people give a consent whose words are kept. */
public enum ConsentPurpose {
    /** An employer keeps what they sent. */
    TALENT_POOL,
    /** An employer that found them sees what they choose. */
    CONTACT,
    /** Verified employers find them by their profile, without their name. */
    FINDABLE,
    /** An application is compared with the advert, line by line. */
    MATCH
}
