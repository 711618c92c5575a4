package org.jobwright.domain.moderation;

/** Why a moderator reads an advert that is public without a review. */
public enum ReviewReason {
    /** No person has approved or read an advert of its employer in a country. */
    NEW_COUNTRY,
    /** Its pay is more than a fifth away from what a person read. */
    PAY_CHANGED,
    /** It does not name its employer. */
    CONFIDENTIAL,
    /** No person has approved or read an advert of its employer for such an occupation. */
    NEW_OCCUPATION,
    /** Chance: one in ten. */
    SAMPLE,
    /** Its employer has lost the trust of the staff since. */
    TRUST_ENDED
}
