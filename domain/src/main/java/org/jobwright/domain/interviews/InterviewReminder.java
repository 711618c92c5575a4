package org.jobwright.domain.interviews;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** Somebody was reminded of an interview; a moved one has another sequence, and reminds anew. */
@Entity
@Table(name = "interview_reminder")
public class InterviewReminder {

    /** Once for each time that was agreed. */
    @Embeddable
    public record Key(
            @Embedded @AttributeOverride(name = "value", column = @Column(name = "interview_id"))
            InterviewId interview,

            @Column(name = "sequence") int sequence,

            @Enumerated(EnumType.STRING) @Column(name = "kind")
            ReminderKind kind)
            implements Serializable {}

    @EmbeddedId
    private Key key;

    private Instant remindedAt;

    protected InterviewReminder() {}

    public InterviewReminder(Key key, Instant now) {
        this.key = key;
        this.remindedAt = now;
    }

    public Key getKey() {
        return key;
    }

    public Instant getRemindedAt() {
        return remindedAt;
    }
}
