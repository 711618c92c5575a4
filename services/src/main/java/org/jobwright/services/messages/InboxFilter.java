package org.jobwright.services.messages;

import java.io.Serializable;

/**
 * Which conversations are listed.
 *
 * @param posting the reference of a posting; null for all
 * @param words what names, titles or messages contain; empty for everything
 * @param done those that were put away, instead of the others
 */
public record InboxFilter(String posting, String words, boolean done) implements Serializable {

    private static final int MOST_LETTERS = 100;

    public static final InboxFilter ALL = new InboxFilter(null, "", false);

    public InboxFilter {
        words = words == null ? "" : words.strip();
        words = words.substring(0, Math.min(words.length(), MOST_LETTERS));
    }
}
