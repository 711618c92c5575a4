package org.jobwright.container.applications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jobwright.container.Callers;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.bulk.BulkItem;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.bulk.ApplicationReviewService;
import org.jobwright.services.applications.bulk.BulkOutcome;
import org.jobwright.services.applications.bulk.DecisionPreview;
import org.jobwright.services.applications.bulk.MoveApplications;
import org.jobwright.services.applications.bulk.PlacedApplication;
import org.jobwright.services.applications.bulk.ProposeDecision;
import org.jobwright.services.applications.bulk.SelectionQueries;
import org.jobwright.services.applications.lists.ApplicantCard;
import org.jobwright.services.applications.lists.ApplicantListQueries;
import org.jobwright.services.applications.mine.CandidateApplicationService;
import org.jobwright.services.applications.pipeline.ApplicationReviewQueries;
import org.jobwright.services.applications.pipeline.StageOption;
import org.junit.jupiter.api.BeforeEach;

/** Eight people applied for a posting with a recruiter and a colleague. */
abstract class SeveralApplicants {

    static final int PEOPLE = 8;

    @Inject
    Harbour harbour;

    @Inject
    ApplicantListQueries applicants;

    @Inject
    SelectionQueries selections;

    @Inject
    ApplicationReviewQueries queries;

    @Inject
    ApplicationReviewService reviews;

    @Inject
    CandidateApplicationService candidates;

    @Inject
    Rows rows;

    Opening opening;

    AccountId colleague;

    final List<AccountId> people = new ArrayList<>();

    final List<ApplicationReference> references = new ArrayList<>();

    @BeforeEach
    void severalPeopleApply() throws Exception {
        opening = harbour.opening();
        colleague = harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        for (int i = 0; i < PEOPLE; i++) {
            people.add(harbour.person());
            references.add(harbour.apply(opening, people.get(i), "Person" + i));
        }
    }

    /** How many were declined, and undone again. */
    int declined(List<JobApplicationId> chosen, Random random) throws Exception {
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
    int moved(List<JobApplicationId> chosen, Random random) throws Exception {
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

    void assertTouched(List<JobApplicationId> chosen, BulkOutcome outcome, Set<String> before, Set<String> after) {
        assertEquals(Set.copyOf(chosen), everybody(outcome));
        Set<String> touched = new HashSet<>(after);
        touched.removeAll(before);
        assertEquals(ids(outcome).stream().map(JobApplicationId::toString).collect(Collectors.toSet()), touched);
    }

    static Set<JobApplicationId> everybody(BulkOutcome outcome) {
        Set<JobApplicationId> everybody = new HashSet<>(ids(outcome));
        outcome.refused().forEach(refusal -> everybody.add(refusal.application()));
        return everybody;
    }

    /** Someone withdraws, and a colleague decides or moves, now and then. */
    void meanwhile(Random random) throws Exception {
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

    Set<String> decided() throws Exception {
        return new HashSet<>(rows.texts(
                "select id::text from job_application where posting_id = ? and decision_outcome is not null",
                opening.posting().value()));
    }

    Map<String, String> stages() throws Exception {
        return rows
                .texts(
                        "select id || ' ' || stage_id from job_application where posting_id = ?",
                        opening.posting().value())
                .stream()
                .map(row -> row.split(" "))
                .collect(Collectors.toMap(row -> row[0], row -> row[1]));
    }

    BulkOutcome decline(List<ApplicantCard> chosen) throws Exception {
        ProposeDecision decline = ProposeDecision.reject(
                chosen.stream().map(ApplicantCard::id).toList(), RejectionReason.MORE_EXPERIENCE_NEEDED, null, false);
        return asRecruiter(() -> reviews.proposeDecision(previewed(decline)));
    }

    ProposeDecision previewed(ProposeDecision decision) {
        return decision.confirmed(selections.preview(decision).seen(), null);
    }

    BulkOutcome move(List<ApplicantCard> chosen, int stage) throws Exception {
        return asRecruiter(() -> reviews.move(new MoveApplications(
                chosen.stream()
                        .map(card -> new PlacedApplication(card.id(), card.stage()))
                        .toList(),
                queries.stagesOf(opening.posting()).get(stage).id())));
    }

    ApplicantCard card(int person) throws Exception {
        return asRecruiter(() -> queries.details(references.get(person))).applicant();
    }

    Set<JobApplicationId> pending() throws Exception {
        Set<JobApplicationId> pending = new HashSet<>();
        for (int i = 0; i < PEOPLE; i++) {
            if (card(i).isDecisionPending()) {
                pending.add(card(i).id());
            }
        }
        return pending;
    }

    static Set<JobApplicationId> ids(BulkOutcome outcome) {
        return outcome.done().stream().map(BulkItem::application).collect(Collectors.toSet());
    }

    <T> T asRecruiter(Callable<T> work) throws Exception {
        return Callers.asPerson(opening.recruiter(), work);
    }
}
