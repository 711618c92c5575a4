package org.jobwright.server.doctor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jobwright.server.database.Database;

/** Whether the provider of JOBWRIGHT_STAFF_SIGN_ON can stand for the password of staff, and who decides which it is. */
record StaffSignOnCheck(Database database, String address) {

    private static final String SIGN_ON = """
            select count(p.id), (select count(*) from organization_membership m join account a on a.id = m.account_id
                where m.organization_id = o.id and m.role = 'OWNER' and m.ended_at is null and not a.administrator),
              o.status in ('VERIFIED', 'TRUSTED') or (o.status in ('UNVERIFIED', 'PENDING') and exists (select
                from organization_domain d where d.organization_id = o.id and d.state = 'PROVED'))
            from hiring_organization o left join identity_provider p on p.organization_id = o.id
            where o.slug = ? group by o.id""";

    Finding look() throws SQLException {
        try (Connection owner = database.connectAsOwner();
                PreparedStatement statement = owner.prepareStatement(SIGN_ON)) {
            statement.setString(1, address);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Finding.problem(
                            "There is no organization with the address " + address + ", so staff sign in with their"
                                    + " password.",
                            "Correct JOBWRIGHT_STAFF_SIGN_ON, or create the organization.");
                }
                return judge(row.getInt(1), row.getInt(2), row.getBoolean(3));
            }
        }
    }

    private Finding judge(int providers, int otherOwners, boolean known) {
        if (providers == 0) {
            return Finding.problem(
                    address + " has no sign-on provider, so staff sign in with their password.",
                    "One of its owners sets it up under Organization, Sign-on.");
        }
        if (!known) {
            return Finding.problem(
                    address + " is not verified and has proved no domain, or it is suspended, so nobody is led to its"
                            + " provider.",
                    "Verify it, or have one of its owners prove the domain of your addresses.");
        }
        return otherOwners == 0
                ? Finding.ok("Staff sign in with the provider of " + address + ".")
                : Finding.problem(
                        "Owners of " + address + " who are not administrators (" + otherOwners
                                + ") decide which provider stands for the password of staff.",
                        "Give them another role in it, or make them administrators.");
    }
}
