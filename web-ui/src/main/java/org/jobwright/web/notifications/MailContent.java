package org.jobwright.web.notifications;

import java.util.List;

/**
 * What a mail says, before it becomes text and HTML.
 *
 * @param language the BCP 47 tag
 * @param words what a person wrote, shown as a quotation; may be empty
 * @param action what the link is for
 * @param link where it leads
 * @param foot why the reader got it
 */
public record MailContent(
        String language,
        String subject,
        String greeting,
        List<String> paragraphs,
        String words,
        String action,
        String link,
        String foot) {}
