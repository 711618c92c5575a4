package org.jobwright.services.integrations.postings;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.integrations.changes.ChangePlace;
import org.jobwright.services.integrations.changes.ChangeRepository;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.Program;

/** What a program reads of the postings of its organization. One that writes also reads what it wrote. */
@Stateless
@RolesAllowed({Role.POSTINGS_READ, Role.POSTINGS_WRITE})
public class ProgramPostingQueries {

    @Inject
    private OrganizationGuard guard;

    @Inject
    private ProgramPostingRepository postings;

    @Inject
    private ChangeRepository changes;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * What changed after a place, in the order of the changes: from the start it is everything, then only what is new.
     *
     * @param status null for all; a posting that leaves it is not reported
     */
    @RolesAllowed(Role.POSTINGS_READ)
    public List<PostingLine> changedAfter(@NotNull ChangePlace place, PostingStatus status, int most) {
        OrganizationId organization = own();
        changes.requireKnown(place);
        return postings.changedAfter(
                organization, place, status, clock.instant(), Math.clamp(most, 1, PageRequest.MAX_SIZE));
    }

    /** A posting by its reference. */
    public ProgramPosting posting(@NotNull String reference) {
        return of(postings.find(own(), reference).orElseThrow(NotFound::new));
    }

    /** A posting by the identifier of a program. */
    public ProgramPosting named(@NotNull String externalIdentifier) {
        return of(postings.findNamed(own(), externalIdentifier).orElseThrow(NotFound::new));
    }

    private OrganizationId own() {
        OrganizationId organization =
                caller.program().map(Program::organization).orElseThrow(NotAllowed::new);
        guard.requireMember(organization);
        return organization;
    }

    private ProgramPosting of(JobPosting posting) {
        Instant now = clock.instant();
        return new ProgramPosting(
                posting.getId(),
                posting.getReference(),
                posting.getAddressReference(),
                posting.getExternalIdentifier(),
                posting.getVersion(),
                posting.getStatus(now),
                posting.latest().getStatus(),
                posting.publicVersion().isPresent(),
                posting.latest().getAdvert(),
                posting.getDatePosted(),
                posting.getValidThrough(),
                posting.getChangedAt());
    }
}
