package org.jobwright.container.applications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
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
import org.jobwright.container.Opening;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.domain.applications.bulk.BulkKind;
import org.jobwright.domain.applications.bulk.BulkOperationId;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.bulk.BulkOutcome;
import org.jobwright.services.applications.bulk.DecisionPreview;
import org.jobwright.services.applications.bulk.LeftOut;
import org.jobwright.services.applications.bulk.MoveApplications;
import org.jobwright.services.applications.bulk.PlacedApplication;
import org.jobwright.services.applications.bulk.ProposeDecision;
import org.jobwright.services.applications.bulk.SeenDecision;
import org.jobwright.services.applications.bulk.UntoldDecision;
import org.jobwright.services.applications.pipeline.StageOption;
import org.jobwright.services.applications.tags.TagService;
import org.jobwright.services.applications.team.AssignmentService;
import org.jobwright.services.messages.bulk.BulkMessagePreview;
import org.jobwright.services.messages.bulk.BulkMessageQueries;
import org.jobwright.services.messages.bulk.BulkMessageService;
import org.jobwright.services.messages.bulk.WriteToMany;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A bulk action and its undo touch nobody outside the selection. */
@ContainerTest
class BulkRoundsIT extends SeveralApplicants {

    private static final String HELLO = "Dear {{first_name}}, the interviews are in May.";

    @Inject
    private TagService tags;

    @Inject
    private AssignmentService assignments;

    @Inject
    private BulkMessageQueries many;

    @Inject
    private BulkMessageService bulk;

    private final Random random = new Random(655);

    private AccountId interviewer;

    /** The posting, another one of the same organization, and one of another organization. */
    private List<JobPostingId> watched;

    @BeforeEach
    void othersWhoAreNotChosen() throws Exception {
        interviewer = harbour.member(opening.organization(), OrganizationRole.INTERVIEWER);
        JobPostingId second = harbour.live(opening.recruiter(), opening.organization(), opening.moderator());
        harbour.apply(people.getFirst(), harbour.reference(second), DraftToken.next());
        Opening elsewhere = harbour.opening();
        harbour.apply(elsewhere, people.getFirst(), "Person0");
        watched = List.of(opening.posting(), second, elsewhere.posting());
    }

    /**
     * Decisions, moves, tags, assignments, messages, and telling at once, to random selections, with withdrawals and commands of a colleague
     * between the preview, the command, and its undoing.
     */
    @Test
    void whatIsTouchedIsThePreviewMinusWhoIsRefusedAndNobodyElse() throws Exception {
        play(30);
    }

    @Test
    @Tag("slow")
    void whatIsTouchedIsThePreviewMinusWhoIsRefusedAndNobodyElseInManyRounds() throws Exception {
        play(60);
    }

