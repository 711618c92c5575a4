package org.jobwright.services.papers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.candidates.files.DocumentPolicy;
import org.jobwright.domain.candidates.files.PhotoPdf;
import org.jobwright.domain.organizations.PictureUpload;
import org.jobwright.domain.papers.DocumentRequest;
import org.jobwright.domain.papers.DocumentRequestId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.candidates.documents.DocumentSummary;
import org.jobwright.services.candidates.documents.Documents;
import org.jobwright.services.candidates.documents.UploadedFile;
import org.jobwright.services.organizations.OrganizationRepository;
import org.jobwright.services.organizations.PictureDrawing;
import org.jobwright.services.shared.PictureReader;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.OwnSide;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;

/** Candidates send the documents that they were asked for. */
@Stateless
@OwnSide
@RolesAllowed(Role.PERSON)
public class CandidatePaperService {

    @Inject
    private DocumentRequestRepository requests;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private Documents documents;

    @Inject
    private PictureDrawing pictures;

    @Inject
    private OrganizationRepository organizations;

    @Inject
    private RateLimit limit;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** What the caller was asked for in an application of theirs, newest first. */
    public List<PaperLine> mine(@NotNull ApplicationReference reference) {
        JobApplication application = applications
                .find(reference)
                .filter(one -> one.getCandidate().equals(caller.person()))
                .orElseThrow(NotFound::new);
        Map<UUID, List<PaperFile>> files = requests.files(application.getId());
        return requests.of(application.getId()).stream()
                .map(request ->
                        PaperLine.of(request, files.getOrDefault(request.getId().value(), List.of())))
                .toList();
    }

    /**
     * Adds a file; the employer does not see it yet. A photo is drawn anew and becomes a page of a PDF, without what the
     * camera noted, such as the place.
     *
     * @throws RuleViolation if the file is refused, or there are enough
     */
    public void addFile(@NotNull DocumentRequestId id, @NotNull UploadedFile file) {
        requireRoom(requireOpen(own(id)));
        limit.require(Limit.MESSAGE_FILE, caller.person());
        UploadedFile drawn = document(file); // takes seconds, in which a withdrawal need not wait
        DocumentRequest request = open(id);
        requireRoom(request);
        DocumentSummary document = documents.take(drawn, caller.person());
        requests.addFile(request, document.id(), clock.instant());
    }

    private void requireRoom(DocumentRequest request) {
        if (requests.countFiles(request) >= DocumentRequest.MOST_FILES) {
            throw new RuleViolation("papers.files.too-many", DocumentRequest.MOST_FILES);
        }
    }

    private UploadedFile document(UploadedFile file) {
        if (!PhotoPdf.isPhoto(file.fileName())) {
            return file;
        }
        PictureUpload.require(file.content(), DocumentPolicy.MAX_BYTES);
        byte[] drawn = pictures.ifReadable(file.content(), PictureReader.Use.PAPER)
                .orElseThrow(() -> new RuleViolation("papers.photo.unreadable"));
        return new UploadedFile(PhotoPdf.name(file.fileName()), PhotoPdf.of(drawn, PhotoPdf.turned(file.content())));
    }

    /** Removes a file that was not sent, or that was returned. */
    public void removeFile(@NotNull DocumentRequestId id, @NotNull DocumentId document) {
        DocumentRequest request = held(id);
        request.requireOpen(clock.instant());
        requests.removeFile(request, document);
    }

    /** Sends the files: those who read the application can open them once they are found clean. */
    public void send(@NotNull DocumentRequestId id) {
        DocumentRequest request = open(id);
        events.fire(request.send(requests.countFiles(request), clock.instant()));
    }

    /** The caller's own, held until the end of the transaction, to which files can be added for somebody who reads them. */
    private DocumentRequest open(DocumentRequestId id) {
        return requireOpen(held(id));
    }

    private DocumentRequest requireOpen(DocumentRequest request) {
        request.requireOpen(clock.instant());
        if (!organizations.isRunning(request.getOrganization())) {
            throw new RuleViolation("papers.employer-stopped");
        }
        return request;
    }

    /** The caller's own, held until the end of the transaction. */
    private DocumentRequest held(DocumentRequestId id) {
        DocumentRequest request = own(id);
        requests.lock(request);
        return request;
    }

    private DocumentRequest own(DocumentRequestId id) {
        return requests.find(id)
                .filter(found -> found.getCandidate().equals(caller.person()))
                .orElseThrow(NotFound::new);
    }
}
