package org.jobwright.services.applications;

import org.jobwright.domain.candidates.DocumentId;

/** Another reason to hand out a file than being sent with an application; found by itself. */
public interface DocumentGrant {

    /** Whether the caller may have the file; whether it was found clean is asked later. */
    boolean grants(DocumentId document);
}
