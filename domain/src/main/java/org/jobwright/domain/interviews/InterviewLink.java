package org.jobwright.domain.interviews;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jobwright.domain.accounts.Secret;

/**
 * A link with which a candidate chooses one of the offered times without signing in. It is for one interview and one offer
 * of times; only the hash of its secret is stored.
 */
@Entity
@Table(name = "interview_link")
public class InterviewLink {

    @Id
    private String secretHash;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "interview_id", updatable = false))
    private InterviewId interview;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "set_id", updatable = false))
    private SlotSetId set;

    private Instant madeAt;

    protected InterviewLink() {}

    public InterviewLink(Secret secret, InterviewId interview, SlotSetId set, Instant now) {
        this.secretHash = secret.hash();
        this.interview = interview;
        this.set = set;
        this.madeAt = now;
    }

    public InterviewId getInterview() {
        return interview;
    }

    public SlotSetId getSet() {
        return set;
    }

    public Instant getMadeAt() {
        return madeAt;
    }
}
