package org.jobwright.services.candidates.documents;

import java.io.Serializable;
import java.util.List;

/**
 * The first pages of a document, as far as they could be drawn.
 *
 * @param inFile how many pages the document has; 0 if it could not be read
 * @param late not even the first page was drawn in time; another try may succeed when the machine is less busy
 */
public record DrawnPages(int inFile, List<DrawnPage> pages, boolean late) implements Serializable {

    /** Further pages are read in the file itself. */
    public static final int MOST = 20;

    /** Of a document that cannot be shown. */
    public static final DrawnPages NONE = new DrawnPages(0, List.of(), false);

    /** Of a document whose pages were not drawn in time. */
    public static final DrawnPages LATE = new DrawnPages(0, List.of(), true);

    /** A page: its text, and the size of its picture in pixels. */
    public record DrawnPage(String text, int width, int height) implements Serializable {}

    public DrawnPages {
        pages = List.copyOf(pages);
    }

    /** Whether all pages that are ever drawn are there; if not, a busy machine may have been the cause. */
    boolean isComplete() {
        return !pages.isEmpty() && pages.size() == Math.min(inFile, MOST);
    }
}
