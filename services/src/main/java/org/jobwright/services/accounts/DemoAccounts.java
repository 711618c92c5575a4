package org.jobwright.services.accounts;

import org.jobwright.domain.accounts.Account;

/**
 * The demo accounts, whose password everyone knows. They are for looking around, so their roles require no second
 * factor. With demo content the launcher makes the server listen to this machine only.
 */
public final class DemoAccounts {

    private static final boolean DEMO = Boolean.getBoolean("jobwright.demo");
    private static final String ADDRESSES = "@demo.example";

    private DemoAccounts() {}

    /** Whether a member of staff is exempt from a second factor. */
    public static boolean spares(Account account) {
        return DEMO
                && !account.getStaffRoles().isEmpty()
                && account.getEmail().value().endsWith(ADDRESSES);
    }
}
