package org.jobwright.domain.scorecards;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A scorecard as its author submitted it. An amendment is another one beside it. */
@Entity
@Table(name = "submitted_scorecard")
public class SubmittedScorecard {

    /** Numbered from 1 within an assignment. */
    @Embeddable
    public record Key(
            @Embedded @AttributeOverride(name = "value", column = @Column(name = "assignment_id"))
            ScorecardAssignmentId assignment,

            @Column(name = "number") int number)
            implements Serializable {}

    @EmbeddedId
    private Key key;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private ScorecardContent content;

    @Column(updatable = false)
    private boolean afterReading;

    @Column(updatable = false)
    private Instant submittedAt;

    protected SubmittedScorecard() {}

    SubmittedScorecard(Key key, ScorecardContent content, boolean afterReading, Instant now) {
        this.key = key;
        this.content = content;
        this.afterReading = afterReading;
        this.submittedAt = now;
    }

    public Key getKey() {
        return key;
    }

    public ScorecardContent getContent() {
        return content;
    }

    /** Its author had read what colleagues think. */
    public boolean isAfterReading() {
        return afterReading;
    }

    public Instant getSubmittedAt() {
        return submittedAt;
    }
}
