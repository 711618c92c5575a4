package org.jobwright.web.notifications;

import java.util.List;
import java.util.Optional;

/**
 * What a mail says, before it becomes text and HTML.
 *
 * @param language the BCP 47 tag
 * @param jobs those that it tells
 * @param more a sentence about those that it does not name; may be empty
 * @param words what a person wrote, shown as a quotation; may be empty
 * @param action what the reader may do
 * @param stop where such mails are switched off; empty for a mail that one must get
 * @param foot why the reader got it
 */
public record MailContent(
        String language,
        String subject,
        String greeting,
        List<String> paragraphs,
        List<Job> jobs,
        String more,
        String words,
        Link action,
        Optional<Link> stop,
        String foot) {

    /** What a link is for and where it leads. */
    public record Link(String words, String address) {}

    /**
     * A job in a few lines.
     *
     * @param about who hires, where, for what pay
     */
    public record Job(String title, String about, String link) {}
}
