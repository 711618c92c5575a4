package org.jobwright.web.privacy;

import java.util.List;

/** The first page of the archive: what is in it, in the reader's language, readable without us. */
public record OwnDataPage(String language, String title, String sub, List<Line> lines) {

    /** A file or folder, and what is in it. */
    public record Line(String file, String words) {}
}
