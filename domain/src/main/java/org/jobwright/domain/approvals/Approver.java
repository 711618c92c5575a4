package org.jobwright.domain.approvals;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;

/** A member who is asked, and their vote. Who left the organization can no longer vote, and has not voted. */
@Entity
@Table(name = "approval_approver")
public class Approver {

    /** A member is in a group once. */
    @Embeddable
    public record Key(
            @Embedded ApprovalGroup.Key step,

            @Embedded @AttributeOverride(name = "value", column = @Column(name = "account_id"))
            AccountId account)
            implements Serializable {}

    @EmbeddedId
    private Key key;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "flow_id", referencedColumnName = "flow_id", insertable = false, updatable = false)
    @JoinColumn(name = "position", referencedColumnName = "position", insertable = false, updatable = false)
    private ApprovalGroup step;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private String comment;

    private Instant votedAt;

    /** What the vote is about: the digest that the approver saw. */
    private String digest;

    private Instant leftAt;

    protected Approver() {}

    Approver(ApprovalGroup group, AccountId account) {
        this.key = new Key(group.getKey(), account);
        this.step = group;
    }

    void vote(Verdict said, String words, String seen, Instant now) {
        verdict = said;
        comment = words;
        digest = seen;
        votedAt = now;
    }

    void leave(Instant now) {
        leftAt = now;
    }

    public AccountId getAccount() {
        return key.account();
    }

    /** Null until they vote. */
    public Verdict getVerdict() {
        return verdict;
    }

    /** In their words; null for none. */
    public String getComment() {
        return comment;
    }

    /** Null until they vote. */
    public Instant getVotedAt() {
        return votedAt;
    }

    /** Whether they can still vote. */
    public boolean isAsked() {
        return verdict == null && leftAt == null;
    }
}
