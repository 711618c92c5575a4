package org.jobwright.domain.candidates.files;

import java.util.Locale;
import java.util.Optional;

/** The accepted kinds of files. */
public enum DocumentType {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ODT("application/vnd.oasis.opendocument.text"),
    TXT("text/plain");

    private final String mediaType;

    DocumentType(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Without the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<DocumentType> ofFileName(String fileName) {
        String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        for (DocumentType type : values()) {
            if (type.extension().equals(extension)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
