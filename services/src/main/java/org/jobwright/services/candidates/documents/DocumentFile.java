package org.jobwright.services.candidates.documents;

import org.jobwright.domain.candidates.files.DocumentType;

/** A stored file for a download: the name that its owner gave it, its checked type and its bytes. */
public final class DocumentFile {

    private final String fileName;
    private final DocumentType type;
    private final byte[] content;

    DocumentFile(String fileName, DocumentType type, byte[] content) {
        this.fileName = fileName;
        this.type = type;
        this.content = content;
    }

    public String fileName() {
        return fileName;
    }

    public DocumentType type() {
        return type;
    }

    /** Not copied: up to ten megabytes. */
    public byte[] content() {
        return content;
    }
}
