package org.jobwright.services.applications.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.access.HiringRights;
import org.jobwright.domain.applications.access.OwnApplication;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.access.HiringRightsRepository.Hiring;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.Program;

/**
 * Checks in the first line of a service method what the caller may do with the applications of a posting, in each
 * transaction, so that leaving a team takes effect at once. To an outsider they do not exist, nor does an application to a member who may
 * not even count it; a member whose rights do not suffice gets a clear refusal, and so do a member of a stopped
 * organization, and the candidate who is a member.
 */
@ApplicationScoped
public class ApplicationGuard {

    @Inject
    private OrganizationGuard organizations;

    @Inject
    private HiringRightsRepository facts;

    @Inject
    private Caller caller;

    /** What the caller may do with the applications of a posting, which may be nothing. */
    public HiringRights rights(JobPostingId posting) {
        Hiring hiring = hiring(posting);
        OrganizationRole role = organizations.requireWorking(hiring.organization());
        return new HiringRights(role, hiring.part(), hiring.confidential(), false);
    }

    /** What the caller may do with an application; refuses the one who sent it. */
    public HiringRights rights(JobApplication application) {
        HiringRights rights = rights(application.getPosting());
        requireNotOwn(application);
        return whenAssigned(rights, List.of(application));
    }

    /** What the caller is told instead of reading their own application for a posting; empty if they have none. */
    public Optional<OwnApplication> own(JobPostingId posting) {
        Hiring hiring = hiring(posting);
        organizations.requireWorking(hiring.organization());
        return facts.hasApplied(posting, caller.person())
                ? Optional.of(own(posting, hiring.organization()))
                : Optional.empty();
    }

    /** Reads every application of a posting except the caller's own. */
    public void requireReader(JobPostingId posting) {
        require(posting, HiringRights::mayReadAll);
    }

    /** Reads an application. */
    public HiringRights requireReader(JobApplication application) {
        return require(application, HiringRights::mayRead);
    }

    /** Reads each of a selection. */
    public void requireReader(Collection<JobApplication> selection) {
        require(selection, HiringRights::mayRead);
    }

    /** Counts the applications of a posting, without names. */
    public void requireFigures(JobPostingId posting) {
        require(posting, HiringRights::maySeeFigures);
    }

    /** The postings of an organization whose applications the caller counts, without names. */
    public List<JobPostingId> countedPostings(OrganizationId organization) {
        OrganizationRole role = organizations.requireWorking(organization);
        List<JobPostingId> counted = facts.postings(organization, caller.identity(), role, HiringRights::maySeeFigures);
        if (counted.isEmpty() && !new HiringRights(role, null, false, false).maySeeFigures()) {
            throw new NotAllowed();
        }
        return counted;
    }

    /** The other postings of the organization. */
    public List<JobPostingId> uncountedPostings(OrganizationId organization) {
        OrganizationRole role = organizations.requireWorking(organization);
        return facts.postings(organization, caller.identity(), role, rights -> !rights.maySeeFigures());
    }

    /** Moves applications of a posting. */
    public void requireMover(JobPostingId posting) {
        require(posting, HiringRights::mayMove);
    }

    /** Moves each of a selection. */
    public void requireMover(Collection<JobApplication> selection) {
        require(selection, HiringRights::mayMove);
    }

    /** Moves, tags and assigns an application. */
    public HiringRights requireMover(JobApplication application) {
        return require(application, HiringRights::mayMove);
    }

    /** Proposes decisions about each of a selection. */
    public void requireProposer(Collection<JobApplication> selection) {
        require(selection, HiringRights::mayPropose);
    }

    /** Tells and undoes decisions about each of a selection. */
    public void requireReleaser(Collection<JobApplication> selection) {
        require(selection, HiringRights::mayRelease);
    }

    /** Tells and undoes decisions about all applicants of a posting. */
    public void requireReleaser(JobPostingId posting) {
        require(posting, HiringRights::mayRelease);
    }

    /** Changes the stages and the team of a posting. */
    public void requireStageEditor(JobPostingId posting) {
        require(posting, HiringRights::mayEditStages);
    }

    /** Writes to the candidates of a selection. */
    public void requireMessenger(Collection<JobApplication> selection) {
        require(selection, HiringRights::mayWriteMessages);
    }

