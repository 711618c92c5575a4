package org.jobwright.services.candidates.documents;

/** A file as it arrived: the client's name for it and its bytes, both still to be judged. */
public final class UploadedFile {

    private final String fileName;
    private final byte[] content;

    public UploadedFile(String fileName, byte[] content) {
        this.fileName = fileName;
        this.content = content;
    }

    public String fileName() {
        return fileName;
    }

    /** Not copied: up to ten megabytes. */
    public byte[] content() {
        return content;
    }
}
