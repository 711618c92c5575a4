package org.jobwright.web.shell.palette;

import java.io.Serializable;

/**
 * Something the palette leads to.
 *
 * @param detail what tells it from others with the same label; empty for none
 */
record PaletteEntry(Group group, String label, String detail, String address) implements Serializable {

    /** In the order shown. */
    enum Group {
        PEOPLE,
        POSTINGS,
        PAGES
    }
}
