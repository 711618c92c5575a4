package org.jobwright.web.accounts.signin;

import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.web.shared.http.SenderAddress;

/**
 * The message for a suspended person who gave the right password or passkey: that the account is suspended, and whom to
 * contact.
 */
final class SuspendedAccount {

    private static final String CODE = "accounts.sign-in.suspended";

    private SuspendedAccount() {}

    static RuleViolation named(RuleViolation refused) {
        return refused.getCode().equals(CODE)
                ? SenderAddress.named()
                        .map(address -> new RuleViolation("accounts.sign-in.suspended-write", address))
                        .orElse(refused)
                : refused;
    }
}
