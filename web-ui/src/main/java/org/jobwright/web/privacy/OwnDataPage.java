package org.jobwright.web.privacy;

import java.util.List;

/** The first page of the archive: what is in it, in the reader's language, readable without us. */
public record OwnDataPage(
        String language,
        String title,
        String sub,
        List<Line> lines,
        String applicationsTitle,
        String applicationsSub,
        List<Application> applications) {

    /** A file or folder, and what is in it. */
    public record Line(String file, String words) {}

    /** An application by its job and employer, with its files. */
    public record Application(String title, List<Link> files) {}

    /** A file: its address in the archive, and its name. */
    public record Link(String address, String name) {}
}
