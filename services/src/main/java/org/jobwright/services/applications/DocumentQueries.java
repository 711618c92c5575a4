package org.jobwright.services.applications;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.candidates.documents.StoredDocument;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.candidates.documents.DocumentFile;
import org.jobwright.services.candidates.documents.Documents;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.shared.caller.Caller;

/** Hands out files, and records which members of the employer received them. */
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
    private ReadingRepository readings;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * Opens a file for download: for its owner, or for a member, other than a viewer, of an organization that is not
     * stopped and received it with an application that is not withdrawn.
     */
    public DocumentFile open(DocumentId id) {
        StoredDocument document = documents.find(id).orElseThrow(NotFound::new);
        if (!caller.person().equals(document.getOwner())) {
            OrganizationId receiver = requireReceiver(id);
            DocumentFile file = documents.open(document);
            readings.opened(id, receiver, caller.person(), clock.instant());
            return file;
        }
        return documents.open(document);
    }

    /** A file may go to several organizations, and the caller may work for several: any match is enough. */
    private OrganizationId requireReceiver(DocumentId id) {
        NotAllowed refused = null;
        for (OrganizationId organization : receivers(id)) {
            try {
                guard.requireReader(organization);
                return organization;
            } catch (NotAllowed no) {
                refused = no;
            }
        }
        throw refused == null ? new NotFound() : refused;
    }

    /** The caller's organizations that received a file. */
    private List<OrganizationId> receivers(DocumentId id) {
        return entityManager
                .createQuery("""
                        select distinct a.organization from JobApplication a
                        where (a.document = :document
                            or exists (select 1 from a.attachments t where t.document = :document))
                          and a.candidateStatus <> WITHDRAWN
                          and exists (select 1 from OrganizationMembership m
                            where m.organization.id = a.organization and m.account = :caller and m.endedAt is null)""", OrganizationId.class)
                .setParameter("document", id)
                .setParameter("caller", caller.person())
                .getResultList();
    }
}
