package org.jobwright.domain.notifications;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.shared.AggregateRoot;

/** The news of a mail, repeated in the workspace. Unread until it is opened or marked. */
@Entity
@Table(name = "notice")
public class Notice extends AggregateRoot<NoticeId> {

    @EmbeddedId
    private NoticeId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id", updatable = false))
    private AccountId account;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private MessageKind kind;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private MessageFacts facts;

    @Column(updatable = false)
    private Instant createdAt;

    private Instant readAt;

    /** How many people applied for the posting on that day; counted by the database, null for other notices. */
    @Column(insertable = false, updatable = false)
    private Integer arrivals;

    protected Notice() {}

    public Notice(AccountId account, MessageKind kind, MessageFacts facts, Instant now) {
        this.id = NoticeId.next();
        this.account = account;
        this.kind = kind;
        this.facts = facts.withoutSecrets();
        this.createdAt = now;
    }

    /** Keeps the first time. */
    public void read(Instant now) {
        if (readAt == null) {
            readAt = now;
        }
    }

    @Override
    public NoticeId getId() {
        return id;
    }

    public AccountId getAccount() {
        return account;
    }

    public MessageKind getKind() {
        return kind;
    }

    public MessageFacts getFacts() {
        return facts;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    /** How many events this notice stands for: people who applied for a posting on one day, else 1. */
    public int getCount() {
        return arrivals == null ? 1 : arrivals;
    }

    public Optional<Instant> getReadAt() {
        return Optional.ofNullable(readAt);
    }
}
