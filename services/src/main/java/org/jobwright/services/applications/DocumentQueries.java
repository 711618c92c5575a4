package org.jobwright.services.applications;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.candidates.documents.StoredDocument;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.access.ReadableApplications;
import org.jobwright.services.candidates.documents.DocumentFile;
import org.jobwright.services.candidates.documents.Documents;
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
    private ApplicationGuard guard;

    @Inject
    private ReadingRepository readings;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * Opens a file for download: for its owner, or for a member who may read an application, not withdrawn, that it was
     * sent with.
     */
    public DocumentFile open(DocumentId id) {
        StoredDocument document = documents.find(id).orElseThrow(NotFound::new);
        if (!caller.person().equals(document.getOwner())) {
            List<JobApplicationId> carriers = requireReceived(id);
            DocumentFile file = documents.open(document);
            readings.opened(id, carriers, caller.person(), clock.instant());
            return file;
        }
        return documents.open(document);
    }

    /** A file may come with several applications, also to several organizations: those that the caller may read. */
    private List<JobApplicationId> requireReceived(DocumentId id) {
        ReadableApplications readable = guard.readable();
        List<JobApplicationId> carriers = readable.bind(
                        entityManager.createQuery("""
                        select a.id from JobApplication a
                        where (a.document = :document
                            or exists (select 1 from a.attachments t where t.document = :document))
                          and a.candidateStatus <> WITHDRAWN and """ + " " + readable.condition(), JobApplicationId.class))
                .setParameter("document", id)
                .getResultList();
        if (carriers.isEmpty()) {
            throw new NotFound();
        }
        return carriers;
    }
}
