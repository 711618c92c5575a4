package org.jobwright.web.shell.palette;

import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;

/**
 * Something the palette found.
 *
 * @param detail what tells it from others with the same label; empty for none
 * @param address where it leads; null if it runs
 * @param action what it runs; null if it leads somewhere
 */
record PaletteEntry(Group group, String label, String detail, String address, SerializableRunnable action)
        implements Serializable {

    /** In the order shown. */
    enum Group {
        ACTIONS,
        PEOPLE,
        POSTINGS,
        PAGES
    }
}
