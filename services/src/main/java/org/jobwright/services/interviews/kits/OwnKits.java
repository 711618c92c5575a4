package org.jobwright.services.interviews.kits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jobwright.domain.interviews.kits.InterviewKitId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.stages.KitGuard;

/** A stage names kits of its own organization only. */
@ApplicationScoped
class OwnKits implements KitGuard {

    @Inject
    private KitRepository kits;

    @Override
    public void requireOwn(Collection<UUID> named, OrganizationId organization) {
        Set<InterviewKitId> ids = named.stream().map(InterviewKitId::new).collect(Collectors.toSet());
        if (!ids.isEmpty() && kits.count(ids, organization) < ids.size()) {
            throw new NotFound();
        }
    }
}
