package org.jobwright.domain.applications.pipeline;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.AggregateRoot;

/**
 * One column of a posting's board, changed by its {@link Pipeline}. The stage of an application is private to the
 * employer; moving it notifies nobody.
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
    private String hint;
    private Integer goalDays;

    /** The kit of the interviews feature with which planning begins; null for none. */
    @Column(name = "kit_id")
    private UUID kit;

    /** The usual interviewers, the one who leads first. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> panel;

    /** What is usually asked for here. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> documents;

    /** Counted from 0, from left to right; null once archived. */
    private Integer position;

    private Instant archivedAt;

    protected PipelineStage() {}

    PipelineStage(JobPostingId posting, OrganizationId organization, PlannedStage plan) {
        this.id = PipelineStageId.next();
        this.posting = posting;
        this.organization = organization;
        this.kind = plan.kind();
        revise(plan);
    }

    void revise(PlannedStage plan) {
        name = plan.name();
        hint = plan.hint();
        goalDays = plan.goalDays();
        kit = plan.kit();
        panel = plan.panel().stream().map(AccountId::value).toList();
        documents = plan.documents();
    }

    void place(int at) {
        position = at;
    }

    /** It leaves the board; the history of applications still names it. */
    void archive(Instant now) {
        position = null;
        archivedAt = now;
    }

    void restore() {
        archivedAt = null;
    }

    /** What the employer says about it. */
    public PlannedStage plan() {
        return new PlannedStage(
                kind,
                name,
                hint,
                goalDays,
                kit,
                panel.stream().map(AccountId::new).toList(),
                documents);
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

    /** Counted from 0, from left to right; null once archived. */
    public Integer getPosition() {
        return position;
    }

    /** When it left the board; null if it is on it. */
    public Instant getArchivedAt() {
        return archivedAt;
    }

    public boolean isArchived() {
        return archivedAt != null;
    }
}
