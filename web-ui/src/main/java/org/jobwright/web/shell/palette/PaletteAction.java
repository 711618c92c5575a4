package org.jobwright.web.shell.palette;

import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;

/**
 * Something that the reader may do, found by the words of its label in any language.
 *
 * @param key of the label
 * @param detail what tells it from others with the same label; empty for none
 * @param address where it leads; null if it runs
 * @param action what it runs; null if it leads somewhere
 */
public record PaletteAction(String key, String detail, String address, SerializableRunnable action)
        implements Serializable {

    public static PaletteAction to(String key, String address) {
        return new PaletteAction(key, "", address, null);
    }

    public static PaletteAction of(String key, SerializableRunnable action) {
        return new PaletteAction(key, "", null, action);
    }
}