    /** Writes to the applicants of a posting. */
    public void requireMessenger(JobPostingId posting) {
        require(posting, HiringRights::mayWriteMessages);
    }

    /** The applications that the caller reads, for queries over one posting; refuses a member who reads none of it. */
    public ReadableApplications readable(JobPostingId posting) {
        HiringRights rights = rights(posting);
        if (!rights.mayReadAssigned()) {
            throw new NotAllowed();
        }
        return facts.applications(posting, caller.person(), rights.mayReadAll());
    }

    /** The applications that the caller reads, wherever they work. */
    public ReadableApplications readable() {
        return caller.once(new Anywhere(), () -> facts.readable(caller.person()));
    }

    /**
     * The applications that a program reads: those of its organization, but for confidential postings, whose applicants are
     * kept within the team, and but for those of the owner who made its token.
     */
    public ReadableApplications readableByProgram() {
        Program program = caller.program().orElseThrow(NotAllowed::new);
        organizations.requireWorking(program.organization());
        return facts.readableIn(program.organization(), program.author());
    }

    /** The applications of a posting that count in the caller's figures: all, or those assigned to them, if any. */
    public ReadableApplications countable(JobPostingId posting) {
        HiringRights rights = rights(posting);
        return rights.mayReadAssigned() || rights.maySeeFigures()
                ? facts.applications(posting, caller.person(), rights.maySeeFigures())
                        .counting()
                : new ReadableApplications(caller.person());
    }

    /** The applications that the caller may put into another stage. */
    public ReadableApplications movable() {
        return facts.applications(caller.person(), HiringRights::mayMove);
    }

    /** The applications about which the caller may decide. */
    public ReadableApplications proposable() {
        return facts.applications(caller.person(), HiringRights::mayPropose);
    }

    /** The applications whose candidates the caller may tell what was decided. */
    public ReadableApplications tellable() {
        return facts.applications(caller.person(), HiringRights::mayRelease);
    }

    /** The applications that count in the caller's figures; names are not for all of these readers. */
    public ReadableApplications countable() {
        return facts.applications(caller.person(), rights -> rights.maySeeFigures() || rights.mayRead())
                .counting();
    }

    private Hiring hiring(JobPostingId posting) {
        return caller.once(new Asked(posting), () -> facts.hiring(posting, caller.identity())
                .orElseThrow(NotFound::new));
    }

    private record Asked(JobPostingId posting) {}

    private record Anywhere() {}

    private void require(JobPostingId posting, Predicate<HiringRights> right) {
        if (!right.test(rights(posting))) {
            throw new NotAllowed();
        }
    }

    private HiringRights require(JobApplication application, Predicate<HiringRights> right) {
        HiringRights rights = rights(application);
        require(rights, right);
        return rights;
    }

    /** An application that the member neither reads nor counts does not exist for them, as row-level security has it. */
    private static void require(HiringRights rights, Predicate<HiringRights> right) {
        if (!rights.mayRead() && !rights.maySeeFigures()) {
            throw new NotFound();
        }
        if (!right.test(rights)) {
            throw new NotAllowed();
        }
    }

    private void require(Collection<JobApplication> selection, Predicate<HiringRights> right) {
        Map<JobPostingId, List<JobApplication>> byPosting =
                selection.stream().collect(Collectors.groupingBy(JobApplication::getPosting));
        byPosting.forEach((posting, applications) -> {
            HiringRights rights = rights(posting);
            applications.forEach(this::requireNotOwn);
            require(whenAssigned(rights, applications), right);
        });
    }

    /** For a member who reads the whole posting, an assignment adds nothing. */
    private HiringRights whenAssigned(HiringRights rights, Collection<JobApplication> applications) {
        return rights.readsAssignedOnly() && facts.isAssigned(applications, caller.person())
                ? rights.whenAssigned()
                : rights;
    }

    private void requireNotOwn(JobApplication application) {
        if (application.isHidden()) {
            throw new NotFound();
        }
        if (application.getCandidate().equals(caller.author())) {
            throw own(application.getPosting(), application.getOrganization());
        }
    }

    private OwnApplication own(JobPostingId posting, OrganizationId organization) {
        boolean alone = facts.handlers(posting, organization).stream().allMatch(caller.author()::equals);
        return alone ? OwnApplication.handledByNobody() : OwnApplication.handledByAnother();
    }
}
