package org.jobwright.container.applications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jobwright.container.ContainerTest;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.applications.pipeline.PlannedStage;
import org.jobwright.domain.applications.pipeline.StageKind;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.stages.AddStage;
import org.jobwright.services.applications.stages.ApplyPipelineTemplate;
import org.jobwright.services.applications.stages.ArchiveStage;
import org.jobwright.services.applications.stages.EditableStages;
import org.jobwright.services.applications.stages.EditableStages.ArchivedStage;
import org.jobwright.services.applications.stages.EditableStages.EditableStage;
import org.jobwright.services.applications.stages.PipelineQueries;
import org.jobwright.services.applications.stages.PipelineService;
import org.jobwright.services.applications.stages.PipelineTemplateService;
import org.jobwright.services.applications.stages.PipelineTemplateSummary;
import org.jobwright.services.applications.stages.ReorderStages;
import org.jobwright.services.applications.stages.RestoreStage;
import org.jobwright.services.applications.stages.ReviseStage;
import org.jobwright.services.applications.stages.SavePipelineTemplate;
import org.junit.jupiter.api.Test;

/** No sequence of commands on the stages of a posting loses a person or a row of their history. */
@ContainerTest
class StageCommandsIT extends SeveralApplicants {

    private static final int COMMANDS = 60;

    @Inject
    private PipelineService pipelines;

    @Inject
    private PipelineQueries stages;

    @Inject
    private PipelineTemplateService templates;

    private final Random random = new Random(1804);

    private final Set<String> done = new TreeSet<>();

    @Test
    void noSequenceOfCommandsLosesAPersonOrARowOfTheirHistory() throws Exception {
        asRecruiter(() -> templates.save(new SavePipelineTemplate(opening.posting(), "Usual")));
        List<String> history = history();
        for (int command = 0; command < COMMANDS; command++) {
            boolean moved = random.nextInt(3) == 0;
            EditableStages read = read();
            try {
                if (moved) {
                    move(List.of(card(random.nextInt(PEOPLE))), random.nextInt(2));
                } else {
                    done.add(edit(read));
                }
            } catch (RuleViolation refused) {
                assertEquals(history, history(), refused.getCode());
            }
            List<String> now = history();
            assertTrue(now.containsAll(history), "rows of the history are only ever added");
            history = now;
            assertEquals(
                    PEOPLE,
                    rows.count(
                            "from job_application a join pipeline_stage s on s.id = a.stage_id"
                                    + " where a.posting_id = ? and s.posting_id = a.posting_id and s.archived_at is null",
                            opening.posting().value()),
                    "everybody is in a stage on the board");
            assertEquals(
                    PEOPLE,
                    read().stages().stream().mapToLong(EditableStage::people).sum());
        }
        assertEquals(Set.of("add", "revise", "reorder", "archive", "restore", "apply"), done);
    }

    /** The name of a command that was not refused. */
    private String edit(EditableStages read) throws Exception {
        List<PipelineStageId> ids =
                read.stages().stream().map(EditableStage::id).toList();
        EditableStage one = any(read.stages());
        return asRecruiter(() -> switch (random.nextInt(6)) {
            case 0 -> {
                StageKind kind = any(List.of(StageKind.SCREENING, StageKind.INTERVIEW, StageKind.OFFER));
                pipelines.add(new AddStage(opening.posting(), read.seenVersion(), named(kind)));
                yield "add";
            }
            case 1 -> {
                pipelines.revise(new ReviseStage(
                        opening.posting(),
                        read.seenVersion(),
                        one.id(),
                        named(one.plan().kind())));
                yield "revise";
            }
            case 2 -> {
                List<PipelineStageId> order = new ArrayList<>(ids);
                Collections.swap(order, random.nextInt(order.size()), random.nextInt(order.size()));
                pipelines.reorder(new ReorderStages(opening.posting(), read.seenVersion(), order));
                yield "reorder";
            }
            case 3 -> {
                PipelineStageId target = random.nextInt(3) == 0 ? null : any(ids);
                pipelines.archive(new ArchiveStage(opening.posting(), read.seenVersion(), one.id(), target));
                yield "archive";
            }
            case 4 -> {
                ArchivedStage back = read.archived().stream()
                        .findFirst()
                        .orElseThrow(() -> new RuleViolation("nothing is archived"));
                pipelines.restore(
                        new RestoreStage(opening.posting(), read.seenVersion(), back.id(), random.nextInt(5)));
                yield "restore";
            }
            default -> {
                PipelineTemplateSummary template =
                        stages.templates(opening.organization()).getFirst();
                Map<PipelineStageId, Integer> targets = new HashMap<>();
                ids.forEach(
                        id -> targets.put(id, random.nextInt(template.stages().size() - 1)));
                pipelines.apply(new ApplyPipelineTemplate(
                        opening.posting(), read.seenVersion(), template.id(), template.seenVersion(), targets));
                yield "apply";
            }
        });
    }

    private PlannedStage named(StageKind kind) {
        return new PlannedStage(kind, any(List.of("Phone", "Assessment", "On site", "Trial day", "Terms")), null, null);
    }

    private <T> T any(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    private EditableStages read() throws Exception {
        return asRecruiter(() -> stages.stages(opening.reference())).orElseThrow();
    }

    private List<String> history() throws Exception {
        return rows.texts(
                "select c.id || ' ' || c.application_id || ' ' || c.at from stage_change c"
                        + " join job_application a on a.id = c.application_id where a.posting_id = ? order by 1",
                opening.posting().value());
    }
}
