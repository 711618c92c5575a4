package org.jobwright.services.applications.stages;

import java.util.Collection;
import java.util.UUID;
import org.jobwright.domain.organizations.OrganizationId;

/** Knows interview kits. The feature that has them implements it. */
public interface KitGuard {

    /** Refuses kits of other organizations as not found; an archived one may stay. */
    void requireOwn(Collection<UUID> kits, OrganizationId organization);
}
