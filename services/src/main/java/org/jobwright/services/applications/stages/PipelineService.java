package org.jobwright.services.applications.stages;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.access.HiringRights;
import org.jobwright.domain.applications.pipeline.LastEdit;
import org.jobwright.domain.applications.pipeline.Pipeline;
import org.jobwright.domain.applications.pipeline.PipelineStage;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.applications.pipeline.PipelineTemplate;
import org.jobwright.domain.applications.pipeline.PlannedStage;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.failures.StaleData;
import org.jobwright.services.applications.TimelineRepository;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.access.HiringRightsRepository;
import org.jobwright.services.applications.postings.PipelineRepository;
import org.jobwright.services.applications.postings.PostingRepository;
import org.jobwright.services.shared.caller.Caller;

/**
 * Changes the stages of a posting. Each command starts from the version that the caller saw, and moves the people whom
 * it concerns in the same transaction; candidates notice nothing.
 */
@Stateless
@RolesAllowed(Role.PERSON)
public class PipelineService {

    @Inject
    private PipelineRepository pipelines;

    @Inject
    private StageRepository stages;

    @Inject
    private PostingRepository postings;

    @Inject
    private TimelineRepository timelines;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private HiringRightsRepository rights;

    @Inject
    private KitGuard kits;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Begins the pipeline of a posting that is not public yet, so that its stages can be chosen before. */
    public void begin(JobPostingId id) {
        guard.requireStageEditor(id);
        pipelines.begin(id, postings.employerOf(id));
    }

    /** Adds a stage, as the last one of its kind. */
    public PipelineStageId add(@Valid AddStage command) {
        Pipeline pipeline = edit(command.posting(), command.seenVersion());
        var added = pipeline.add(own(pipeline, command.posting(), command.stage()), caller.person(), clock.instant());
        events.fire(added);
        return added.stage();
    }

    /** Changes the name, hint, goal, kit and usual interviewers of a stage. */
    public void revise(@Valid ReviseStage command) {
        Pipeline pipeline = edit(command.posting(), command.seenVersion());
        PlannedStage revised = own(pipeline, command.posting(), command.revised());
        events.fire(pipeline.revise(command.stage(), revised, caller.person(), clock.instant()));
    }

    /** Puts the stages in another order. */
    public void reorder(@Valid ReorderStages command) {
        Pipeline pipeline = edit(command.posting(), command.seenVersion());
        events.fire(pipeline.reorder(command.order(), caller.person(), clock.instant()));
    }

    /** Takes a stage off the board and moves the people in it to another one. Returns how many. */
    public int archive(@Valid ArchiveStage command) {
        Pipeline pipeline = edit(command.posting(), command.seenVersion());
        PipelineStage archived = pipeline.stage(command.stage());
        PipelineStage target = command.target() == null ? null : pipeline.stage(command.target());
        Instant now = clock.instant();
        DomainEvent done = pipeline.archive(command.stage(), caller.person(), now);
        int moved = empty(pipeline, archived, target, now);
        events.fire(done);
        return moved;
    }

    /** Puts an archived stage back, with the people whom archiving it moved and nobody has moved since. */
    public void restore(@Valid RestoreStage command) {
        Pipeline pipeline = edit(command.posting(), command.seenVersion());
        PipelineStage stage = pipeline.archived().stream()
                .filter(one -> one.getId().equals(command.stage()))
                .findFirst()
                .orElseThrow(StaleData::new);
        Instant archivedAt = stage.getArchivedAt();
        Instant now = clock.instant();
        DomainEvent done = pipeline.restore(command.stage(), command.position(), caller.person(), now);
        for (JobApplication person : stages.lockMovedAt(command.posting(), archivedAt)) {
            person.stageRestored(stage, archivedAt, caller.person(), now);
        }
        events.fire(done);
    }

    /** Replaces the stages by those of a template; everybody in a stage that goes is moved. */
    public void apply(@Valid ApplyPipelineTemplate command) {
        Pipeline pipeline = edit(command.posting(), command.seenVersion());
        PipelineTemplate template = stages.template(command.template());
        if (!template.getOrganization().equals(pipeline.getOrganization())) {
            throw new NotFound();
        }
        template.requireVersion(command.seenTemplate());
        Instant now = clock.instant();
        Map<PipelineStage, PipelineStage> moves =
                pipeline.apply(template.getStages(), command.targets(), caller.person(), now);
        stages.flush(); // the new stages are stored before people are in them
        moves.forEach((archived, target) -> empty(pipeline, archived, target, now));
        events.fire(pipeline.applied());
    }

    /** A stage with a kit of the employer, without usual interviewers who cannot read its applications. */
    private PlannedStage own(Pipeline pipeline, JobPostingId posting, PlannedStage stage) {
        if (stage.kit() != null) {
            kits.requireOwn(List.of(stage.kit()), pipeline.getOrganization());
        }
        if (stage.panel().isEmpty()) {
            return stage;
        }
        List<AccountId> readers = rights.members(posting, pipeline.getOrganization(), HiringRights::mayReadAssigned);
        return stage.interviewing(
                stage.kit(), stage.panel().stream().filter(readers::contains).toList());
    }

    private Pipeline edit(JobPostingId posting, Long seen) {
        guard.requireStageEditor(posting);
        Pipeline pipeline = pipelines.lock(posting);
        if (!pipeline.getVersion().equals(seen)) {
            throw pipeline.getLastEdit() == null ? new StaleData() : new StagesChanged(change(pipeline.getLastEdit()));
        }
        return pipeline;
    }

    private StagesChanged.Change change(LastEdit last) {
        PipelineStage stage = last.stage() == null ? null : stages.stage(last.stage());
        return new StagesChanged.Change(
                timelines.nameOf(last.by()),
                last.edit(),
                stage == null ? null : stage.getKind(),
                stage == null ? null : stage.getName(),
                last.at());
    }

    private int empty(Pipeline pipeline, PipelineStage archived, PipelineStage chosen, Instant now) {
        List<JobApplication> people = stages.lockPeople(archived);
        // A member who applied does not learn that they are in the stage: they neither count nor need a target.
        int others = (int) people.stream()
                .filter(person -> !person.getCandidate().equals(caller.person()))
                .count();
        if (others > 0 && chosen == null) {
            throw new RuleViolation("applications.stage.not-empty", others);
        }
        PipelineStage target = chosen == null ? nearest(pipeline, archived) : chosen;
        people.forEach(person -> person.stageArchived(target, caller.person(), now));
        return others;
    }

    private static PipelineStage nearest(Pipeline pipeline, PipelineStage archived) {
        List<PipelineStage> line = pipeline.stages();
        return line.get(
                archived.plan().placeIn(line.stream().map(PipelineStage::plan).toList()));
    }
}
