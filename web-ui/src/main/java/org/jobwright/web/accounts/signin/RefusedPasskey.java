package org.jobwright.web.accounts.signin;

import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.web.shared.text.FieldErrors;
import org.jobwright.web.shared.text.Texts;

/** What a page says of a passkey that does not fit: never why. */
public final class RefusedPasskey {

    private RefusedPasskey() {}

    public static RuleViolation violation() {
        return new RuleViolation("accounts.passkey.refused");
    }

    public static FieldErrors errors(Texts texts) {
        return FieldErrors.of(texts, "passkey", violation());
    }
}
