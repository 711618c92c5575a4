package org.jobwright.instance.hostile;

/** A file that someone uploads to do harm, or that looks like one. */
final class HostileFile {
    private final String kind;
    private final String fileName;
    private final byte[] content;
    private final boolean isRefused;

    private HostileFile(String kind, String fileName, byte[] content, boolean isRefused) {
        this.kind = kind;
        this.fileName = fileName;
        this.content = content;
        this.isRefused = isRefused;
    }

    static HostileFile refused(String kind, String fileName, byte[] content) {
        return new HostileFile(kind, fileName, content, true);
    }

    static HostileFile taken(String kind, String fileName, byte[] content) {
        return new HostileFile(kind, fileName, content, false);
    }

    /** What is wrong with it. */
    String kind() {
        return kind;
    }

    String fileName() {
        return fileName;
    }

    byte[] content() {
        return content;
    }

    /** Whether the upload is refused; otherwise it is accepted, and its reader must survive it. */
    boolean isRefused() {
        return isRefused;
    }
}
