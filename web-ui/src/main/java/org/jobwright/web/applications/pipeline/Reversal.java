package org.jobwright.web.applications.pipeline;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.services.applications.pipeline.ApplicantCard;
import org.jobwright.services.applications.pipeline.ApplicationReviewService;
import org.jobwright.services.applications.pipeline.BulkOutcome;
import org.jobwright.services.applications.pipeline.PlacedApplication;
import org.jobwright.services.applications.pipeline.SeenDecision;

/** How to undo an action on applicants: the moves to take back, and the proposed decisions. */
record Reversal(List<ApplicantCard> people, List<PlacedApplication> moves, List<SeenDecision> decisions)
        implements Serializable {

    static Reversal ofMove(List<ApplicantCard> people, BulkOutcome outcome) {
        return new Reversal(people, moved(people, outcome), List.of());
    }

    /** People who are invited, offered or hired have moved to the stage of that kind, too. */
    static Reversal ofDecision(List<ApplicantCard> people, BulkOutcome outcome) {
        List<SeenDecision> decisions = outcome.done().stream()
                .map(person -> new SeenDecision(person.id(), outcome.at()))
                .toList();
        return new Reversal(people, moved(people, outcome), decisions);
    }

    /** What was released at once cannot be undone. */
    static Reversal none(List<ApplicantCard> people) {
        return new Reversal(people, List.of(), List.of());
    }

    private static List<PlacedApplication> moved(List<ApplicantCard> people, BulkOutcome outcome) {
        Map<JobApplicationId, PipelineStageId> before =
                people.stream().collect(Collectors.toMap(ApplicantCard::id, ApplicantCard::stage));
        return outcome.done().stream()
                .filter(person -> !person.stage().equals(before.get(person.id())))
                .toList();
    }

    /** Whether anything was done that can be undone. */
    boolean isPossible() {
        return !moves.isEmpty() || !decisions.isEmpty();
    }

    /** Undoes the action as far as nothing was released. */
    BulkOutcome undo(ApplicationReviewService review) {
        if (decisions.isEmpty()) {
            return review.undoMove(moves);
        }
        BulkOutcome undone = review.undoDecision(decisions);
        return moves.isEmpty() ? undone : both(undone, review.undoMove(moves));
    }

    private static BulkOutcome both(BulkOutcome one, BulkOutcome other) {
        Map<JobApplicationId, PlacedApplication> done = new LinkedHashMap<>();
        Stream.concat(one.done().stream(), other.done().stream()).forEach(person -> done.put(person.id(), person));
        return new BulkOutcome(
                List.copyOf(done.values()),
                Stream.concat(one.refused().stream(), other.refused().stream()).toList(),
                one.at());
    }
}
