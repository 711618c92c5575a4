package org.jobwright.services.privacy;

import java.util.Optional;
import org.jobwright.domain.applications.ApplicationReference;

/**
 * A part of what is stored about a person.
 *
 * @param file its place in the archive
 */
public record OwnDataPart(String file, String json) {

    private static final String FOLDER = "applications/";

    /** The application that it is about; empty for every other part. */
    public Optional<ApplicationReference> application() {
        return file.startsWith(FOLDER)
                ? ApplicationReference.read(file.substring(FOLDER.length(), file.lastIndexOf('/')))
                : Optional.empty();
    }
}
