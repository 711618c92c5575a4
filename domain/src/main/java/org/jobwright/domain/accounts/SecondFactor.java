package org.jobwright.domain.accounts;

/** What a person proves beside the password. */
public enum SecondFactor {
    /** A code that an app on the person's telephone shows for half a minute. */
    AUTHENTICATOR_APP,
    /** A key that the person's device or a stick keeps and does not hand out. */
    PASSKEY,
    /** A code from the list that was printed for the day when everything else is lost; not a factor to live on. */
    RECOVERY_CODE
}
