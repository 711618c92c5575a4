package org.jobwright.services.applications;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.candidates.StoredDocument;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.NotFound;
import org.jobwright.services.candidates.DocumentFile;
import org.jobwright.services.candidates.Documents;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.shared.Caller;

/** Hands files out. */
@Stateless
@RolesAllowed(Role.PERSON)
public class DocumentQueries {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Documents documents;

    @Inject
    private OrganizationGuard guard;

    @Inject
    private Caller caller;

    /** A file for a download: by its owner, or by a member, other than a viewer, of an organization that received it. */
    public DocumentFile open(DocumentId id) {
        StoredDocument document = documents.find(id).orElseThrow(NotFound::new);
        if (!caller.person().equals(document.getOwner())) {
            guard.requireReader(receiver(id));
        }
        return documents.open(document);
    }

    // Row-level security shows the caller's own applications and those of the caller's organizations; the owner of the
    // file was asked before, so what is left was received by an organization of the caller.
    private OrganizationId receiver(DocumentId id) {
        return entityManager
                .createQuery(
                        "select a.organization from JobApplication a where a.document = :document",
                        OrganizationId.class)
                .setParameter("document", id)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
