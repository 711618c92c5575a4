package org.jobwright.container.applications;

import static org.jobwright.container.Refusals.NOT_ALLOWED;
import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.bulk.BulkKind;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.applications.tags.TagId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.services.applications.bulk.BulkOperationQueries;
import org.jobwright.services.applications.bulk.BulkOutcome;
import org.jobwright.services.applications.bulk.RecentOperation;
import org.jobwright.services.applications.lists.ApplicantCard;
import org.jobwright.services.applications.lists.ApplicantExportService;
import org.jobwright.services.applications.lists.ApplicantFilter;
import org.jobwright.services.applications.lists.ApplicantSort;
import org.jobwright.services.applications.tags.TagService;
import org.jobwright.services.applications.tags.TagVocabularyService;
import org.jobwright.services.applications.tags.Tagged;
import org.jobwright.services.applications.team.AssignmentService;
import org.jobwright.services.applications.team.Assignments.Interviewer;
import org.jobwright.services.shared.PageRequest;
import org.junit.jupiter.api.Test;

/** What is done to a selection is previewed, kept, and undone by a colleague. */
@ContainerTest
class BulkOperationsIT extends SeveralApplicants {

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
        assertNull(recent.getFirst().person(), "several");

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
        assertEquals(
                card(1).name(),
                asRecruiter(() -> operations.recent(opening.posting()))
                        .getFirst()
                        .person());
        BulkOutcome undone = asRecruiter(() -> reviews.undo(moved.operation()));
        assertEquals(Set.of(card(0).id()), ids(undone));
        assertEquals(first, card(0).stage());
        assertEquals(further, card(1).stage());
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
}
