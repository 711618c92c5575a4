package org.jobwright.container.applications;

import static org.jobwright.container.Refusals.NOT_ALLOWED;
import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.bulk.BulkItem;
import org.jobwright.domain.applications.bulk.BulkKind;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.applications.team.HiringTeamPart;
import org.jobwright.services.applications.bulk.BulkOperationQueries;
import org.jobwright.services.applications.bulk.BulkOutcome;
import org.jobwright.services.applications.bulk.DecisionPreview;
import org.jobwright.services.applications.bulk.ProposeDecision;
import org.jobwright.services.applications.bulk.RecentOperation;
import org.jobwright.services.applications.bulk.SeenDecision;
import org.jobwright.services.applications.bulk.UntoldDecision;
import org.jobwright.services.applications.decisions.DecisionReleaseService;
import org.jobwright.services.applications.lists.ApplicantCard;
import org.jobwright.services.applications.lists.ApplicantFilter;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;
import org.junit.jupiter.api.Test;

/** Decisions about many people: previewed, told within bounds, and undone. */
@ContainerTest
class BulkDecisionsIT extends SeveralApplicants {

    @Inject
    private DecisionReleaseService telling;

    @Inject
    private BulkOperationQueries operations;

    @Inject
    private RateLimit limit;

    /** A recruiter tells at once, or undoes, what a hiring manager proposed about many. */
    @Test
    void proposalsAreListedAndToldOrUndoneTogether() throws Exception {
        harbour.place(opening, colleague, HiringTeamPart.HIRING_MANAGER);
        rows.change("update organization_membership set role = 'VIEWER' where account_id = ?", colleague.value());
        List<JobApplicationId> proposed = List.of(card(0).id(), card(1).id(), card(2).id());
        Callers.asPerson(
                colleague,
                () -> reviews.proposeDecision(previewed(ProposeDecision.reject(
                        proposed, RejectionReason.MORE_EXPERIENCE_NEEDED, "Thank you.", false))));
        decline(List.of(card(3)));
        ApplicantFilter waiting = ApplicantFilter.ALL.withMarks(Set.of(ApplicantFilter.Mark.PROPOSED));
        assertEquals(3, asRecruiter(() -> applicants.count(opening.posting(), waiting)));
        assertEquals(
                2,
                asRecruiter(() -> applicants.countAmong(
                        opening.posting(), waiting, List.of(proposed.get(0), proposed.get(1), card(4).id()))),
                "of a selection of three the filter hides one");
        List<UntoldDecision> untold =
                asRecruiter(() -> selections.untold(List.of(proposed.get(0), proposed.get(1), card(5).id())));
        assertEquals(2, untold.size());
        assertEquals("Thank you.", untold.getFirst().message());
        List<SeenDecision> seen = untold.stream().map(UntoldDecision::seen).toList();
        assertRefused(NOT_ALLOWED, () -> Callers.asPerson(colleague, () -> selections.untold(proposed)));
        BulkOutcome told = asRecruiter(() -> reviews.releaseNow(seen, null));
        assertEquals(2, told.done().size());
        assertNull(told.operation(), "nothing can be undone");
        RecentOperation recent =
                asRecruiter(() -> operations.recent(opening.posting())).getFirst();
        assertEquals(BulkKind.TELL, recent.kind());
        assertEquals(CandidateStatus.NOT_SELECTED, recent.outcome());
        assertEquals(2, recent.standing());
        assertEquals(
                1,
                rows.count(
                        "from bulk_operation where id = ? and preview_digest is not null"
                                + " and jsonb_array_length(items) = 2",
                        recent.id().value()));
        assertRefused("applications.operation.told", () -> asRecruiter(() -> reviews.undo(recent.id())));
        SeenDecision last = asRecruiter(() -> selections.untold(List.of(proposed.get(2))))
                .getFirst()
                .seen();
        assertEquals(
                1, asRecruiter(() -> reviews.undoDecision(List.of(last))).done().size());
        assertEquals(0, asRecruiter(() -> applicants.count(opening.posting(), waiting)));
    }

    /** Greenhouse's good idea: to tell more than thirty people at once, their number is typed. */
    @Test
    void moreThanThirtyDecisionsAreToldByTheirNumberOnly() throws Exception {
        List<SeenDecision> many = Stream.generate(
                        () -> new SeenDecision(new JobApplicationId(UUID.randomUUID()), Instant.EPOCH))
                .limit(31)
                .toList();
        assertRefused("applications.decision.type-number", () -> asRecruiter(() -> reviews.releaseNow(many, null)));
        assertRefused("applications.decision.type-number", () -> asRecruiter(() -> reviews.releaseNow(many, 30)));
        assertRefused(NOT_FOUND, () -> asRecruiter(() -> reviews.releaseNow(many, 31)));
    }

