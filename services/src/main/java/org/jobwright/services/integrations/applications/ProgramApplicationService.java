package org.jobwright.services.integrations.applications;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.notes.NoteVisibility;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.services.applications.bulk.ApplicationReviewService;
import org.jobwright.services.applications.bulk.BulkOutcome;
import org.jobwright.services.applications.bulk.MoveApplications;
import org.jobwright.services.applications.bulk.PlacedApplication;
import org.jobwright.services.applications.notes.NoteService;

/**
 * What a program does with the applications of its organization: the commands of the workspace, for one person each, put down
 * to the owner who made its token. They can be undone in the workspace like those of a colleague.
 */
@Stateless
@RolesAllowed(Role.APPLICATIONS_WRITE)
public class ProgramApplicationService {

    @Inject
    private ProgramApplicationAccess access;

    @Inject
    private ApplicationReviewService reviews;

    @Inject
    private NoteService notes;

    /**
     * Moves an application to another stage of its posting; the candidate is not told.
     *
     * @param seen the version that the program has seen; null if it did not say
     */
    public void move(@NotNull ApplicationReference reference, Long seen, @NotNull PipelineStageId stage) {
        JobApplication application = access.lock(reference, seen);
        PlacedApplication placed = new PlacedApplication(
                application.getId(), application.getStage().getId());
        requireDone(reviews.move(new MoveApplications(List.of(placed), stage)));
    }

    /** Writes a note for the team. */
    public void note(@NotNull ApplicationReference reference, String text) {
        notes.add(access.find(reference).getId(), text, NoteVisibility.TEAM);
    }

    /**
     * Proposes a decision. The candidate is told once a person in the workspace releases it.
     *
     * @param seen the version that the program has seen; null if it did not say
     */
    public void decide(@NotNull ApplicationReference reference, Long seen, @NotNull DecideApplication decision) {
        JobApplication application = access.lock(reference, seen);
        requireDone(reviews.proposeByProgram(decision.of(application.getId())));
    }

    private static void requireDone(BulkOutcome outcome) {
        outcome.refused().stream().findFirst().ifPresent(refusal -> {
            throw refusal.reason();
        });
    }
}
