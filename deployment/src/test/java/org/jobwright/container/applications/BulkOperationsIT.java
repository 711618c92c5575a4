package org.jobwright.container.applications;

import static org.jobwright.container.Refusals.NOT_ALLOWED;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.bulk.BulkItem;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.services.applications.bulk.BulkOperationQueries;
import org.jobwright.services.applications.decisions.DecisionReleaseService;
import org.jobwright.services.applications.mine.CandidateApplicationService;
import org.jobwright.services.applications.pipeline.ApplicantCard;
import org.jobwright.services.applications.pipeline.ApplicationReviewQueries;
import org.jobwright.services.applications.pipeline.ApplicationReviewService;
import org.jobwright.services.applications.pipeline.BulkOutcome;
import org.jobwright.services.applications.pipeline.DecisionPreview;
import org.jobwright.services.applications.pipeline.MoveApplications;
import org.jobwright.services.applications.pipeline.PlacedApplication;
import org.jobwright.services.applications.pipeline.ProposeDecision;
import org.jobwright.services.applications.pipeline.SeenDecision;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is done to many touches exactly those, is kept, and can be undone by a colleague. */
@ContainerTest
class BulkOperationsIT {

    private static final int PEOPLE = 8;

    @Inject
    private Harbour harbour;

    @Inject
    private ApplicationReviewQueries queries;

    @Inject
    private ApplicationReviewService reviews;

    @Inject
    private BulkOperationQueries operations;

    @Inject
    private CandidateApplicationService candidates;

    @Inject
    private DecisionReleaseService telling;

    @Inject
    private RateLimit limit;

    @Inject
    private Rows rows;

    private Opening opening;
    private AccountId colleague;
    private final List<AccountId> people = new ArrayList<>();
    private final List<ApplicationReference> references = new ArrayList<>();

    @BeforeEach
    void severalPeopleApply() throws Exception {
        opening = harbour.opening();
        colleague = harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        for (int i = 0; i < PEOPLE; i++) {
            people.add(harbour.person());
            references.add(harbour.apply(opening, people.get(i), "Person" + i));
        }
    }

