package org.jobwright.services.privacy;

import java.util.List;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.candidates.DocumentId;

/**
 * What the archive of a person is made of besides what is always in it.
 *
 * @param texts the files whose text was read
 * @param files those that are in the archive as they are
 */
public record OwnDataContents(List<Sent> applications, List<DocumentId> texts, List<OwnFile> files) {

    /** An application, as the first page of the archive names it. */
    public record Sent(ApplicationReference reference, String postingTitle, String organizationName) {}
}
