package org.jobwright.container.operations;

import static org.jobwright.container.Refusals.STALE;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Race;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.apply.ApplyService;
import org.jobwright.services.applications.apply.AttachmentChanges;
import org.jobwright.services.applications.apply.DraftDetails;
import org.jobwright.services.applications.apply.DraftKey;
import org.jobwright.services.applications.apply.SaveApplicationDraft;
import org.jobwright.services.applications.bulk.ApplicationReviewService;
import org.jobwright.services.applications.bulk.BulkOutcome;
import org.jobwright.services.applications.bulk.MoveApplications;
import org.jobwright.services.applications.bulk.PlacedApplication;
import org.jobwright.services.applications.pipeline.ApplicationReviewQueries;
import org.jobwright.services.applications.pipeline.StageOption;
import org.jobwright.services.jobs.JobPostingService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many at once, on one application and one posting. */
@ContainerTest
class ConcurrencyIT {

    private static final String NO_BEAN_IS_FREE = "WFLYEJB0378";
    private static final int MOST_TRIES = 10;

    @Inject
    private Harbour harbour;

    @Inject
    private ApplyService applying;

    @Inject
    private ApplicationReviewService reviews;

    @Inject
    private ApplicationReviewQueries queries;

    @Inject
    private JobPostingService postings;

    @Inject
    private Rows rows;

    @Inject
    private Race race;

    private Opening opening;

    @BeforeEach
    void aLivePosting() throws Exception {
        opening = harbour.opening();
    }

    @Test
    @Tag("SEC-32")
    void ofTwentySimultaneousMovesOneSucceedsAndTheOthersAreRefused() throws Exception {
        MoveApplications move = move(harbour.apply(opening), 1);
        var outcomes = race.many(20, () -> Callers.asPerson(opening.recruiter(), () -> reviews.move(move)));
        assertEquals(
                1,
                outcomes.answers().stream()
                        .filter(answer -> !answer.done().isEmpty())
                        .count());
        assertEquals(
                Set.of(STALE),
                Stream.concat(
                                outcomes.refusals().stream(),
                                outcomes.answers().stream()
                                        .flatMap(answer -> answer.refused().stream())
                                        .map(BulkOutcome.Refusal::reason))
                        .map(ConcurrencyIT::code)
                        .collect(Collectors.toSet()));
        assertEquals(
                2,
                rows.count(
                        "from stage_change where application_id = ?",
                        move.applications().getFirst().id().value()));
    }

    @Test
    @Tag("SEC-32")
    void fiftyTimesTheSameIntentIsOneApplication() throws Exception {
        AccountId candidate = harbour.person();
        DraftKey draft = draft();
        var outcomes = race.many(50, () -> Callers.asPerson(candidate, () -> sendWhenThereIsRoom(draft)));
        assertEquals(List.of(), outcomes.refusals());
        assertEquals(1, Set.copyOf(outcomes.answers()).size());
        assertEquals(
                1,
                rows.count(
                        "from job_application where posting_id = ?",
                        opening.posting().value()));
        assertEquals(
                1,
                rows.count(
                        "from outbox_message where kind = 'APPLICATION_RECEIVED' and facts ->> 'reference' = ?",
                        opening.reference()));
    }

    /** On a busy machine no bean may be free for five seconds; the page then asks to try again. */
    private ApplicationReference sendWhenThereIsRoom(DraftKey draft) {
        for (int tries = 1; ; tries++) {
            try {
                return harbour.send(draft);
            } catch (EJBException busy) {
                if (tries == MOST_TRIES || !String.valueOf(busy.getMessage()).contains(NO_BEAN_IS_FREE)) {
                    throw busy;
                }
            }
        }
    }

