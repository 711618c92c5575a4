package org.jobwright.domain.applications.pipeline;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.pipeline.PipelineEvent.PipelineTemplateApplied;
import org.jobwright.domain.applications.pipeline.PipelineEvent.StageAdded;
import org.jobwright.domain.applications.pipeline.PipelineEvent.StageArchived;
import org.jobwright.domain.applications.pipeline.PipelineEvent.StageRestored;
import org.jobwright.domain.applications.pipeline.PipelineEvent.StageRevised;
import org.jobwright.domain.applications.pipeline.PipelineEvent.StagesReordered;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * The stages of one posting, from left to right, changed as a whole: every change keeps {@link StageRules}. Its version
 * is the mark of the stages that somebody saw.
 *
 * <p>A stage is never deleted. Once archived it holds nobody who is still on the board, and the history of applications
 * still names it.
 */
@Entity
public class Pipeline extends AggregateRoot<JobPostingId> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "posting_id"))
    private JobPostingId posting;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id"))
    private OrganizationId organization;

    /** Null until the first change. */
    @Embedded
    private LastEdit lastEdit;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "posting_id", insertable = false, updatable = false)
    private List<PipelineStage> stages = new ArrayList<>();

    protected Pipeline() {}

    /** The pipeline of a new posting. */
    public Pipeline(JobPostingId posting, OrganizationId organization, List<PlannedStage> plan) {
        this.posting = posting;
        this.organization = organization;
        List<PipelineStage> line = plan.stream().map(this::create).toList();
        line(line);
        stages.addAll(line);
    }

    /** The stages of a posting whose employer has not chosen others: one of each kind, with their usual names. */
    public static List<PlannedStage> usualPlan() {
        return Stream.of(StageKind.values()).map(PlannedStage::usual).toList();
    }

    /** Adds a stage, as the last one of its kind. */
    public StageAdded add(PlannedStage plan, AccountId by, Instant now) {
        PipelineStage added = create(plan);
        List<PipelineStage> line = stages();
        line.add(afterKind(line, plan.kind()), added);
        line(line);
        stages.add(added);
        edited(StageEdit.ADDED, added, by, now);
        return new StageAdded(posting, organization, added.getId(), now);
    }

    /** Changes what is said about a stage; its kind stays. */
    public StageRevised revise(PipelineStageId id, PlannedStage plan, AccountId by, Instant now) {
        PipelineStage stage = stage(id);
        PlannedStage revised = plan.of(stage.getKind());
        StageRules.require(stages().stream()
                .map(one -> one.equals(stage) ? revised : one.plan())
                .toList());
        stage.revise(revised);
        edited(StageEdit.REVISED, stage, by, now);
        return new StageRevised(posting, organization, id, now);
    }

    /** Puts all stages in another order. */
    public StagesReordered reorder(List<PipelineStageId> order, AccountId by, Instant now) {
        if (order.size() != stages().size() || Set.copyOf(order).size() != order.size()) {
            throw new RuleViolation("applications.stage.order");
        }
        line(order.stream().map(this::stage).toList());
        edited(StageEdit.REORDERED, null, by, now);
        return new StagesReordered(posting, organization, now);
    }

    /** Takes a stage off the board. The people in it are moved in the same transaction. */
    public StageArchived archive(PipelineStageId id, AccountId by, Instant now) {
        PipelineStage stage = stage(id);
        List<PipelineStage> line = stages();
        line.remove(stage);
        line(line);
        stage.archive(now);
        edited(StageEdit.ARCHIVED, stage, by, now);
        return new StageArchived(posting, organization, id, now);
    }

    /** Puts an archived stage back on the board, as near to a position as its kind allows. */
    public StageRestored restore(PipelineStageId id, int position, AccountId by, Instant now) {
        PipelineStage stage = stages.stream()
                .filter(one -> one.getId().equals(id) && one.isArchived())
                .findFirst()
                .orElseThrow(NotFound::new);
        List<PipelineStage> line = stages();
        int latest = afterKind(line, stage.getKind());
        int earliest = (int) line.stream()
                .filter(one -> one.getKind().compareTo(stage.getKind()) < 0)
                .count();
        line.add(Math.clamp(position, earliest, latest), stage);
        line(line);
        stage.restore();
        edited(StageEdit.RESTORED, stage, by, now);
        return new StageRestored(posting, organization, id, now);
    }

    /**
     * Replaces the stages by those of a plan. A stage that the plan has, too, stays the same one, with its usual
     * interviewers; all others are archived.
     *
     * @param targets for a present stage, where in the plan the people in it go
     * @return the archived stages, each with the stage that its people go to; null for a stage without a target, which
     *     must then be empty
     */
    public Map<PipelineStage, PipelineStage> apply(
            List<PlannedStage> plan, Map<PipelineStageId, Integer> targets, AccountId by, Instant now) {
        StageRules.require(plan);
        List<PipelineStage> former = stages();
        List<PipelineStage> line = plan.stream()
                .map(planned -> former.stream()
                        .filter(one -> one.plan().isSameAs(planned))
                        .findFirst()
                        .orElseGet(() -> create(planned)))
                .toList();
        former.removeAll(line);
        Map<PipelineStage, PipelineStage> moves = new LinkedHashMap<>();
        former.forEach(archived -> moves.put(archived, target(targets.get(archived.getId()), line)));
        for (int i = 0; i < line.size(); i++) {
            PlannedStage planned = plan.get(i);
            line.get(i)
                    .revise(planned.interviewing(
                            planned.kit(), line.get(i).plan().panel()));
        }
        line(line);
        line.stream().filter(stage -> !stages.contains(stage)).forEach(stages::add);
        former.forEach(archived -> archived.archive(now));
        edited(StageEdit.TEMPLATE_APPLIED, null, by, now);
        return moves;
    }

    /** The event of {@link #apply}. */
    public PipelineTemplateApplied applied() {
        return new PipelineTemplateApplied(posting, organization, lastEdit.at());
    }

    private static PipelineStage target(Integer place, List<PipelineStage> line) {
        if (place == null) {
            return null;
        }
        if (place < 0 || place >= line.size() - 1) {
            throw new RuleViolation("applications.stage.target");
        }
        return line.get(place);
    }

    /** Where somebody who is told something goes: to the first stage of its kind at or right of the present one. */
    public Optional<PipelineStage> stageFor(StageKind kind, PipelineStage present) {
        return stages().stream()
                .filter(stage -> stage.getKind() == kind)
                .filter(stage -> stage.getPosition() >= present.getPosition())
                .findFirst();
    }

    private PipelineStage create(PlannedStage plan) {
        if (stages.size() >= StageRules.MAX_WITH_ARCHIVED) {
            throw new RuleViolation("applications.stage.too-many", StageRules.MAX_WITH_ARCHIVED);
        }
        return new PipelineStage(posting, organization, plan);
    }

    private static int afterKind(List<PipelineStage> line, StageKind kind) {
        return (int)
                line.stream().filter(one -> one.getKind().compareTo(kind) <= 0).count();
    }

    /** Refuses a line that breaks the rules before anything is changed. */
    private void line(List<PipelineStage> line) {
        StageRules.require(line.stream().map(PipelineStage::plan).toList());
        for (int i = 0; i < line.size(); i++) {
            line.get(i).place(i);
        }
    }

    private void edited(StageEdit edit, PipelineStage stage, AccountId by, Instant now) {
        lastEdit = new LastEdit(edit, stage == null ? null : stage.getId(), by, now);
    }

    /** The stages on the board, from left to right. */
    public List<PipelineStage> stages() {
        return stages.stream()
                .filter(stage -> !stage.isArchived())
                .sorted(Comparator.comparing(PipelineStage::getPosition))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** The stages that left the board, latest first. */
    public List<PipelineStage> archived() {
        return stages.stream()
                .filter(PipelineStage::isArchived)
                .sorted(Comparator.comparing(PipelineStage::getArchivedAt).reversed())
                .toList();
    }

    /** A stage on the board; for an archived one there is a sentence of its own. */
    public PipelineStage stage(PipelineStageId id) {
        PipelineStage stage = stages.stream()
                .filter(one -> one.getId().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (stage.isArchived()) {
            throw new RuleViolation("applications.stage.archived");
        }
        return stage;
    }

    @Override
    public JobPostingId getId() {
        return posting;
    }

    public OrganizationId getOrganization() {
        return organization;
    }

    /** The latest change; null if there was none. */
    public LastEdit getLastEdit() {
        return lastEdit;
    }
}
