package org.jobwright.services.accounts;

import org.jobwright.domain.accounts.Account;

/**
 * The accounts of the demo content, whose password everybody knows. They are there to look around, so their roles ask
 * for no second factor. With demo content the launcher lets the server listen to this machine only.
 */
public final class DemoAccounts {

    private static final boolean DEMO = Boolean.getBoolean("jobwright.demo");
    private static final String ADDRESSES = "@demo.example";

    private DemoAccounts() {}

    /** Whether a member of the staff may do without a second factor. */
    public static boolean spares(Account account) {
        return DEMO
                && !account.getStaffRoles().isEmpty()
                && account.getEmail().value().endsWith(ADDRESSES);
    }
}
