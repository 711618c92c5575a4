package org.jobwright.services.jobs.views;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.views.SavedListView;
import org.jobwright.domain.jobs.views.SavedListViewId;
import org.jobwright.domain.jobs.views.ViewScope;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.shared.AdvisoryLock;

/** Loads and stores saved views; the caller has already checked access to the organization. */
@ApplicationScoped
class SavedListViewRepository {

    /** More links over a list help nobody. */
    private static final int MOST = 100;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private AdvisoryLock lock;

    void add(SavedListView view) {
        entityManager.persist(view);
    }

    void remove(SavedListView view) {
        entityManager.remove(view);
    }

    Optional<SavedListView> find(SavedListViewId id) {
        return Optional.ofNullable(entityManager.find(SavedListView.class, id));
    }

    /** How many of a list the owner has; nobody else adds one for them meanwhile. */
    long lockAndCount(OrganizationId organization, AccountId owner, ViewScope scope) {
        lock.hold("views:" + organization + owner);
        return entityManager
                .createQuery("""
                        select count(v) from SavedListView v
                        where v.organization = :organization and v.owner = :owner and v.scope = :scope""", Long.class)
                .setParameter("organization", organization)
                .setParameter("owner", owner)
                .setParameter("scope", scope)
                .getSingleResult();
    }

    /** What a member sees of a list, their own first; these alone are removable. */
    List<SavedListViewSummary> visible(
            OrganizationId organization, ViewScope scope, JobPostingId posting, AccountId member) {
        return entityManager
                .createQuery("""
                        select new org.jobwright.services.jobs.views.SavedListViewSummary(v.id, v.posting, v.name, v.query,
                          v.shared, case when v.owner = :member then true else false end,
                          case when v.owner = :member then true else false end, p.displayName)
                        from SavedListView v join Account p on p.id = v.owner
                        where v.organization = :organization and v.scope = :scope
                          and (v.posting is null or v.posting = :posting) and (v.shared or v.owner = :member)
                        order by case when v.owner = :member then 0 else 1 end, v.folded, v.id.value""", SavedListViewSummary.class)
                .setParameter("organization", organization)
                .setParameter("scope", scope)
                .setParameter("posting", posting)
                .setParameter("member", member)
                .setMaxResults(MOST)
                .getResultList();
    }
}
