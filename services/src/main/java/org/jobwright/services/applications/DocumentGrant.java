package org.jobwright.services.applications;

import java.util.Optional;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.candidates.DocumentId;

/** Another reason to hand out a file than being sent with an application; found by itself. */
public interface DocumentGrant {

    /** Through which application the caller may have the file, empty if not; whether it was found clean is asked later. */
    Optional<JobApplication> grants(DocumentId document);
}
