package org.jobwright.web.notifications;

import java.util.List;
import java.util.Optional;

/**
 * The content of a mail, before it becomes text and HTML.
 *
 * @param language the BCP 47 tag
 * @param top the line above which one replies; empty if nobody reads replies
 * @param former what is no longer true, shown struck through; may be empty
 * @param items the listed jobs, or what happened
 * @param more a sentence about further ones; may be empty
 * @param words what a person wrote, shown as a quotation; may be empty
 * @param ground what a decision is based on; may be empty
 * @param action what the reader can do
 * @param second what else the reader can read
 * @param stop where such mails can be switched off; empty for a mandatory mail
 * @param foot why the reader got it
 */
public record MailContent(
        String language,
        String subject,
        String top,
        String greeting,
        List<String> paragraphs,
        String former,
        List<Item> items,
        String more,
        String words,
        String ground,
        Link action,
        Optional<Link> second,
        Optional<Link> stop,
        String foot) {

    /** The text and the address of a link. */
    public record Link(String words, String address) {}

    /**
     * One of a list in a few lines.
     *
     * @param about of a job: employer, place, and pay; may be empty
     */
    public record Item(String title, String about, String link) {}
}
