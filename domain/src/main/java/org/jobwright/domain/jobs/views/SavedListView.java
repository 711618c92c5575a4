package org.jobwright.domain.jobs.views;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Locale;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.views.SavedListViewEvent.SavedListViewRemoved;
import org.jobwright.domain.jobs.views.SavedListViewEvent.SavedListViewRenamed;
import org.jobwright.domain.jobs.views.SavedListViewEvent.SavedListViewSaved;
import org.jobwright.domain.jobs.views.SavedListViewEvent.SavedListViewShared;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * Filters and an order of a list that a member saved under a name, for themselves or for all of the organization. It
 * keeps the address of the list and no result: each reader sees what they may read when they open it.
 */
@Entity
public class SavedListView extends AggregateRoot<SavedListViewId> {

    public static final int MAX_NAME = 60;
    public static final int MAX_QUERY = 1_000;

    /** How many a member has at most, of each list. */
    public static final int MOST = 50;

    @EmbeddedId
    private SavedListViewId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id", updatable = false))
    private OrganizationId organization;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "owner_id", updatable = false))
    private AccountId owner;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ViewScope scope;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "posting_id", updatable = false))
    private JobPostingId posting;

    private String name;

    /** The form in which names are compared. */
    private String folded;

    @Column(updatable = false)
    private String query;

    private boolean shared;

    @Column(updatable = false)
    private Instant savedAt;

    protected SavedListView() {}

    /**
     * A member saves a list.
     *
     * @param posting the only posting it is for, because it names a stage of it; null for all
     * @param query the parameters of the address
     * @param others how many of this scope the member has already
     */
    public SavedListView(
            OrganizationId organization,
            AccountId owner,
            ViewScope scope,
            JobPostingId posting,
            String name,
            String query,
            boolean shared,
            long others,
            Instant now) {
        if (others >= MOST) {
            throw new RuleViolation("jobs.view.limit", MOST);
        }
        if (query == null || query.length() > MAX_QUERY) {
            throw new RuleViolation("jobs.view.query");
        }
        this.id = SavedListViewId.next();
        this.organization = organization;
        this.owner = owner;
        this.scope = scope;
        this.posting = posting;
        this.query = query;
        this.shared = shared;
        this.savedAt = now;
        call(name);
    }

    public SavedListViewSaved saved() {
        return new SavedListViewSaved(id, organization, savedAt);
    }

    public SavedListViewRenamed rename(String newName, Instant now) {
        call(newName);
        return new SavedListViewRenamed(id, organization, now);
    }

    /** All members of the organization see it, or only its owner again. */
    public SavedListViewShared share(boolean withAll, Instant now) {
        shared = withAll;
        return new SavedListViewShared(id, organization, withAll, now);
    }

    public SavedListViewRemoved removed(Instant now) {
        return new SavedListViewRemoved(id, organization, now);
    }

    private void call(String given) {
        String line = given == null ? "" : given.strip().replaceAll("\\s+", " ");
        if (line.isEmpty() || line.length() > MAX_NAME) {
            throw new RuleViolation("jobs.view.name", MAX_NAME);
        }
        name = line;
        folded = line.toLowerCase(Locale.ROOT);
    }

    public boolean isOwnedBy(AccountId member) {
        return owner.equals(member);
    }

    /** Whether a member of the organization sees it. */
    public boolean isVisibleTo(AccountId member) {
        return shared || isOwnedBy(member);
    }

    @Override
    public SavedListViewId getId() {
        return id;
    }

    public OrganizationId getOrganization() {
        return organization;
    }

    public String getName() {
        return name;
    }

    public boolean isShared() {
        return shared;
    }
}
