package org.jobwright.domain.moderation;

/** Why a moderator reads an advert that is public without a review. */
public enum ReviewReason {
    /** It is the first advert of its employer in a country. */
    NEW_COUNTRY,
    /** The pay of a public advert changed by more than a fifth. */
    PAY_CHANGED,
    /** It does not name its employer. */
    CONFIDENTIAL,
    /** Its employer never advertised such an occupation. */
    NEW_OCCUPATION,
    /** Chance: one in ten. */
    SAMPLE,
    /** Its employer has lost the trust of the staff since. */
    TRUST_ENDED
}
