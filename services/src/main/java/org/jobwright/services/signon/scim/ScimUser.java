package org.jobwright.services.signon.scim;

import java.time.Instant;
import org.jobwright.domain.signon.ProvisionedPerson;
import org.jobwright.domain.signon.ProvisionedUser;
import org.jobwright.domain.signon.ProvisionedUserId;

/** A person whom a program keeps, as it reads them. */
public record ScimUser(
        ProvisionedUserId id, ProvisionedPerson person, long version, Instant madeAt, Instant changedAt) {

    static ScimUser of(ProvisionedUser user) {
        return new ScimUser(user.getId(), user.getPerson(), user.getVersion(), user.getMadeAt(), user.getChangedAt());
    }
}
