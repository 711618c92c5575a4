package org.jobwright.domain.applications.pipeline;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jobwright.domain.applications.pipeline.PipelineTemplateEvent.PipelineTemplateChanged;
import org.jobwright.domain.applications.pipeline.PipelineTemplateEvent.PipelineTemplateRemoved;
import org.jobwright.domain.applications.pipeline.PipelineTemplateEvent.PipelineTemplateSaved;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.text.TypedText;

/**
 * Stages that an organization uses again, under a name that is unique within it. Postings copy it: changing it changes
 * no posting. It names no interviewers, because each posting has its own.
 */
@Entity
public class PipelineTemplate extends AggregateRoot<PipelineTemplateId> {

    /** How many an organization can have. */
    public static final int MOST = 50;

    @EmbeddedId
    private PipelineTemplateId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id"))
    private OrganizationId organization;

    private String name;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<PlannedStage> stages;

    /** New postings start with it. */
    private boolean isDefault;

    private Instant changedAt;

    protected PipelineTemplate() {}

    public PipelineTemplate(OrganizationId organization, String name, List<PlannedStage> stages, Instant now) {
        this.id = PipelineTemplateId.next();
        this.organization = organization;
        write(name, stages, now);
    }

    /** The event of the constructor. */
    public PipelineTemplateSaved saved() {
        return new PipelineTemplateSaved(id, organization, changedAt);
    }

    /** Changes the name and the stages, for postings that use it from now on. */
    public PipelineTemplateChanged change(String newName, List<PlannedStage> newStages, Instant now) {
        write(newName, newStages, now);
        return new PipelineTemplateChanged(id, organization, now);
    }

    /** Makes it the one that new postings start with, or no longer; the organization has at most one. */
    public PipelineTemplateChanged useForNewPostings(boolean use, Instant now) {
        isDefault = use;
        changedAt = now;
        return new PipelineTemplateChanged(id, organization, now);
    }

    /** The event of its removal. */
    public PipelineTemplateRemoved removed(Instant now) {
        return new PipelineTemplateRemoved(id, organization, now);
    }

    private void write(String newName, List<PlannedStage> newStages, Instant now) {
        String line = TypedText.line(newName);
        if (line.isEmpty() || line.length() > PlannedStage.MAX_NAME) {
            throw new InvalidInput(FieldProblem.of("name", "applications.stage.name", PlannedStage.MAX_NAME));
        }
        StageRules.require(newStages);
        name = line;
        stages = newStages.stream()
                .map(stage -> stage.interviewing(stage.kit(), List.of()))
                .toList();
        changedAt = now;
    }

    @Override
    public PipelineTemplateId getId() {
        return id;
    }

    public OrganizationId getOrganization() {
        return organization;
    }

    public String getName() {
        return name;
    }

    public List<PlannedStage> getStages() {
        return List.copyOf(stages);
    }

    public boolean isDefault() {
        return isDefault;
    }
}
