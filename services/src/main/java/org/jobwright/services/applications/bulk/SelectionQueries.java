package org.jobwright.services.applications.bulk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.access.AccessPart;
import org.jobwright.domain.applications.blind.Mask;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.pipeline.PipelineStage;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.Discloses;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.access.MaskRepository;

/** What a command would do with a selection of applications, before it is given. */
@Stateless
@RolesAllowed(Role.PERSON)
public class SelectionQueries {

    @Inject
    private ApplicationRepository applications;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private MaskRepository masks;

    /** What a decision about a selection would do: how many are told in which language, and who is left out. */
    @Discloses(AccessPart.LIST)
    public DecisionPreview preview(
            @NotEmpty(message = "applications.selection.empty")
                    @Size(max = BulkOutcome.MOST, message = "applications.selection.too-large")
                    List<JobApplicationId> selection,
            CandidateStatus outcome) {
        return preview(selection, application -> application.obstacleTo(outcome));
    }

    /** What a whole decision would do. */
    public DecisionPreview preview(@Valid ProposeDecision decision) {
        return preview(decision.applications(), decision::obstacle);
    }

    /** Who of a selection would not be moved, and why. */
    public List<LeftOut> preview(@Valid MoveApplications move) {
        PipelineStage stage = applications.findStage(move.stage()).orElseThrow(NotFound::new);
        guard.requireMover(stage.getPosting());
        List<JobApplication> found = applications.findAll(
                move.applications().stream().map(PlacedApplication::id).toList());
        guard.requireMover(found);
        return found.stream()
                .flatMap(application -> application.obstacleTo(stage).stream()
                        .map(obstacle -> new LeftOut(application.getId(), application.getApplicantName(), obstacle)))
                .toList();
    }

    /** The decisions about a selection that are not told yet; those who have none are left out. */
    public List<UntoldDecision> untold(
            @NotEmpty(message = "applications.selection.empty")
                    @Size(max = BulkOutcome.MOST, message = "applications.selection.too-large")
                    List<JobApplicationId> selection) {
        List<JobApplication> found = applications.findAll(selection);
        guard.requireReleaser(found);
        Map<ApplicationReference, Mask> hidden =
                masks.among(found.stream().map(JobApplication::getReference).toList());
        return found.stream()
                .filter(application -> application.getDecision() != null)
                .map(application ->
                        UntoldDecision.of(application, hidden.getOrDefault(application.getReference(), Mask.NONE)))
                .toList();
    }

    private DecisionPreview preview(
            List<JobApplicationId> selection, Function<JobApplication, Optional<RuleViolation>> obstacles) {
        List<JobApplication> found = applications.findAll(selection);
        guard.requireProposer(found);
        List<LeftOut> leftOut = new ArrayList<>();
        List<JobApplicationId> told = new ArrayList<>();
        for (JobApplication application : found) {
            obstacles
                    .apply(application)
                    .ifPresentOrElse(
                            obstacle -> leftOut.add(
                                    new LeftOut(application.getId(), application.getApplicantName(), obstacle)),
                            () -> told.add(application.getId()));
        }
        return new DecisionPreview(applications.languages(told), leftOut, SelectionState.of(found));
    }
}
