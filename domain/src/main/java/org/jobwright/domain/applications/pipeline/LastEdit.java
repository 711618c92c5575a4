package org.jobwright.domain.applications.pipeline;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;

/**
 * The latest change of a pipeline, so that a colleague who started from an older one learns what it was.
 *
 * @param stage the stage that was changed; null if the change was about all
 */
@Embeddable
public record LastEdit(
        @Enumerated(EnumType.STRING) @Column(name = "edit") StageEdit edit,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "edited_stage_id"))
        PipelineStageId stage,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "edited_by"))
        AccountId by,

        @Column(name = "edited_at") Instant at)
        implements Serializable {}
