package org.jobwright.domain.accounts;

import java.time.Duration;

/** What a one-time link is for, and for how long it works. */
public enum TokenPurpose {
    /** Proves the e-mail address of a new account. */
    CONFIRM_EMAIL(Duration.ofDays(3)),
    /** Lets the person set a new password. */
    RESET_PASSWORD(Duration.ofHours(1)),
    /** Makes the person an administrator, who sets a password. */
    ADMINISTRATOR(Duration.ofHours(24));

    private final Duration validFor;

    TokenPurpose(Duration validFor) {
        this.validFor = validFor;
    }

    public Duration validFor() {
        return validFor;
    }
}
