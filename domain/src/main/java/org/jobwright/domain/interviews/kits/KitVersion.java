package org.jobwright.domain.interviews.kits;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jobwright.domain.accounts.AccountId;

/** What a kit said from one change to the next. It never changes. */
@Entity
@Table(name = "interview_kit_version")
public class KitVersion {

    @EmbeddedId
    private KitVersionId id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "kit_id", updatable = false)
    private InterviewKit kit;

    @Column(updatable = false)
    private int number;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private KitContent content;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "made_by", updatable = false))
    private AccountId madeBy;

    @Column(updatable = false)
    private Instant madeAt;

    protected KitVersion() {}

    KitVersion(InterviewKit kit, KitContent content, AccountId by, Instant now) {
        content.require();
        this.id = KitVersionId.next();
        this.kit = kit;
        this.number = kit.getNumber();
        this.content = content;
        this.madeBy = by;
        this.madeAt = now;
    }

    public KitVersionId getId() {
        return id;
    }

    public InterviewKit getKit() {
        return kit;
    }

    /** From 1. */
    public int getNumber() {
        return number;
    }

    public KitContent getContent() {
        return content;
    }

    public AccountId getMadeBy() {
        return madeBy;
    }

    public Instant getMadeAt() {
        return madeAt;
    }
}
