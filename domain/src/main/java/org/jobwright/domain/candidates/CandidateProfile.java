package org.jobwright.domain.candidates;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.shared.AggregateRoot;

/**
 * What a person keeps for all applications: the resume and the CV file. It begins empty and is changed by its owner
 * alone. No employer sees it; an application carries a copy from the day it was sent.
 */
@Entity
@Table(name = "candidate_profile")
public class CandidateProfile extends AggregateRoot<AccountId> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "account_id"))
    private AccountId owner;

    @JdbcTypeCode(SqlTypes.JSON)
    private Resume resume;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "document_id"))
    private DocumentId document;

    private Instant changedAt;

    protected CandidateProfile() {}

    /** The empty profile of a person. */
    public CandidateProfile(AccountId owner, Instant now) {
        this.owner = owner;
        this.resume = Resume.EMPTY;
        this.changedAt = now;
    }

    /** Replaces the whole resume, as the form and the import do. */
    public void describe(Resume newResume, Instant now) {
        resume = newResume;
        changedAt = now;
    }

    /** Replaces the CV file. */
    public void keepDocument(DocumentId cv, Instant now) {
        document = cv;
        changedAt = now;
    }

    public void removeDocument(Instant now) {
        document = null;
        changedAt = now;
    }

    @Override
    public AccountId getId() {
        return owner;
    }

    public Resume getResume() {
        return resume;
    }

    public DocumentId getDocument() {
        return document;
    }

    public Instant getChangedAt() {
        return changedAt;
    }
}
