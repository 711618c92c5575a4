package org.jobwright.web.accounts.signin;

import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.web.shared.text.FieldErrors;
import org.jobwright.web.shared.text.Texts;

/** The message about a passkey that was refused, never saying why. */
public final class RefusedPasskey {

    private RefusedPasskey() {}

    public static RuleViolation violation() {
        return new RuleViolation("accounts.passkey.refused");
    }

    public static FieldErrors errors(Texts texts) {
        return FieldErrors.of(texts, "passkey", violation());
    }
}
