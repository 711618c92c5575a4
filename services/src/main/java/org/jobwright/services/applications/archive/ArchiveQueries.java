package org.jobwright.services.applications.archive;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.access.AccessPart;
import org.jobwright.domain.applications.archive.ArchiveRequest;
import org.jobwright.domain.applications.archive.ArchiveRequestId;
import org.jobwright.domain.applications.archive.ArchiveState;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.Discloses;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.access.BlindReaders;
import org.jobwright.services.applications.access.MaskRepository;
import org.jobwright.services.applications.postings.PostingRepository;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.shared.caller.Caller;

/**
 * The parts of an archive, each in a transaction of its own and by the caller's rights at that moment: who is an owner no
 * longer, or whose request was stopped, gets no further part.
 */
@Stateless
@RolesAllowed(Role.PERSON)
public class ArchiveQueries {

    /** Entries of the audit log that are read together. */
    private static final int ENTRIES = 2_000;

    @Inject
    private ArchiveRepository archives;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private PostingRepository postings;

    @Inject
    private OrganizationGuard organizations;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private MaskRepository masks;

    @Inject
    private BlindReaders blind;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** Refuses if the request was stopped or is over, or if the person who made it is no longer an owner. */
    public void requireReady(@NotNull ArchiveRequestId id) {
        ready(id);
    }

    /** All but postings, applications, and what members did. */
    public List<ArchivePart> parts(@NotNull ArchiveRequestId id) {
        return archives.parts(ready(id).getOrganization());
    }

    /**
     * What members did for the organization, without what concerns single applications: the next entries.
     *
     * @param before where the part before it ended; {@link Long#MAX_VALUE} for the first one
     * @return empty if there are no more
     */
    public Optional<ArchivedRecord> record(@NotNull ArchiveRequestId id, long before) {
        return archives.record(ready(id).getOrganization(), before, ENTRIES);
    }

    /** A posting with its versions, stages and team. */
    public String posting(@NotNull ArchiveRequestId id, @NotNull JobPostingId posting) {
        ArchiveRequest request = ready(id);
        if (!postings.employerOf(posting).equals(request.getOrganization())) {
            throw new NotFound();
        }
        return archives.posting(posting);
    }

    /**
     * An application with everything around it, as far as the caller may read it. Of one that was withdrawn, and of a person
     * who is hidden from the caller, only that there is one.
     */
    @Discloses(AccessPart.EXPORT)
    public ArchivedApplication application(@NotNull ArchiveRequestId id, @NotNull JobApplicationId sent) {
        ArchiveRequest request = ready(id);
        JobApplication application = applications.find(sent).orElseThrow(NotFound::new);
        if (!application.getOrganization().equals(request.getOrganization())) {
            throw new NotFound();
        }
        guard.requireReader(application);
        boolean known = !application.isWithdrawn() && !masks.of(application).hides();
        boolean opinions = !blind.blindOf(caller.person()).contains(sent);
        return new ArchivedApplication(
                application.getReference().value(),
                archives.application(sent, known, opinions),
                known ? archives.files(sent) : List.of());
    }

    private ArchiveRequest ready(ArchiveRequestId id) {
        ArchiveRequest request = archives.find(id).orElseThrow(NotFound::new);
        organizations.requireWorking(request.getOrganization());
        organizations.requireOwner(request.getOrganization());
        if (!request.getAskedBy().equals(caller.person()) || request.getState(clock.instant()) != ArchiveState.READY) {
            throw new NotFound();
        }
        return request;
    }
}
