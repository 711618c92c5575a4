package org.jobwright.services.signon.scim;

import java.util.List;

/**
 * A part of a list.
 *
 * @param total how many there are in all
 */
public record ScimPage<T>(List<T> items, long total) {

    public ScimPage {
        items = List.copyOf(items);
    }
}
