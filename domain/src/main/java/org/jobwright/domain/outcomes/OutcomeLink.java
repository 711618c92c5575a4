package org.jobwright.domain.outcomes;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;

/** A link in a mail with which one person answers one question without signing in. Only the hash of its secret is stored. */
@Entity
@Table(name = "outcome_link")
public class OutcomeLink {

    @Id
    private String secretHash;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "question_id", updatable = false))
    private OutcomeQuestionId question;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id", updatable = false))
    private AccountId account;

    private Instant madeAt;

    protected OutcomeLink() {}

    public OutcomeLink(Secret secret, OutcomeQuestionId question, AccountId account, Instant now) {
        this.secretHash = secret.hash();
        this.question = question;
        this.account = account;
        this.madeAt = now;
    }

    public OutcomeQuestionId getQuestion() {
        return question;
    }

    public AccountId getAccount() {
        return account;
    }
}