    private void play(int rounds) throws Exception {
        List<JobApplicationId> all = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            all.add(card(i).id());
        }
        Map<BulkKind, Integer> touched = new EnumMap<>(BulkKind.class);
        for (int round = 0; round < rounds; round++) {
            List<JobApplicationId> chosen =
                    all.stream().filter(one -> random.nextBoolean()).toList();
            if (!chosen.isEmpty()) {
                Round next = round(round % 6, chosen);
                touched.merge(next.kind(), play(next), Integer::sum);
            }
        }
        assertEquals(6, touched.size());
        touched.forEach((kind, people) -> assertTrue(people > 5, kind + " does nothing: " + touched));
    }

    @Test
    void moreThanFiveHundredAreRefused() throws Exception {
        List<JobApplicationId> tooMany = Stream.generate(() -> new JobApplicationId(UUID.randomUUID()))
                .limit(BulkOutcome.MOST + 1)
                .toList();
        PipelineStageId stage = stageIds().getFirst();
        List<PlacedApplication> placed =
                tooMany.stream().map(one -> new PlacedApplication(one, stage)).toList();
        List<SeenDecision> seen = tooMany.stream()
                .map(one -> new SeenDecision(one, Instant.EPOCH))
                .toList();
        for (Callable<?> command : List.<Callable<?>>of(
                () -> selections.preview(declining(tooMany)),
                () -> reviews.proposeDecision(declining(tooMany)),
                () -> reviews.undoDecision(seen),
                () -> reviews.releaseNow(seen, seen.size()),
                () -> reviews.move(new MoveApplications(placed, stage)),
                () -> tags.tag(tooMany, "Nights"),
                () -> assignments.assign(tooMany, interviewer),
                () -> many.preview(tooMany, HELLO, Language.EN, 0),
                () -> bulk.send(new WriteToMany(tooMany, HELLO, Language.EN, null, "seen")))) {
            InvalidInput refused = assertThrows(InvalidInput.class, () -> asRecruiter(command));
            assertEquals(
                    "applications.selection.too-large",
                    refused.getProblems().getFirst().code());
        }
    }

    /** A command that was previewed, and how it is taken back. */
    private record Round(
            BulkKind kind,
            Set<JobApplicationId> chosen,
            Set<JobApplicationId> previewed,
            Callable<BulkOutcome> command,
            TakenBack undo) {}

    private interface TakenBack {
        BulkOutcome of(BulkOperationId operation) throws Exception;
    }

    private Round round(int kind, List<JobApplicationId> chosen) throws Exception {
        Set<JobApplicationId> all = Set.copyOf(chosen);
        return switch (kind) {
            case 0 -> {
                DecisionPreview preview = asRecruiter(() -> selections.preview(declining(chosen)));
                ProposeDecision seen = declining(chosen).confirmed(preview.seen(), null);
                yield new Round(
                        BulkKind.DECIDE,
                        all,
                        without(all, preview.leftOut()),
                        () -> reviews.proposeDecision(seen),
                        reviews::undo);
            }
            case 1 -> moving(chosen);
            case 2 ->
                new Round(
                        BulkKind.TAG, all, all, () -> tags.tag(chosen, "Nights").outcome(), tags::undo);
            case 3 -> telling(chosen);
            case 4 ->
                new Round(BulkKind.ASSIGN, all, all, () -> assignments.assign(chosen, interviewer), assignments::undo);
            default -> {
                BulkMessagePreview preview = asRecruiter(() -> many.preview(chosen, HELLO, Language.EN, 0));
                WriteToMany seen = new WriteToMany(chosen, HELLO, Language.EN, null, preview.seen());
                yield new Round(
                        BulkKind.MESSAGE,
                        all,
                        preview.recipients().stream()
                                .map(BulkMessagePreview.Recipient::application)
                                .collect(Collectors.toSet()),
                        () -> bulk.send(seen),
                        bulk::takeBack);
            }
        };
    }

    /** Those who can be are told that the employer needs longer; no other decision about them is told. */
    private Round telling(List<JobApplicationId> chosen) throws Exception {
        ProposeDecision longer =
                ProposeDecision.keepOpen(chosen, LocalDate.now(ZoneOffset.UTC).plusDays(20), null);
        asRecruiter(() -> reviews.proposeDecision(previewed(longer)));
        List<SeenDecision> waiting = asRecruiter(() -> selections.untold(chosen)).stream()
                .filter(one -> one.outcome() == CandidateStatus.IN_REVIEW)
                .map(UntoldDecision::seen)
                .toList();
        if (waiting.isEmpty()) {
            return moving(chosen);
        }
        Set<JobApplicationId> told =
                waiting.stream().map(SeenDecision::application).collect(Collectors.toSet());
        return new Round(BulkKind.TELL, told, told, () -> reviews.releaseNow(waiting, null), null);
    }

    /** To a stage where none of them is. */
    private Round moving(List<JobApplicationId> chosen) throws Exception {
        Map<JobApplicationId, PipelineStageId> seen = placed();
        List<PipelineStageId> stages = stageIds();
        PipelineStageId target = stages.get(random.nextInt(stages.size() - 1));
        List<PlacedApplication> others = chosen.stream()
                .filter(one -> !seen.get(one).equals(target))
                .map(one -> new PlacedApplication(one, seen.get(one)))
                .toList();
        if (others.isEmpty()) {
            return moving(chosen);
        }
        MoveApplications move = new MoveApplications(others, target);
        Set<JobApplicationId> moved = others.stream().map(PlacedApplication::id).collect(Collectors.toSet());
        List<LeftOut> leftOut = asRecruiter(() -> selections.preview(move));
        return new Round(BulkKind.MOVE, moved, without(moved, leftOut), () -> reviews.move(move), reviews::undo);
    }

    /** How many were touched. */
    private int play(Round round) throws Exception {
        meanwhile();
        Map<JobApplicationId, String> before = states();
        long kept = kept();
        BulkOutcome outcome;
        try {
            outcome = asRecruiter(round.command());
        } catch (RuleViolation changed) {
            assertTrue(changed.getCode().contains("preview-changed"), changed.getCode());
            assertEquals(before, states(), "a refused command touches nobody");
            return 0;
        }
        assertEquals(ids(outcome), touched(before));
        assertEquals(round.chosen(), everybody(outcome));
        assertTrue(round.previewed().containsAll(ids(outcome)), "more than the preview");
        assertEquals(kept + (outcome.done().isEmpty() ? 0 : 1), kept(), "what is done is kept, and nothing else");
        if (outcome.operation() != null) {
            Map<JobApplicationId, String> done = states();
            meanwhile();
            Map<JobApplicationId, String> meanwhile = states();
            BulkOutcome undone =
                    Callers.asPerson(random.nextBoolean() ? colleague : opening.recruiter(), () -> round.undo()
                            .of(outcome.operation()));
            assertEquals(ids(undone), touched(meanwhile));
            assertTrue(ids(outcome).containsAll(ids(undone)), "undone is what was done");
            if (done.equals(meanwhile)) {
                assertEquals(before, states(), "everything is as before");
            }
        }
        return outcome.done().size();
    }

    /** Someone withdraws, and a colleague decides, moves, tags or assigns, now and then. */
    private void meanwhile() throws Exception {
        int person = random.nextInt(PEOPLE);
        JobApplicationId id = card(person).id();
        switch (random.nextInt(12)) {
            case 0 -> {
                if (count("candidate_status = 'WITHDRAWN'") < 2
                        && card(person).candidateStatus().isActive()) {
                    Callers.asPerson(people.get(person), () -> candidates.withdraw(references.get(person)));
                }
            }
            case 1 -> {
                if (count("decision_outcome is not null") < 2) {
                    Callers.asPerson(colleague, () -> reviews.proposeDecision(declining(List.of(id))));
                }
            }
            case 2 -> move(List.of(card(person)), random.nextInt(3));
            case 3 -> Callers.asPerson(colleague, () -> tags.tag(List.of(id), "Nights"));
            case 4 -> Callers.asPerson(colleague, () -> assignments.assign(List.of(id), interviewer));
            default -> {}
        }
    }

    private long kept() throws Exception {
        return rows.count(
                "from bulk_operation where posting_id = ?", opening.posting().value());
    }

    private long count(String which) throws Exception {
        return rows.count(
                "from job_application where posting_id = ? and " + which,
                opening.posting().value());
    }

    /** Everything that one of the commands changes about each, also in postings that none of them is about. */
    private Map<JobApplicationId, String> states() throws Exception {
        return byApplication("concat_ws(',', a.stage_id, a.candidate_status, a.decision_outcome, a.decision_at,"
                + " (select count(*) from application_tag t where t.application_id = a.id),"
                + " (select count(*) from application_assignment s where s.application_id = a.id),"
                + " (select count(*) from message m join conversation c on c.id = m.conversation_id"
                + " where c.application_id = a.id and m.state <> 'TAKEN_BACK'))");
    }

    private Map<JobApplicationId, PipelineStageId> placed() throws Exception {
        return byApplication("a.stage_id").entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, stage -> new PipelineStageId(UUID.fromString(stage.getValue()))));
    }

    private Map<JobApplicationId, String> byApplication(String what) throws Exception {
        return rows
                .texts(
                        "select a.id || '|' || " + what + " from job_application a where a.posting_id in (?, ?, ?)",
                        watched.get(0).value(),
                        watched.get(1).value(),
                        watched.get(2).value())
                .stream()
                .map(row -> row.split("\\|", 2))
                .collect(Collectors.toMap(row -> new JobApplicationId(UUID.fromString(row[0])), row -> row[1]));
    }

    private Set<JobApplicationId> touched(Map<JobApplicationId, String> before) throws Exception {
        Map<JobApplicationId, String> now = states();
        return before.keySet().stream()
                .filter(one -> !before.get(one).equals(now.get(one)))
                .collect(Collectors.toSet());
    }

    private List<PipelineStageId> stageIds() throws Exception {
        return asRecruiter(() -> queries.stagesOf(opening.posting())).stream()
                .map(StageOption::id)
                .toList();
    }

    private static ProposeDecision declining(List<JobApplicationId> chosen) {
        return ProposeDecision.reject(chosen, RejectionReason.MORE_EXPERIENCE_NEEDED, null, false);
    }

    private static Set<JobApplicationId> without(Set<JobApplicationId> all, List<LeftOut> leftOut) {
        Set<JobApplicationId> rest = new HashSet<>(all);
        leftOut.forEach(one -> rest.remove(one.application()));
        return rest;
    }

    private static Set<JobApplicationId> everybody(BulkOutcome outcome) {
        Set<JobApplicationId> everybody = new HashSet<>(ids(outcome));
        outcome.refused().forEach(refusal -> everybody.add(refusal.application()));
        return everybody;
    }
}
