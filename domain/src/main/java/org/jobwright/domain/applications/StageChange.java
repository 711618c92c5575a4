package org.jobwright.domain.applications;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.pipeline.PipelineStage;
import org.jobwright.domain.shared.Identifiers;

/** An application was put into a stage, by whom and when. Rows are only ever added; only the employer sees them. */
@Entity
@Table(name = "stage_change")
public class StageChange {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "application_id")
    private JobApplication application;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "stage_id")
    private PipelineStage stage;

    /** What the stage was called then, because a new name does not rewrite history; empty for the usual one of its kind. */
    private String stageName;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "actor_id"))
    private AccountId actor;

    /** The name of the program that did it for the actor; null if they did it. The database knows who calls. */
    @Column(insertable = false, updatable = false)
    private String program;

    private Instant at;

    @Enumerated(EnumType.STRING)
    private StageChangeCause cause;

    /** The move that this one undoes; null for an ordinary move. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "undoes_id")
    private StageChange undoes;

    protected StageChange() {}

    StageChange(
            JobApplication application,
            PipelineStage stage,
            StageChangeCause cause,
            AccountId actor,
            Instant at,
            StageChange undoes) {
        this.id = Identifiers.next();
        this.application = application;
        this.stage = stage;
        this.stageName = Objects.requireNonNullElse(stage.getName(), "");
        this.cause = cause;
        this.actor = actor;
        this.at = at;
        this.undoes = undoes;
    }

    public PipelineStage getStage() {
        return stage;
    }

    /** The move that this one undoes; null for an ordinary move. */
    StageChange getUndoes() {
        return undoes;
    }

    public StageChangeCause getCause() {
        return cause;
    }

    public Instant getAt() {
        return at;
    }
}
