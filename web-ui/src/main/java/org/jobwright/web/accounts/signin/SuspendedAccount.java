package org.jobwright.web.accounts.signin;

import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.web.shared.http.SenderAddress;

/** What a suspended person reads who gave the right password or passkey: that it is so, and whom to write to. */
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
