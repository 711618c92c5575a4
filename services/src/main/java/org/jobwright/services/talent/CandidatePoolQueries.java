package org.jobwright.services.talent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.BlindUntil;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.OwnSide;

/** Who keeps the caller's data. */
@Stateless
@OwnSide
@RolesAllowed(Role.PERSON)
public class CandidatePoolQueries {

    @Inject
    private PoolRepository pool;

    @Inject
    private PoolInvitationRepository invitations;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * Whether the form for a posting asks the caller to be kept for others: not those whom its employer keeps already, and not
     * where applications are reviewed without names, which the day of a consent would tell.
     */
    public boolean isAsked(@NotNull JobPostingId posting) {
        return invitations
                .posting(posting)
                .filter(found -> found.getBlindUntil() == BlindUntil.NONE && !isKept(found.getOrganization()))
                .isPresent();
    }

    /** Whether the caller agreed that an employer keeps what they sent, and did not leave. */
    private boolean isKept(OrganizationId organization) {
        Instant now = clock.instant();
        return pool.find(organization, caller.person())
                .filter(place -> place.getState(now).isKept())
                .isPresent();
    }

    /** The employers that keep what the caller sent, or asked whether they may; the latest change first. */
    public List<KeptBy> mine() {
        return pool.keptBy(caller.person(), clock.instant());
    }
}