    @Test
    void theFormOfAnApplicationBeingSentLeadsToIt() throws Exception {
        AccountId candidate = harbour.person();
        DraftKey draft = draft();
        var again = new AtomicReference<DraftDetails>();
        race.second(
                () -> Callers.asPerson(candidate, () -> {
                    harbour.send(draft);
                }),
                () -> Callers.asPerson(candidate, () -> {
                    again.set(applying.saveDraft(new SaveApplicationDraft(
                            draft,
                            opening.reference(),
                            Harbour.content(),
                            Harbour.cv(),
                            AttachmentChanges.NONE,
                            null)));
                }));
        assertTrue(again.get().sent());
    }

    @Test
    @Tag("SEC-31")
    void anApplicationDuringTheCloseIsRefused() throws Exception {
        AccountId candidate = harbour.person();
        DraftKey draft = draft();
        assertRefused(
                "applications.posting-over",
                () -> race.second(
                        () -> Callers.asPerson(opening.recruiter(), () -> close()),
                        () -> Callers.asPerson(candidate, () -> {
                            harbour.send(draft);
                        })));
        assertEquals(
                0,
                rows.count(
                        "from job_application where posting_id = ?",
                        opening.posting().value()));
    }

    @Test
    void aCloseWaitsForAnApplicationBeforeItAndIsRefusedBecauseOfIt() throws Exception {
        AccountId candidate = harbour.person();
        DraftKey draft = draft();
        assertRefused(
                "applications.closing.unanswered",
                () -> race.second(
                        () -> Callers.asPerson(candidate, () -> {
                            harbour.send(draft);
                        }),
                        () -> Callers.asPerson(opening.recruiter(), () -> close())));
        assertEquals(
                1,
                rows.count(
                        "from job_application a join job_posting p on p.id = a.posting_id"
                                + " where p.id = ? and p.ended_at is null",
                        opening.posting().value()));
    }

    @Test
    void aCloseAmongApplicationsEndsBeforeAllOfThemOrNotAtAll() throws Exception {
        AtomicInteger turns = new AtomicInteger();
        var outcomes = race.many(11, () -> {
            if (turns.getAndIncrement() == 5) {
                Callers.asPerson(opening.recruiter(), () -> close());
                return Optional.<ApplicationReference>empty();
            }
            AccountId candidate = harbour.person();
            DraftKey draft = draft();
            return Optional.of(Callers.asPerson(candidate, () -> harbour.send(draft)));
        });
        long acknowledged =
                outcomes.answers().stream().filter(Optional::isPresent).count();
        assertEquals(
                acknowledged,
                rows.count(
                        "from job_application where posting_id = ?",
                        opening.posting().value()));
        assertEquals(
                Set.of(),
                outcomes.refusals().stream()
                        .map(ConcurrencyIT::code)
                        .filter(code -> !Set.of("applications.posting-over", "applications.closing.unanswered")
                                .contains(code))
                        .collect(Collectors.toSet()));
        long ended = rows.count(
                "from job_posting where ended_at is not null and id = ?",
                opening.posting().value());
        assertEquals(ended == 1, acknowledged == 0);
    }

    private void close() {
        postings.close(opening.posting());
    }

    private DraftKey draft() throws Exception {
        DraftKey draft = Harbour.draftKey();
        Callers.asVisitor(() -> applying.saveDraft(new SaveApplicationDraft(
                draft, opening.reference(), Harbour.content(), Harbour.cv(), AttachmentChanges.NONE, null)));
        return draft;
    }

    private MoveApplications move(ApplicationReference reference, int to) throws Exception {
        var applicant = asRecruiter(() -> queries.details(reference)).applicant();
        return new MoveApplications(
                List.of(new PlacedApplication(applicant.id(), applicant.stage())),
                stages().get(to).id());
    }

    private List<StageOption> stages() throws Exception {
        return asRecruiter(() -> queries.stagesOf(opening.posting()));
    }

    private <T> T asRecruiter(Callable<T> call) throws Exception {
        return Callers.asPerson(opening.recruiter(), call);
    }

    private static String code(Exception refusal) {
        return refusal instanceof RuleViolation violation ? violation.getCode() : refusal.toString();
    }
}
