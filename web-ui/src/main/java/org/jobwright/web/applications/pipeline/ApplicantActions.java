package org.jobwright.web.applications.pipeline;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.services.applications.pipeline.ApplicantCard;
import org.jobwright.services.applications.pipeline.ApplicationReviewService;
import org.jobwright.services.applications.pipeline.BulkOutcome;
import org.jobwright.services.applications.pipeline.MoveApplications;
import org.jobwright.services.applications.pipeline.PlacedApplication;
import org.jobwright.services.applications.pipeline.ProposeDecision;
import org.jobwright.services.applications.pipeline.SeenDecision;

/** A window's actions on applicants, and how to undo the latest one. */
@Dependent
public class ApplicantActions implements Serializable {

    private static final List<CandidateStatus> STEPS =
            List.of(CandidateStatus.INTERVIEW, CandidateStatus.OFFER, CandidateStatus.HIRED);

    @Inject
    private ApplicationReviewService review;

    private Reversal last;

    /** How to undo an action: the previous stages, and the proposed decisions. */
    private record Reversal(List<ApplicantCard> people, List<PlacedApplication> moves, List<SeenDecision> decisions)
            implements Serializable {}

    /** The next step that all of them share; empty if they differ. */
    static Optional<CandidateStatus> nextStep(Collection<ApplicantCard> people) {
        Set<Optional<CandidateStatus>> steps =
                people.stream().map(ApplicantActions::nextStep).collect(Collectors.toSet());
        return steps.size() == 1 ? steps.iterator().next() : Optional.empty();
    }

    private static Optional<CandidateStatus> nextStep(ApplicantCard person) {
        return person.isDecisionPending()
                ? Optional.empty()
                : STEPS.stream().filter(person.candidateStatus()::canBecome).findFirst();
    }

    /** Moves people to a stage. */
    BulkOutcome move(List<ApplicantCard> people, PipelineStageId stage) {
        BulkOutcome outcome = review.move(new MoveApplications(placed(people), stage));
        last = new Reversal(people, moves(people, outcome), List.of());
        return outcome;
    }

    /** Proposes a decision; people who are invited, offered or hired also move to the stage of that kind. */
    BulkOutcome decide(List<ApplicantCard> people, ProposeDecision decision) {
        BulkOutcome outcome = review.proposeDecision(decision);
        last = decision.releaseNow() ? null : new Reversal(people, moves(people, outcome), decisions(outcome));
        return outcome;
    }

    boolean canUndo() {
        return last != null;
    }

    /** The people of the latest action; empty if there is nothing to undo. */
    List<ApplicantCard> people() {
        return last == null ? List.of() : last.people;
    }

    /** Undoes the last action as far as nothing was released; empty if there is nothing to undo. */
    Optional<BulkOutcome> undo() {
        if (last == null) {
            return Optional.empty();
        }
        Reversal back = last;
        last = null;
        Stream<BulkOutcome> decisions =
                back.decisions.isEmpty() ? Stream.of() : Stream.of(review.undoDecision(back.decisions));
        Stream<BulkOutcome> moves = back.moves.isEmpty() ? Stream.of() : Stream.of(review.undoMove(back.moves));
        return Stream.concat(decisions, moves).reduce(ApplicantActions::both);
    }

    /** Undoes the decision that was seen, no matter who made it. */
    public void undoDecision(SeenDecision decision) {
        throwRefusal(review.undoDecision(List.of(decision)));
        last = null;
    }

    /** Releases the decision that was seen, now. */
    public void releaseNow(SeenDecision decision) {
        throwRefusal(review.releaseNow(List.of(decision)));
        last = null;
    }

    private static void throwRefusal(BulkOutcome outcome) {
        outcome.refused().stream().findFirst().ifPresent(refusal -> {
            throw refusal.reason();
        });
    }

    /** The people who have been moved to another stage. */
    private static List<PlacedApplication> moves(List<ApplicantCard> people, BulkOutcome outcome) {
        Map<JobApplicationId, PipelineStageId> before =
                people.stream().collect(Collectors.toMap(ApplicantCard::id, ApplicantCard::stage));
        return outcome.done().stream()
                .filter(person -> !person.stage().equals(before.get(person.id())))
                .toList();
    }

    private static List<SeenDecision> decisions(BulkOutcome outcome) {
        return outcome.done().stream()
                .map(person -> new SeenDecision(person.id(), outcome.at()))
                .toList();
    }

    private static List<PlacedApplication> placed(List<ApplicantCard> people) {
        return people.stream()
                .map(person -> new PlacedApplication(person.id(), person.stage()))
                .toList();
    }

    private static BulkOutcome both(BulkOutcome one, BulkOutcome other) {
        Map<JobApplicationId, PlacedApplication> done = new LinkedHashMap<>();
        Stream.concat(one.done().stream(), other.done().stream()).forEach(person -> done.put(person.id(), person));
        return new BulkOutcome(
                List.copyOf(done.values()),
                Stream.concat(one.refused().stream(), other.refused().stream()).toList(),
                one.at());
    }

    static List<JobApplicationId> ids(List<ApplicantCard> people) {
        return people.stream().map(ApplicantCard::id).toList();
    }
}
