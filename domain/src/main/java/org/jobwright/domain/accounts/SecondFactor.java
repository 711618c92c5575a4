package org.jobwright.domain.accounts;

/** What a person proves in addition to the password. */
public enum SecondFactor {
    /** A code that an app on the person's phone shows for half a minute. */
    AUTHENTICATOR_APP,
    /** A key that never leaves the person's device or security key. */
    PASSKEY,
    /** A code from the printed list, for the day when everything else is lost; not for everyday use. */
    RECOVERY_CODE
}
