package org.jobwright.domain.search.alerts;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.search.saved.SavedSearch;
import org.jobwright.domain.search.saved.SavedSearchId;

/**
 * One mail about new jobs. Only the hash of the secret in its link is stored; the link switches the search's mails off
 * while the search exists, for a year at most; the secret itself is only in the mail.
 */
@Entity
public class JobAlert {

    @Id
    private String secretHash;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "saved_search_id", updatable = false))
    private SavedSearchId search;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id", updatable = false))
    private AccountId account;

    @Column(updatable = false)
    private int jobs;

    @Column(updatable = false)
    private Instant writtenAt;

    protected JobAlert() {}

    /**
     * Records a mail that is being written.
     *
     * @param jobs how many jobs it lists
     */
    public JobAlert(Secret secret, SavedSearch search, int jobs, Instant now) {
        this.secretHash = secret.hash();
        this.search = search.getId();
        this.account = search.getAccount();
        this.jobs = jobs;
        this.writtenAt = now;
    }

    public SavedSearchId getSearch() {
        return search;
    }

    public AccountId getAccount() {
        return account;
    }
}