    @Test
    void anOrganizationTellsAThousandPeopleAnHour() throws Exception {
        BulkOutcome declined = decline(List.of(card(0)));
        JobApplicationId first = card(0).id();
        SeenDecision seen = new SeenDecision(first, declined.at());
        limit.require(Limit.TOLD, opening.organization(), Limit.TOLD.most());
        assertRefused("applications.told.too-many", () -> asRecruiter(() -> reviews.releaseNow(List.of(seen), null)));
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
    void aPreviewNamesWhoIsLeftOutAndCountsForOneStateOnly() throws Exception {
        Callers.asPerson(people.get(0), () -> candidates.withdraw(references.get(0)));
        List<JobApplicationId> chosen = List.of(card(0).id(), card(1).id(), card(2).id());
        DecisionPreview preview = asRecruiter(() -> selections.preview(chosen, CandidateStatus.NOT_SELECTED));
        assertEquals(2, preview.told());
        assertEquals(1, preview.leftOut().size());

        ProposeDecision seen = ProposeDecision.reject(chosen, RejectionReason.MORE_EXPERIENCE_NEEDED, null, false)
                .confirmed(preview.seen(), null);
        Callers.asPerson(people.get(1), () -> candidates.withdraw(references.get(1)));
        assertRefused("applications.decision.preview-changed", () -> asRecruiter(() -> reviews.proposeDecision(seen)));
        assertEquals(Set.of(), pending());
    }

    @Test
    void severalPeopleAreDecidedAboutOnlyAfterAPreview() throws Exception {
        List<JobApplicationId> two = List.of(card(0).id(), card(1).id());
        ProposeDecision unseen = ProposeDecision.reject(two, RejectionReason.MORE_EXPERIENCE_NEEDED, null, false);
        for (ProposeDecision decision : List.of(unseen, unseen.confirmed("another", null))) {
            assertRefused(
                    "applications.decision.preview-changed",
                    () -> asRecruiter(() -> reviews.proposeDecision(decision)));
            assertRefused(
                    "applications.decision.preview-changed", () -> asRecruiter(() -> reviews.proposeInTurn(decision)));
        }
        assertEquals(Set.of(), pending());
        assertEquals(
                2,
                asRecruiter(() -> reviews.proposeDecision(previewed(unseen)))
                        .done()
                        .size());
    }

    @Test
    void anEmployerGivesNoReasonThatIsJobwrightsWord() throws Exception {
        List<JobApplicationId> one = List.of(card(0).id());
        for (RejectionReason reason : List.of(RejectionReason.ADVERT_REMOVED, RejectionReason.OFFER_DECLINED)) {
            ProposeDecision decision = ProposeDecision.reject(one, reason, null, true);
            assertRefused(
                    "applications.decision.reason-reserved",
                    () -> asRecruiter(() -> reviews.proposeDecision(decision)));
            assertRefused(
                    "applications.decision.reason-reserved", () -> asRecruiter(() -> reviews.proposeInTurn(decision)));
        }
        BulkOutcome noOffer = asRecruiter(() ->
                reviews.proposeDecision(ProposeDecision.reject(one, RejectionReason.OFFER_WITHDRAWN, null, true)));
        assertEquals(
                "applications.decision.reason-reserved",
                noOffer.refused().getFirst().reason().getCode());
        ProposeDecision filledJob = ProposeDecision.reject(one, RejectionReason.POSITION_FILLED, null, false);
        assertRefused(
                "applications.decision.reason-reserved", () -> asRecruiter(() -> reviews.proposeDecision(filledJob)));
        assertEquals(Set.of(), pending());
        BulkOutcome filled = asRecruiter(() -> reviews.proposeInTurn(filledJob));
        assertEquals(one, filled.done().stream().map(BulkItem::application).toList());
    }

    /** How long it takes is printed: on an idle machine less than five seconds. */
    @Test
    void fiveHundredDeclinesAreStagedAndUndone() throws Exception {
        harbour.copyApplicant(opening, people.getFirst(), BulkOutcome.MOST - PEOPLE);
        List<JobApplicationId> all = new ArrayList<>();
        rows.texts(
                        "select id from job_application where posting_id = ?",
                        opening.posting().value())
                .forEach(id -> all.add(new JobApplicationId(UUID.fromString(id))));
        ProposeDecision decline = ProposeDecision.reject(all, RejectionReason.MORE_EXPERIENCE_NEEDED, "Thanks.", false);
        for (int time = 0; time < 2; time++) {
            String seen = asRecruiter(() -> selections.preview(decline)).seen();
            long begin = System.nanoTime();
            BulkOutcome outcome = asRecruiter(() -> reviews.proposeDecision(decline.confirmed(seen, null)));
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
            System.out.println("500 declines staged in " + millis + " ms");
            assertEquals(BulkOutcome.MOST, outcome.done().size());
            asRecruiter(() -> reviews.undo(outcome.operation()));
            assertEquals(Set.of(), pending());
        }
    }

    @Test
    void whatWasToldAtOnceLeavesNothingToUndo() throws Exception {
        ApplicantCard one = card(0);
        BulkOutcome told = asRecruiter(() -> reviews.proposeDecision(
                ProposeDecision.reject(List.of(one.id()), RejectionReason.MORE_EXPERIENCE_NEEDED, null, true)));
        assertNull(told.operation());
    }
}
