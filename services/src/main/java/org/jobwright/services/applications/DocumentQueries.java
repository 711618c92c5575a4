package org.jobwright.services.applications;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.access.AccessPart;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.candidates.documents.StoredDocument;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.access.MaskRepository;
import org.jobwright.services.candidates.documents.DocumentFile;
import org.jobwright.services.candidates.documents.Documents;
import org.jobwright.services.candidates.documents.DrawnPages;
import org.jobwright.services.shared.caller.Caller;

/** Hands out files, and records which members of the employer received them. */
@Stateless
@RolesAllowed(Role.PERSON)
public class DocumentQueries {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private Documents documents;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private MaskRepository masks;

    @Inject
    private Instance<DocumentGrant> grants;

    @Inject
    private AccessLogRepository accesses;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * Opens a file for download: for its owner, or for a member who may read an application, not withdrawn, that it was
     * sent with, or for whom a {@link DocumentGrant} says.
     */
    public DocumentFile open(DocumentId id) {
        return documents.open(handOut(id, AccessPart.CV_FILE));
    }

    /**
     * Opens a file for a program, as it was sent with an application that the program may read.
     *
     * @throws NotFound if it did not come with it, or if the application was withdrawn
     */
    @RolesAllowed(Role.DOCUMENTS_READ)
    public DocumentFile openSent(@NotNull ApplicationReference reference, @NotNull DocumentId id) {
        JobApplication application = applications.find(reference).orElseThrow(NotFound::new);
        guard.requireReader(application);
        if (application.isWithdrawn()) {
            throw new NotFound();
        }
        List<JobApplication> carriers = known(List.of(application)); // before it is told which files a hidden one has
        if (!application.isSentWith(id)) {
            throw new NotFound();
        }
        StoredDocument document = documents.find(id).orElseThrow(NotFound::new);
        DocumentFile file = documents.open(document);
        note(id, carriers, AccessPart.CV_FILE);
        return file;
    }

    /**
     * The pages of a file to read in the browser, for those who may download it; empty while they are being drawn.
     * Reading it there counts as opening it.
     *
     * @param again whether to draw them anew if they were not drawn in time
     */
    public Optional<DrawnPages> look(DocumentId id, boolean again) {
        return documents.pages(handOut(id, AccessPart.CV_TEXT), again);
    }

    /** The picture of a page, counted from 1; empty if there is none. */
    public Optional<byte[]> picture(DocumentId id, int page) {
        return documents.picture(handOut(id, AccessPart.CV_TEXT), page);
    }

    /** Has the CV of an application ready for a look; that is not looking at it. */
    public void prepare(ApplicationReference reference) {
        JobApplication application = applications.find(reference).orElseThrow(NotFound::new);
        guard.requireReader(application);
        if (!application.isWithdrawn()) {
            documents.find(application.getDocument()).ifPresent(documents::prepare);
        }
    }

    /** The file, if the caller may read it; who reads as an employer is noted. */
    private StoredDocument handOut(DocumentId id, AccessPart part) {
        StoredDocument document = documents.find(id).orElseThrow(() -> refusal(id));
        if (caller.candidate().equals(document.getOwner())) {
            return document;
        }
        Optional<JobApplication> granted =
                grants.stream().flatMap(grant -> grant.grants(id).stream()).findFirst();
        if (granted.isEmpty()) {
            List<JobApplication> carriers = known(requireReceived(id));
            document.requireHandedOut();
            note(id, carriers, part);
        } else if (granted.orElseThrow().getCandidate().equals(document.getOwner())) {
            note(id, known(List.of(granted.orElseThrow())), part);
        }
        return document;
    }

    /** The applications whose applicant the caller may know. A file cannot be masked, so others stay closed. */
    private List<JobApplication> known(List<JobApplication> carriers) {
        List<JobApplication> known = carriers.stream()
                .filter(application -> !masks.of(application).hides())
                .toList();
        if (known.isEmpty()) {
            throw new RuleViolation("applications.blind.file");
        }
        return known;
    }

    private void note(DocumentId id, List<JobApplication> carriers, AccessPart part) {
        List<JobApplicationId> opened =
                carriers.stream().map(JobApplication::getId).toList();
        accesses.opened(id, opened, part, caller.author(), clock.instant());
    }

    /** Row-level security hides a file from a member who only counts applications; the refusal is the guard's. */
    private RuntimeException refusal(DocumentId id) {
        requireReceived(id);
        return new NotFound();
    }

    /** A file may come with several applications, also to several organizations: those that the caller may read. */
    private List<JobApplication> requireReceived(DocumentId id) {
        NotAllowed refused = null;
        List<JobApplication> readable = new ArrayList<>();
        for (JobApplication application : received(id)) {
            try {
                guard.requireReader(application);
                readable.add(application);
            } catch (NotAllowed no) {
                refused = no;
            } catch (NotFound hidden) {
                // as if it had not come with this application
            }
        }
        if (readable.isEmpty()) {
            throw refused == null ? new NotFound() : refused;
        }
        return readable;
    }

    /** The applications to the caller's organizations that a file came with. */
    private List<JobApplication> received(DocumentId id) {
        return entityManager
                .createQuery("""
                        select a from JobApplication a
                        where (a.document = :document
                            or exists (select 1 from a.attachments t where t.document = :document))
                          and a.candidateStatus <> WITHDRAWN
                          and exists (select 1 from OrganizationMembership m
                            where m.organization.id = a.organization and m.account = :caller and m.endedAt is null)""", JobApplication.class)
                .setParameter("document", id)
                .setParameter("caller", caller.person())
                .getResultStream()
                .filter(application -> !caller.isClosed(application.getOrganization()))
                .toList();
    }
}
