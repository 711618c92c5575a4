package org.jobwright.domain.applications.pipeline;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.AggregateRoot;

/**
 * One column of a posting's board. The stage of an application is private to the employer; moving it notifies nobody.
 */
@Entity
@Table(name = "pipeline_stage")
public class PipelineStage extends AggregateRoot<PipelineStageId> {

    @EmbeddedId
    private PipelineStageId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "posting_id"))
    private JobPostingId posting;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id"))
    private OrganizationId organization;

    @Enumerated(EnumType.STRING)
    private StageKind kind;

    private String name;
    private int position;

    protected PipelineStage() {}

    private PipelineStage(JobPostingId posting, OrganizationId organization, StageKind kind, int position) {
        this.id = PipelineStageId.next();
        this.posting = posting;
        this.organization = organization;
        this.kind = kind;
        this.position = position;
    }

    /** The stages that every posting starts with: one of each kind, in order, with their usual names. */
    public static List<PipelineStage> defaultsFor(JobPostingId posting, OrganizationId organization) {
        List<PipelineStage> stages = new ArrayList<>();
        for (StageKind kind : StageKind.values()) {
            stages.add(new PipelineStage(posting, organization, kind, stages.size()));
        }
        return List.copyOf(stages);
    }

    @Override
    public PipelineStageId getId() {
        return id;
    }

    public JobPostingId getPosting() {
        return posting;
    }

    public OrganizationId getOrganization() {
        return organization;
    }

    public StageKind getKind() {
        return kind;
    }

    /** The employer's own name; null if the usual name of its kind is used. */
    public String getName() {
        return name;
    }
}
