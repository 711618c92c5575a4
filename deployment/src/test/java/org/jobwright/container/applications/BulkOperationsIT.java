package org.jobwright.container.applications;

import static org.jobwright.container.Refusals.NOT_ALLOWED;
import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.bulk.BulkItem;
import org.jobwright.domain.applications.bulk.BulkKind;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.applications.tags.TagId;
import org.jobwright.domain.applications.team.HiringTeamPart;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.bulk.ApplicationReviewService;
import org.jobwright.services.applications.bulk.BulkOperationQueries;
import org.jobwright.services.applications.bulk.BulkOutcome;
import org.jobwright.services.applications.bulk.DecisionPreview;
import org.jobwright.services.applications.bulk.MoveApplications;
import org.jobwright.services.applications.bulk.PlacedApplication;
import org.jobwright.services.applications.bulk.ProposeDecision;
import org.jobwright.services.applications.bulk.RecentOperation;
import org.jobwright.services.applications.bulk.SeenDecision;
import org.jobwright.services.applications.bulk.SelectionQueries;
import org.jobwright.services.applications.bulk.UntoldDecision;
import org.jobwright.services.applications.decisions.DecisionReleaseService;
import org.jobwright.services.applications.lists.ApplicantCard;
import org.jobwright.services.applications.lists.ApplicantExportService;
import org.jobwright.services.applications.lists.ApplicantFilter;
import org.jobwright.services.applications.lists.ApplicantListQueries;
import org.jobwright.services.applications.lists.ApplicantSort;
import org.jobwright.services.applications.mine.CandidateApplicationService;
import org.jobwright.services.applications.pipeline.ApplicationReviewQueries;
import org.jobwright.services.applications.pipeline.StageOption;
import org.jobwright.services.applications.tags.TagService;
import org.jobwright.services.applications.tags.TagVocabularyService;
import org.jobwright.services.applications.tags.Tagged;
import org.jobwright.services.applications.team.AssignmentService;
import org.jobwright.services.applications.team.Assignments.Interviewer;
import org.jobwright.services.shared.PageRequest;
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
    private ApplicantListQueries applicants;

    @Inject
    private SelectionQueries selections;

    @Inject
    private ApplicationReviewQueries queries;

    @Inject
    private ApplicationReviewService reviews;

    @Inject
    private BulkOperationQueries operations;

    @Inject
    private AssignmentService assignments;

    @Inject
    private TagService tags;

    @Inject
    private TagVocabularyService vocabulary;

    @Inject
    private ApplicantExportService exports;

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

    /** Fifty selections, with withdrawals, moves and decisions of a colleague between preview and command. */
    @Test
    void whatIsTouchedIsThePreviewMinusWhoIsRefusedAndNobodyElse() throws Exception {
        Random random = new Random(655);
        List<JobApplicationId> all = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            all.add(card(i).id());
        }
        int touchedInAll = 0;
        for (int round = 0; round < 50; round++) {
            List<JobApplicationId> chosen =
                    all.stream().filter(one -> random.nextBoolean()).toList();
            if (!chosen.isEmpty()) {
                touchedInAll += random.nextBoolean() ? declined(chosen, random) : moved(chosen, random);
            }
        }
        assertTrue(touchedInAll > 50, "the rounds do something: " + touchedInAll);
    }

    /** How many were declined, and undone again. */
    private int declined(List<JobApplicationId> chosen, Random random) throws Exception {
        ProposeDecision decline = ProposeDecision.reject(chosen, RejectionReason.MORE_EXPERIENCE_NEEDED, null, false);
        DecisionPreview preview = asRecruiter(() -> selections.preview(decline));
        meanwhile(random);
        Set<String> before = decided();
        BulkOutcome outcome;
        try {
            outcome = asRecruiter(() -> reviews.proposeDecision(decline.confirmed(preview.seen(), null)));
        } catch (RuleViolation changed) {
            assertEquals("applications.decision.preview-changed", changed.getCode());
            assertEquals(before, decided(), "a refused command touches nobody");
            return 0;
        }
        assertEquals(preview.told(), outcome.done().size());
        assertEquals(preview.leftOut().size(), outcome.refused().size());
        assertTouched(chosen, outcome, before, decided());
        if (outcome.operation() != null) {
            asRecruiter(() -> reviews.undo(outcome.operation()));
            assertEquals(before, decided(), "undone");
        }
        return outcome.done().size();
    }

    /** How many were moved. */
    private int moved(List<JobApplicationId> chosen, Random random) throws Exception {
        List<PipelineStageId> stages = asRecruiter(() -> queries.stagesOf(opening.posting())).stream()
                .map(StageOption::id)
                .toList();
        Map<String, String> seen = stages();
        MoveApplications move = new MoveApplications(
                chosen.stream()
                        .map(one -> new PlacedApplication(
                                one, new PipelineStageId(UUID.fromString(seen.get(one.toString())))))
                        .toList(),
                stages.get(random.nextInt(stages.size() - 1)));
        int leftOut = asRecruiter(() -> selections.preview(move)).size();
        meanwhile(random);
        Map<String, String> before = stages();
        BulkOutcome outcome = asRecruiter(() -> reviews.move(move));
        assertTrue(outcome.refused().size() >= leftOut, "who was named before is not moved");
        Map<String, String> after = stages();
        Set<String> allowed = outcome.done().stream()
                .map(item -> item.application().toString())
                .collect(Collectors.toSet());
        after.forEach((one, stage) -> {
            if (!allowed.contains(one)) {
                assertEquals(before.get(one), stage, "somebody else was moved");
            } else {
                assertEquals(move.stage().toString(), stage);
            }
        });
        assertEquals(Set.copyOf(chosen), everybody(outcome));
        return outcome.done().size();
    }

    private void assertTouched(
            List<JobApplicationId> chosen, BulkOutcome outcome, Set<String> before, Set<String> after) {
        assertEquals(Set.copyOf(chosen), everybody(outcome));
        Set<String> touched = new HashSet<>(after);
        touched.removeAll(before);
        assertEquals(ids(outcome).stream().map(JobApplicationId::toString).collect(Collectors.toSet()), touched);
    }

    private static Set<JobApplicationId> everybody(BulkOutcome outcome) {
        Set<JobApplicationId> everybody = new HashSet<>(ids(outcome));
        outcome.refused().forEach(refusal -> everybody.add(refusal.application()));
        return everybody;
    }

    /** Someone withdraws, and a colleague decides or moves, now and then. */
    private void meanwhile(Random random) throws Exception {
        int person = random.nextInt(PEOPLE);
        switch (random.nextInt(8)) {
            case 0 -> {
                long withdrawn = rows.count(
                        "from job_application where posting_id = ? and candidate_status = 'WITHDRAWN'",
                        opening.posting().value());
                long running = rows.count(
                        "from job_application where reference = ? and candidate_status <> 'WITHDRAWN'",
                        references.get(person).value());
                if (withdrawn < 3 && running == 1) {
                    Callers.asPerson(people.get(person), () -> candidates.withdraw(references.get(person)));
                }
            }
            case 1 ->
                Callers.asPerson(
                        colleague,
                        () -> reviews.proposeDecision(ProposeDecision.reject(
                                List.of(card(person).id()), RejectionReason.MORE_EXPERIENCE_NEEDED, null, false)));
            case 2 -> move(List.of(card(person)), random.nextInt(3));
            default -> {}
        }
    }

    private Set<String> decided() throws Exception {
        return new HashSet<>(rows.texts(
                "select id::text from job_application where posting_id = ? and decision_outcome is not null",
                opening.posting().value()));
    }

    private Map<String, String> stages() throws Exception {
        return rows
                .texts(
                        "select id || ' ' || stage_id from job_application where posting_id = ?",
                        opening.posting().value())
                .stream()
                .map(row -> row.split(" "))
                .collect(Collectors.toMap(row -> row[0], row -> row[1]));
    }

    /** A recruiter tells at once, or undoes, what a hiring manager proposed about many. */
    @Test
    void proposalsAreListedAndToldOrUndoneTogether() throws Exception {
        harbour.place(opening, colleague, HiringTeamPart.HIRING_MANAGER);
        rows.change("update organization_membership set role = 'VIEWER' where account_id = ?", colleague.value());
        List<JobApplicationId> proposed = List.of(card(0).id(), card(1).id(), card(2).id());
        Callers.asPerson(
                colleague,
                () -> reviews.proposeDecision(
                        ProposeDecision.reject(proposed, RejectionReason.MORE_EXPERIENCE_NEEDED, "Thank you.", false)));
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
        assertEquals(2, asRecruiter(() -> reviews.releaseNow(seen, null)).done().size());
        SeenDecision last = asRecruiter(() -> selections.untold(List.of(proposed.get(2))))
                .getFirst()
                .seen();
        assertEquals(
                1, asRecruiter(() -> reviews.undoDecision(List.of(last))).done().size());
        assertEquals(0, asRecruiter(() -> applicants.count(opening.posting(), waiting)));
    }

    @Test
    void aSelectionIsAssignedAndAColleagueUndoesIt() throws Exception {
        AccountId owen = harbour.member(opening.organization(), OrganizationRole.INTERVIEWER);
        Callers.asPerson(people.get(0), () -> candidates.withdraw(references.get(0)));
        List<JobApplicationId> chosen = List.of(card(0).id(), card(1).id(), card(2).id(), card(3).id());
        asRecruiter(() -> {
            assignments.assign(chosen.get(1), owen);
            return null;
        });
        assertEquals(
                List.of(owen),
                asRecruiter(() -> assignments.interviewers(chosen)).stream()
                        .map(Interviewer::account)
                        .toList());
        assertRefused(
                "applications.assign.not-interviewer", () -> asRecruiter(() -> assignments.assign(chosen, colleague)));
        BulkOutcome assigned = asRecruiter(() -> assignments.assign(chosen, owen));
        assertEquals(Set.of(chosen.get(2), chosen.get(3)), ids(assigned));
        assertEquals(
                List.of("applications.assign.already", "applications.over"),
                assigned.refused().stream()
                        .map(one -> one.reason().getCode())
                        .sorted()
                        .toList());
        Callers.asPerson(owen, () -> queries.details(references.get(2)));
        assertRefused(NOT_FOUND, () -> Callers.asPerson(owen, () -> assignments.undo(assigned.operation())));

        asRecruiter(() -> {
            assignments.unassign(chosen.get(3), owen);
            assignments.assign(chosen.get(3), owen);
            return null;
        });

        BulkOutcome undone = Callers.asPerson(colleague, () -> assignments.undo(assigned.operation()));

        assertEquals(Set.of(chosen.get(2)), ids(undone), "the other one was given anew");
        assertEquals(
                "applications.assign.changed",
                undone.refused().getFirst().reason().getCode());
        assertRefused(NOT_FOUND, () -> Callers.asPerson(owen, () -> queries.details(references.get(2))));
        Callers.asPerson(owen, () -> queries.details(references.get(1)));
    }

    @Test
    void aSelectionIsTaggedAndAColleagueUndoesIt() throws Exception {
        Callers.asPerson(people.get(0), () -> candidates.withdraw(references.get(0)));
        List<JobApplicationId> chosen = List.of(card(0).id(), card(1).id(), card(2).id(), card(3).id());
        TagId tag = asRecruiter(() -> tags.tag(List.of(chosen.get(1)), "Night shift"))
                .tag()
                .id();
        BulkOutcome tagged = asRecruiter(() -> tags.tag(chosen, "Night shift")).outcome();
        assertEquals(Set.of(chosen.get(2), chosen.get(3)), ids(tagged));
        assertEquals(
                List.of("applications.over", "applications.tag.already"),
                tagged.refused().stream()
                        .map(one -> one.reason().getCode())
                        .sorted()
                        .toList());
        RecentOperation recent = Callers.asPerson(colleague, () -> operations.recent(opening.posting()))
                .getFirst();
        assertEquals(BulkKind.TAG, recent.kind());
        assertEquals("Night shift", recent.object());
        assertEquals(2, recent.standing());
        AccountId viewer = harbour.member(opening.organization(), OrganizationRole.VIEWER);
        assertRefused(NOT_FOUND, () -> Callers.asPerson(viewer, () -> tags.undo(tagged.operation())));
        assertRefused(NOT_FOUND, () -> asRecruiter(() -> reviews.undo(tagged.operation())));
        asRecruiter(() -> {
            tags.untag(List.of(chosen.get(3)), tag);
            tags.tag(List.of(chosen.get(3)), "Night shift");
            return null;
        });

        BulkOutcome undone = Callers.asPerson(colleague, () -> tags.undo(tagged.operation()));

        assertEquals(Set.of(chosen.get(2)), ids(undone), "the other one was given anew");
        assertEquals(
                "applications.tag.changed", undone.refused().getFirst().reason().getCode());
        assertEquals(
                Set.of(chosen.get(1), chosen.get(3)),
                asRecruiter(() -> applicants.list(
                                opening.posting(),
                                ApplicantFilter.ALL.withTag(tag),
                                ApplicantSort.NAME,
                                new PageRequest(1, 20)))
                        .items()
                        .stream()
                        .map(ApplicantCard::id)
                        .collect(Collectors.toSet()));
    }

    /** A merge moves the tags with their times, so what gave them can still be undone; a deleted tag leaves nothing. */
    @Test
    void anOperationFollowsItsTag() throws Exception {
        List<JobApplicationId> chosen = List.of(card(0).id(), card(1).id());
        Tagged nights = asRecruiter(() -> tags.tag(chosen, "Nights"));
        TagId shift = asRecruiter(() -> tags.tag(List.of(card(2).id()), "Night shift"))
                .tag()
                .id();
        asRecruiter(() -> {
            vocabulary.merge(nights.tag().id(), shift);
            return null;
        });
        assertEquals(
                List.of("Night shift", "Night shift"),
                asRecruiter(() -> operations.recent(opening.posting())).stream()
                        .map(RecentOperation::object)
                        .toList());
        assertEquals(
                Set.copyOf(chosen),
                ids(Callers.asPerson(colleague, () -> tags.undo(nights.outcome().operation()))));
        asRecruiter(() -> {
            vocabulary.delete(shift);
            return null;
        });
        assertEquals(List.of(), asRecruiter(() -> operations.recent(opening.posting())));
    }

    @Test
    void whoTookAListAlongIsKeptAndNotUndone() throws Exception {
        AccountId owen = harbour.member(opening.organization(), OrganizationRole.INTERVIEWER);
        harbour.assign(card(3).id(), owen);
        asRecruiter(() -> exports.export(opening.posting(), ApplicantFilter.ALL, ApplicantSort.NAME));
        Callers.asPerson(owen, () -> exports.export(opening.posting(), ApplicantFilter.ALL, ApplicantSort.NAME));

        List<RecentOperation> recent = Callers.asPerson(colleague, () -> operations.recent(opening.posting()));

        assertEquals(
                List.of(1, PEOPLE),
                recent.stream().map(RecentOperation::standing).toList());
        assertEquals(
                Set.of(BulkKind.EXPORT),
                recent.stream().map(RecentOperation::kind).collect(Collectors.toSet()));
        for (RecentOperation taken : recent) {
            assertRefused(NOT_FOUND, () -> asRecruiter(() -> reviews.undo(taken.id())));
            assertRefused(NOT_FOUND, () -> asRecruiter(() -> tags.undo(taken.id())));
        }
        assertRefused(NOT_ALLOWED, () -> Callers.asPerson(owen, () -> operations.recent(opening.posting())));
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
        DecisionPreview preview = asRecruiter(() -> selections.preview(chosen, CandidateStatus.NOT_SELECTED));
        assertEquals(2, preview.told());
        assertEquals(1, preview.leftOut().size());

        ProposeDecision seen = ProposeDecision.reject(chosen, RejectionReason.MORE_EXPERIENCE_NEEDED, null, false)
                .confirmed(preview.seen(), null);
        Callers.asPerson(people.get(1), () -> candidates.withdraw(references.get(1)));
        assertRefused("applications.decision.preview-changed", () -> asRecruiter(() -> reviews.proposeDecision(seen)));
        assertEquals(Set.of(), pending());
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
        long begin = System.nanoTime();
        String seen = asRecruiter(() -> selections.preview(decline)).seen();
        BulkOutcome outcome = asRecruiter(() -> reviews.proposeDecision(decline.confirmed(seen, null)));
        long staged = System.nanoTime();
        assertEquals(BulkOutcome.MOST, outcome.done().size());
        asRecruiter(() -> reviews.undo(outcome.operation()));
        long undone = System.nanoTime();
        assertEquals(Set.of(), pending());
        System.out.printf(
                "500 declines staged in %d ms, undone in %d ms%n",
                (staged - begin) / 1_000_000, (undone - staged) / 1_000_000);
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
