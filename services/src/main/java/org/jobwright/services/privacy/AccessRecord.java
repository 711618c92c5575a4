package org.jobwright.services.privacy;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.access.AccessPart;
import org.jobwright.domain.organizations.OrganizationRole;

/**
 * A row of the access log, for an administrator. It says that a file was opened, but not what the file is called.
 *
 * @param person the other side: who read it, or whose application it was; null for a list of names
 * @param name of that person
 * @param email of that person, to whom the operator may have to write; null if they were erased
 * @param role what the reader was in the organization; null if it is not known
 * @param organization null for a list of several
 * @param posting its title; null for a list of several
 * @param byToken whether it was read without signing in, by the secret of a calendar or of a program
 */
public record AccessRecord(
        AccessKey key,
        AccountId person,
        String name,
        String email,
        OrganizationRole role,
        String organization,
        String posting,
        AccessPart part,
        boolean byToken)
        implements Serializable {

    public Instant at() {
        return key.at();
    }

    /** Whether a program read it; calendars only show names in lists. */
    public boolean isByProgram() {
        return byToken && part != AccessPart.LIST;
    }

    /** Whether the person was erased; nobody knows who it was. */
    public boolean isErased() {
        return AccountId.NOBODY.equals(person);
    }
}
