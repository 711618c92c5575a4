package org.jobwright.services.papers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.papers.DocumentRequest;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.DocumentGrant;
import org.jobwright.services.applications.access.ApplicationGuard;

/** A file that was sent on request is for those who read the application. */
@ApplicationScoped
class PaperFileGrant implements DocumentGrant {

    @Inject
    private DocumentRequestRepository requests;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private ApplicationGuard guard;

    @Override
    public Optional<JobApplication> grants(DocumentId document) {
        return requests.of(document)
                .filter(request -> !request.getState().isForCandidate())
                .map(DocumentRequest::getApplication)
                .flatMap(applications::find)
                .filter(application -> !application.isWithdrawn())
                .filter(this::isReader);
    }

    private boolean isReader(JobApplication application) {
        try {
            guard.requireReader(application);
            return true;
        } catch (NotFound | NotAllowed outsider) {
            return false;
        }
    }
}
