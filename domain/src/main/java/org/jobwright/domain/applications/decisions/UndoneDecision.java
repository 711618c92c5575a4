package org.jobwright.domain.applications.decisions;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;

/** Who undid the latest proposed decision, so that a colleague who still sees it can be told. */
@Embeddable
public record UndoneDecision(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "decision_undone_by"))
        AccountId by,

        @Column(name = "decision_undone_at") Instant at)
        implements Serializable {}
