package org.jobwright.domain.applications;

import static org.jobwright.domain.applications.JobApplications.DAY;
import static org.jobwright.domain.applications.JobApplications.EMPLOYER;
import static org.jobwright.domain.applications.JobApplications.NOW;
import static org.jobwright.domain.applications.JobApplications.POSTING;
import static org.jobwright.domain.applications.JobApplications.RECRUITER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.decisions.Decision;
import org.jobwright.domain.applications.pipeline.Pipeline;
import org.jobwright.domain.applications.pipeline.PipelineStage;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.applications.pipeline.PlannedStage;
import org.jobwright.domain.applications.pipeline.StageKind;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Test;

/** No sequence of stage edits loses a person or a row of their history. */
class AnyStageEditTest {

    private static final int PIPELINES = 300;
    private static final int PEOPLE = 8;
    private static final int EDITS = 40;
    private static final List<String> NAMES = List.of("Phone", "Assessment", "On site", "Trial day", "Terms");

    private final Random random = new Random(20261127);

    private Pipeline pipeline;
    private List<JobApplication> people;
    private Instant now;

    @Test
    void noSequenceOfStageEditsLosesAPersonOrAHistoryRow() {
        for (int i = 0; i < PIPELINES; i++) {
            pipeline = new Pipeline(POSTING, EMPLOYER, Pipeline.usualPlan());
            PipelineStage first = pipeline.stages().getFirst();
            people = IntStream.range(0, PEOPLE)
                    .mapToObj(n -> new JobApplication(JobApplications.submission(DocumentId.next()), first, NOW))
                    .toList();
            now = NOW;
            for (int edit = 0; edit < EDITS; edit++) {
                now = now.plus(Duration.ofHours(1 + random.nextInt(40)));
                assertNothingIsLost();
            }
        }
    }

    private void assertNothingIsLost() {
        Map<JobApplication, List<StageChange>> rows = new HashMap<>();
        people.forEach(person -> rows.put(person, List.copyOf(person.getStageChanges())));
        Map<JobApplication, StageKind> kinds = new HashMap<>();
        Map<JobApplication, Instant> since = new HashMap<>();
        people.forEach(person -> kinds.put(person, person.getStage().getKind()));
        people.forEach(person -> since.put(person, person.getStageSince()));
        boolean edited = random.nextInt(3) > 0;
        try {
            if (edited) {
                edit();
            } else {
                movePerson();
            }
        } catch (RuleViolation refused) {
            rows.forEach((person, before) -> assertEquals(before, person.getStageChanges()));
        }
        Set<PipelineStage> shown = Set.copyOf(pipeline.stages());
        Set<PipelineStage> known = new HashSet<>(shown);
        known.addAll(pipeline.archived());
        for (JobApplication person : people) {
            assertTrue(shown.contains(person.getStage()), "everybody is in a stage on the board");
            assertTrue(
                    person.getStageChanges().containsAll(rows.get(person)), "rows of the history are only ever added");
            person.getStageChanges()
                    .forEach(row -> assertTrue(known.contains(row.getStage()), "the history knows its stages"));
            assertFalse(person.getStageSince().isAfter(now));
            if (edited && person.getStage().getKind() == kinds.get(person)) {
                assertFalse(
                        person.getStageSince().isAfter(since.get(person)), "the time goes on within a kind of stage");
            }
        }
    }

    private void edit() {
        List<PipelineStage> stages = pipeline.stages();
        PipelineStage one = any(stages);
        switch (random.nextInt(6)) {
            case 0 -> pipeline.add(plan(any(List.of(StageKind.values()))), RECRUITER, now);
            case 1 -> pipeline.revise(one.getId(), plan(one.getKind()), RECRUITER, now);
            case 2 -> {
                List<PipelineStageId> order = new ArrayList<>(
                        stages.stream().map(PipelineStage::getId).toList());
                Collections.swap(order, random.nextInt(order.size()), random.nextInt(order.size()));
                pipeline.reorder(order, RECRUITER, now);
            }
            case 3 -> {
                PipelineStage target = any(stages);
                if (!target.equals(one) && target.getKind() != StageKind.HIRED) {
                    pipeline.archive(one.getId(), RECRUITER, now);
                    in(one).forEach(person -> person.stageArchived(target, RECRUITER, now));
                }
            }
            case 4 -> {
                if (!pipeline.archived().isEmpty()) {
                    PipelineStage archived = any(pipeline.archived());
                    Instant at = archived.getArchivedAt();
                    pipeline.restore(archived.getId(), random.nextInt(12), RECRUITER, now);
                    people.forEach(person -> person.stageRestored(archived, at, RECRUITER, now));
                }
            }
            default -> {
                List<PlannedStage> plan = Stream.of(StageKind.values())
                        .filter(kind -> kind == StageKind.NEW || kind == StageKind.HIRED || random.nextBoolean())
                        .map(this::plan)
                        .toList();
                Map<PipelineStageId, Integer> targets = new HashMap<>();
                stages.forEach(stage -> targets.put(stage.getId(), random.nextInt(plan.size() - 1)));
                pipeline.apply(plan, targets, RECRUITER, now).forEach((archived, target) -> in(archived)
                        .forEach(person -> person.stageArchived(target, RECRUITER, now)));
            }
        }
    }

    private void movePerson() {
        JobApplication person = any(people);
        switch (random.nextInt(4)) {
            case 0, 1 -> person.moveTo(any(pipeline.stages()), RECRUITER, now);
            case 2 ->
                person.undoMove(StageHistory.of(person.getStageChanges()).last().getAt(), RECRUITER, now);
            default -> {
                if (person.getDecision() == null) {
                    person.propose(Decision.advance(CandidateStatus.INTERVIEW, null, RECRUITER, now, DAY));
                    pipeline.stageFor(StageKind.INTERVIEW, person.getStage()).ifPresent(person::followDecision);
                } else {
                    person.undoDecision(RECRUITER, now);
                }
            }
        }
    }

    private List<JobApplication> in(PipelineStage stage) {
        return people.stream().filter(person -> person.getStage().equals(stage)).toList();
    }

    private PlannedStage plan(StageKind kind) {
        return new PlannedStage(kind, random.nextInt(4) == 0 ? null : any(NAMES), null, null);
    }

    private <T> T any(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }
}
