package org.jobwright.services.search.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.jobwright.domain.insights.guides.RoleGuideEvent.RoleGuidePublished;
import org.jobwright.domain.insights.guides.RoleGuideEvent.RoleGuideRetired;

/** Re-indexes all postings when their titles may mean a different role. */
@ApplicationScoped
class GuideIndexObserver {

    @PersistenceContext
    private EntityManager entityManager;

    void published(@Observes RoleGuidePublished event) {
        noteAll();
    }

    void retired(@Observes RoleGuideRetired event) {
        noteAll();
    }

    private void noteAll() {
        entityManager.createNativeQuery("select posting_index_note_all()").getSingleResult();
    }
}
