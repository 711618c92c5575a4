package org.jobwright.services.scorecards;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.access.AccessPart;
import org.jobwright.domain.applications.access.HiringRights;
import org.jobwright.domain.interviews.InterviewId;
import org.jobwright.domain.interviews.kits.KitVersion;
import org.jobwright.domain.interviews.kits.KitVersionId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.scorecards.AssignmentState;
import org.jobwright.domain.scorecards.ScorecardAssignment;
import org.jobwright.domain.scorecards.ScorecardAssignmentId;
import org.jobwright.domain.scorecards.ScorecardContent;
import org.jobwright.domain.scorecards.ScorecardDraft;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.Discloses;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.interviews.kits.KitRepository;
import org.jobwright.services.shared.caller.Caller;

/** What members of the employer read of scorecards. */
@Stateless
@RolesAllowed(Role.PERSON)
public class ScorecardQueries {

    @Inject
    private ApplicationRepository applications;

    @Inject
    private ScorecardRepository scorecards;

    @Inject
    private KitRepository kits;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * The scorecards of an application, as far as the caller may know of them: those who decide, and those who submitted
     * their own, read what was submitted; who still has to submit one gets the count. That the caller read the others is
     * kept with their own.
     */
    @Discloses(AccessPart.NOTES)
    public ApplicationScorecards of(@NotNull JobApplicationId id) {
        JobApplication application = applications.find(id).orElseThrow(NotFound::new);
        HiringRights rights = guard.requireReader(application);
        if (application.isWithdrawn()) {
            return ApplicationScorecards.NONE;
        }
        List<ScorecardAssignment> all = scorecards.of(id);
        List<ScorecardAssignment> own = all.stream().filter(this::isOwn).toList();
        boolean blind = own.stream().anyMatch(ScorecardAssignment::isBlind);
        boolean others = rights.mayPropose()
                || own.stream().anyMatch(one -> one.getState() == AssignmentState.DONE || one.getOpenedAt() != null);
        Map<ScorecardAssignmentId, List<SubmittedVersion>> submitted =
                scorecards.submitted(id, caller.person(), others);
        Map<InterviewId, String> titles = scorecards.titles(id);
        Map<KitVersionId, KitVersion> versions =
                kits.versions(all.stream().map(ScorecardAssignment::getKit).collect(Collectors.toSet()));
        Map<AccountId, String> names = scorecards.names(
                all.stream().map(ScorecardAssignment::getAuthor).toList());
        List<ReadScorecard> read = all.stream()
                .filter(one -> submitted.containsKey(one.getId()))
                .map(one -> read(one, versions.get(one.getKit()), submitted.get(one.getId()), names, titles))
                .toList();
        if (read.stream().anyMatch(one -> !one.own())) {
            own.forEach(one -> one.readOthers(clock.instant()));
        }
        boolean running = application.getCandidateStatus().isActive();
        long in = count(all, AssignmentState.DONE);
        return new ApplicationScorecards(
                (int) in,
                (int) (in + count(all, AssignmentState.OPEN)),
                blind,
                own.stream()
                        .map(one -> own(one, versions.get(one.getKit()), submitted, titles))
                        .toList(),
                read,
                blind || !rights.mayRelease()
                        ? List.of()
                        : all.stream().map(one -> asked(one, names, titles)).toList(),
                running && rights.mayRelease(),
                blind && rights.role() == OrganizationRole.OWNER);
    }

    private static long count(List<ScorecardAssignment> all, AssignmentState state) {
        return all.stream().filter(one -> one.getState() == state).count();
    }

    private boolean isOwn(ScorecardAssignment assignment) {
        return assignment.getAuthor().equals(caller.person());
    }

    private static String title(ScorecardAssignment assignment, Map<InterviewId, String> titles) {
        return assignment.getInterview() == null ? "" : titles.getOrDefault(assignment.getInterview(), "");
    }

    private ReadScorecard read(
            ScorecardAssignment assignment,
            KitVersion kit,
            List<SubmittedVersion> versions,
            Map<AccountId, String> names,
            Map<InterviewId, String> titles) {
        return new ReadScorecard(
                names.getOrDefault(assignment.getAuthor(), ""),
                isOwn(assignment),
                title(assignment, titles),
                kit.getContent(),
                versions,
                assignment.getOpenedAt(),
                assignment.getOpenedReason());
    }

    private OwnScorecard own(
            ScorecardAssignment assignment,
            KitVersion kit,
            Map<ScorecardAssignmentId, List<SubmittedVersion>> submitted,
            Map<InterviewId, String> titles) {
        Optional<ScorecardDraft> draft = scorecards.draft(assignment.getId());
        List<SubmittedVersion> versions = submitted.getOrDefault(assignment.getId(), List.of());
        return new OwnScorecard(
                assignment.getId(),
                assignment.getState(),
                assignment.getExcuse(),
                title(assignment, titles),
                kit.getKit().getName(),
                kit.getContent(),
                assignment.getStartsAt(),
                draft.map(ScorecardDraft::getContent)
                        .orElse(
                                versions.isEmpty()
                                        ? ScorecardContent.EMPTY
                                        : versions.getLast().content()),
                draft.map(ScorecardDraft::getPrivateNote).orElse(""),
                draft.map(ScorecardDraft::getVersion).orElse(null));
    }

    private static AskedScorecard asked(
            ScorecardAssignment assignment, Map<AccountId, String> names, Map<InterviewId, String> titles) {
        return new AskedScorecard(
                assignment.getId(),
                names.getOrDefault(assignment.getAuthor(), ""),
                title(assignment, titles),
                assignment.getState(),
                assignment.getExcuse());
    }
}
