package org.jobwright.services.integrations.calls;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.Program;

/** Keeps that a program tried to create a posting that is there, for the owners of its organization. */
@Stateless
@RolesAllowed(Role.PERSON)
public class ConflictService {

    private static final int MOST = 50;

    @Inject
    private OrganizationGuard guard;

    @Inject
    private ConflictRepository conflicts;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * Counts an attempt of the calling program, after it was refused.
     *
     * @return the reference of the posting that has the identifier; empty if none has
     */
    @RolesAllowed(Role.POSTINGS_WRITE)
    public Optional<String> count(@NotNull String identifier) {
        Program program = caller.program().orElseThrow(NotAllowed::new);
        guard.requireRecruiter(program.organization());
        return conflicts.add(program, identifier, clock.instant());
    }

    /** The latest conflicts of an organization, for its owners. */
    public List<IdentifierConflict> latest(@NotNull OrganizationId organization) {
        guard.requireOwner(organization);
        return conflicts.of(organization, MOST);
    }
}