    @Test
    void whatIsTouchedIsTheSelectionMinusWhoIsRefused() throws Exception {
        Random random = new Random(18);
        Callers.asPerson(people.get(0), () -> candidates.withdraw(references.get(0)));
        decline(List.of(card(1)));
        for (int round = 0; round < 6; round++) {
            Set<JobApplicationId> before = pending();
            List<ApplicantCard> chosen = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                if (random.nextBoolean()) {
                    chosen.add(card(i));
                }
            }
            if (chosen.isEmpty()) {
                continue;
            }
            BulkOutcome outcome = decline(chosen);
            Set<JobApplicationId> touched = ids(outcome);
            Set<JobApplicationId> expected =
                    chosen.stream().map(ApplicantCard::id).collect(Collectors.toCollection(HashSet::new));
            outcome.refused().forEach(refusal -> expected.remove(refusal.application()));
            assertEquals(expected, touched);
            Set<JobApplicationId> after = pending();
            after.removeAll(before);
            assertEquals(touched, after, "nobody else");
            if (outcome.operation() != null) {
                asRecruiter(() -> reviews.undo(outcome.operation()));
                assertEquals(before, pending(), "undone");
            }
        }
    }

    @Test
    void anOrganizationTellsAThousandPeopleAnHour() throws Exception {
        BulkOutcome declined = decline(List.of(card(0)));
        JobApplicationId first = card(0).id();
        SeenDecision seen = new SeenDecision(first, declined.at());
        limit.require(Limit.TOLD, opening.organization(), Limit.TOLD.most());
        assertRefused("applications.told.too-many", () -> asRecruiter(() -> reviews.releaseNow(List.of(seen))));
        rows.change(
                "update job_application set decision_release_at = now() - interval '1 minute' where id = ?",
                first.value());
        Callers.asSystem(() -> {
            telling.tell(first);
            return null;
        });
        assertEquals(
                1,
                rows.count(
                        "from job_application where id = ? and decision_outcome is not null"
                                + " and decision_release_at > now()",
                        first.value()),
                "it is told later, and stands before nobody");
        rows.change(
                "update job_application set decision_release_at = now() - interval '1 minute' where id = ?",
                first.value());
        Callers.asSystem(() -> {
            telling.putOff(first);
            return null;
        });
        assertFalse(Callers.asSystem(() -> telling.due()).contains(first), "so does what could not be told");
    }

    @Test
    void aColleagueUndoesItAfter23Hours() throws Exception {
        BulkOutcome declined = decline(List.of(card(0), card(1), card(2)));
        rows.change(
                "update job_application set decision_at = decision_at - interval '23 hours',"
                        + " decision_release_at = decision_release_at - interval '23 hours' where posting_id = ?"
                        + " and decision_at is not null",
                opening.posting().value());
        rows.change(
                "update bulk_operation set at = at - interval '23 hours' where posting_id = ?",
                opening.posting().value());
        var recent = Callers.asPerson(colleague, () -> operations.recent(opening.posting()));
        assertEquals(declined.operation(), recent.getFirst().id());
        assertEquals(3, recent.getFirst().standing());

        BulkOutcome undone = Callers.asPerson(colleague, () -> reviews.undo(declined.operation()));

        assertEquals(ids(declined), ids(undone));
        assertEquals(Set.of(), pending());
        assertEquals(List.of(), Callers.asPerson(colleague, () -> operations.recent(opening.posting())));
        assertRefused("applications.operation.undone", () -> asRecruiter(() -> reviews.undo(declined.operation())));
    }

    @Test
    void whoWasToldMovedOrWithdrewIsLeftAsTheyAre() throws Exception {
        BulkOutcome declined = decline(List.of(card(0), card(1), card(2)));
        rows.change(
                "update job_application set decision_at = decision_at - interval '1 second' where reference = ?",
                references.get(0).value());
        Callers.asPerson(people.get(1), () -> candidates.withdraw(references.get(1)));
        BulkOutcome undone = asRecruiter(() -> reviews.undo(declined.operation()));
        assertEquals(Set.of(card(2).id()), ids(undone));
        assertEquals(2, undone.refused().size());
    }

    @Test
    void aMoveGoesBackOnlyWhereThePersonStillIs() throws Exception {
        BulkOutcome moved = move(List.of(card(0), card(1)), 1);
        move(List.of(card(1)), 2);
        PipelineStageId further = card(1).stage();
        PipelineStageId first = card(2).stage();
        BulkOutcome undone = asRecruiter(() -> reviews.undo(moved.operation()));
        assertEquals(Set.of(card(0).id()), ids(undone));
        assertEquals(first, card(0).stage());
        assertEquals(further, card(1).stage());
    }

    @Test
    void aPreviewNamesWhoIsLeftOutAndCountsForOneStateOnly() throws Exception {
        Callers.asPerson(people.get(0), () -> candidates.withdraw(references.get(0)));
        List<JobApplicationId> chosen = List.of(card(0).id(), card(1).id(), card(2).id());
        DecisionPreview preview = asRecruiter(() -> queries.preview(chosen, CandidateStatus.NOT_SELECTED));
        assertEquals(2, preview.told());
        assertEquals(1, preview.leftOut().size());

        ProposeDecision seen = ProposeDecision.reject(chosen, RejectionReason.MORE_EXPERIENCE_NEEDED, null, false)
                .confirmed(preview.seen(), null);
        Callers.asPerson(people.get(1), () -> candidates.withdraw(references.get(1)));
        assertRefused("applications.decision.preview-changed", () -> asRecruiter(() -> reviews.proposeDecision(seen)));
        assertEquals(Set.of(), pending());
    }

    @Test
    void whatWasToldAtOnceLeavesNothingToUndo() throws Exception {
        ApplicantCard one = card(0);
        BulkOutcome told = asRecruiter(() -> reviews.proposeDecision(
                ProposeDecision.reject(List.of(one.id()), RejectionReason.MORE_EXPERIENCE_NEEDED, null, true)));
        assertNull(told.operation());
    }

    @Test
    void aMemberWhoAppliedLearnsNothingAboutThemselves() throws Exception {
        ApplicationReference own = harbour.apply(opening, colleague, "Owen");
        ApplicantCard ownCard = asRecruiter(() -> queries.details(own)).applicant();
        decline(List.of(ownCard));
        assertEquals(List.of(), Callers.asPerson(colleague, () -> operations.recent(opening.posting())));
        BulkOutcome both = move(List.of(ownCard, card(0)), 1);
        assertEquals(
                1,
                Callers.asPerson(colleague, () -> operations.recent(opening.posting()))
                        .getFirst()
                        .standing());
        assertEquals(Set.of(card(0).id()), ids(Callers.asPerson(colleague, () -> reviews.undo(both.operation()))));
        assertEquals(Set.of(ownCard.id()), ids(asRecruiter(() -> reviews.undo(both.operation()))));
    }

    @Test
    void aHiringManagerUndoesMovesAndNoDecisions() throws Exception {
        BulkOutcome moved = move(List.of(card(0)), 1);
        BulkOutcome declined = decline(List.of(card(1)));
        rows.change(
                "update organization_membership set role = 'HIRING_MANAGER' where account_id = ?", colleague.value());
        assertRefused(NOT_ALLOWED, () -> Callers.asPerson(colleague, () -> reviews.undo(declined.operation())));
        assertEquals(
                1,
                Callers.asPerson(colleague, () -> reviews.undo(moved.operation()))
                        .done()
                        .size());
    }

    private BulkOutcome decline(List<ApplicantCard> chosen) throws Exception {
        return asRecruiter(() -> reviews.proposeDecision(ProposeDecision.reject(
                chosen.stream().map(ApplicantCard::id).toList(), RejectionReason.MORE_EXPERIENCE_NEEDED, null, false)));
    }

    private BulkOutcome move(List<ApplicantCard> chosen, int stage) throws Exception {
        return asRecruiter(() -> reviews.move(new MoveApplications(
                chosen.stream()
                        .map(card -> new PlacedApplication(card.id(), card.stage()))
                        .toList(),
                queries.stagesOf(opening.posting()).get(stage).id())));
    }

    private ApplicantCard card(int person) throws Exception {
        return asRecruiter(() -> queries.details(references.get(person))).applicant();
    }

    private Set<JobApplicationId> pending() throws Exception {
        Set<JobApplicationId> pending = new HashSet<>();
        for (int i = 0; i < PEOPLE; i++) {
            if (card(i).isDecisionPending()) {
                pending.add(card(i).id());
            }
        }
        return pending;
    }

    private static Set<JobApplicationId> ids(BulkOutcome outcome) {
        return outcome.done().stream().map(BulkItem::application).collect(Collectors.toSet());
    }

    private <T> T asRecruiter(Callable<T> work) throws Exception {
        return Callers.asPerson(opening.recruiter(), work);
    }
}
