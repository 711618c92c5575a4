package org.jobwright.services.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.jobs.templates.PostingTemplate;
import org.jobwright.domain.jobs.templates.PostingTemplateId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.NotFound;

/** Loads and stores templates. */
@ApplicationScoped
class PostingTemplateRepository {

    @PersistenceContext
    private EntityManager entityManager;

    void add(PostingTemplate template) {
        entityManager.persist(template);
    }

    void remove(PostingTemplate template) {
        entityManager.remove(template);
    }

    PostingTemplate get(PostingTemplateId id) {
        return Optional.ofNullable(entityManager.find(PostingTemplate.class, id))
                .orElseThrow(NotFound::new);
    }

    List<PostingTemplateSummary> of(OrganizationId organization) {
        return entityManager
                .createQuery(
                        "select new org.jobwright.services.jobs.PostingTemplateSummary(t.id, t.name)"
                                + " from PostingTemplate t where t.organization = :organization order by lower(t.name)",
                        PostingTemplateSummary.class)
                .setParameter("organization", organization)
                .getResultList();
    }
}
