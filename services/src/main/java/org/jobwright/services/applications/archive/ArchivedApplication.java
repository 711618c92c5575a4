package org.jobwright.services.applications.archive;

import java.util.List;
import org.jobwright.domain.candidates.DocumentId;

/**
 * An application in the archive.
 *
 * @param reference of the application
 * @param files those that came with it; none if only its outline may be read
 */
public record ArchivedApplication(String reference, String json, List<File> files) {

    public ArchivedApplication {
        files = List.copyOf(files);
    }

    /** A file under the name that somebody gave it. */
    public record File(String name, DocumentId document) {}
}
