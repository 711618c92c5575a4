package org.jobwright.domain.notifications;

import java.io.Serializable;
import java.util.List;
import org.jobwright.domain.search.alerts.AlertedJobs;

/**
 * The content of a message, independent of its language. What a kind does not need is empty.
 *
 * @param recipient the name of the reader
 * @param organization the name of the organization
 * @param posting the title of the posting
 * @param reference the posting's reference, such as {@code JW-2026-0042}
 * @param words what a person wrote for the reader: a message, a reason
 * @param token the secret of a link; deleted once the mail was sent
 * @param found what a saved search found
 * @param from the name of the person who acted, or of the organization if that name is not suitable
 * @param role the constant of the offered role
 * @param application the application that it is about; null for everything else
 * @param lines what the daily mail lists
 * @param waiting people without an answer; null for everything else
 */
public record MessageFacts(
        String recipient,
        String organization,
        String posting,
        String reference,
        String words,
        String token,
        AlertedJobs found,
        String from,
        String role,
        ApplicationFacts application,
        List<DigestLine> lines,
        WaitingPeople waiting)
        implements Serializable {

    public static final MessageFacts NONE =
            new MessageFacts("", "", "", "", "", "", AlertedJobs.NONE, "", "", null, List.of(), null);

    public MessageFacts {
        recipient = orEmpty(recipient);
        organization = orEmpty(organization);
        posting = orEmpty(posting);
        reference = orEmpty(reference);
        words = orEmpty(words);
        token = orEmpty(token);
        from = orEmpty(from);
        role = orEmpty(role);
        lines = lines == null ? List.of() : List.copyOf(lines);
        found = found == null ? AlertedJobs.NONE : found;
    }

    public MessageFacts to(String name) {
        return new MessageFacts(
                name, organization, posting, reference, words, token, found, from, role, application, lines, waiting);
    }

    public MessageFacts aboutOrganization(String name) {
        return new MessageFacts(
                recipient, name, posting, reference, words, token, found, from, role, application, lines, waiting);
    }

    public MessageFacts aboutPosting(String title, String postingReference) {
        return new MessageFacts(
                recipient,
                organization,
                title,
                postingReference,
                words,
                token,
                found,
                from,
                role,
                application,
                lines,
                waiting);
    }

    public MessageFacts saying(String message) {
        return new MessageFacts(
                recipient,
                organization,
                posting,
                reference,
                message,
                token,
                found,
                from,
                role,
                application,
                lines,
                waiting);
    }

    public MessageFacts telling(AlertedJobs jobs) {
        return new MessageFacts(
                recipient,
                organization,
                posting,
                reference,
                words,
                token,
                jobs,
                from,
                role,
                application,
                lines,
                waiting);
    }

    public MessageFacts aboutApplication(ApplicationFacts sent) {
        return new MessageFacts(
                recipient, organization, posting, reference, words, token, found, from, role, sent, lines, waiting);
    }

    public MessageFacts waiting(WaitingPeople people) {
        return new MessageFacts(
                recipient,
                organization,
                posting,
                reference,
                words,
                token,
                found,
                from,
                role,
                application,
                lines,
                people);
    }

    public MessageFacts listing(List<DigestLine> digest) {
        return new MessageFacts(
                recipient,
                organization,
                posting,
                reference,
                words,
                token,
                found,
                from,
                role,
                application,
                digest,
                waiting);
    }

    public MessageFacts by(String name) {
        return inviting(name, role);
    }

    public MessageFacts withToken(String secret) {
        return new MessageFacts(
                recipient,
                organization,
                posting,
                reference,
                words,
                secret,
                found,
                from,
                role,
                application,
                lines,
                waiting);
    }

    public MessageFacts inviting(String inviter, String offered) {
        return new MessageFacts(
                recipient,
                organization,
                posting,
                reference,
                words,
                token,
                found,
                inviter,
                offered,
                application,
                lines,
                waiting);
    }

    public MessageFacts withoutToken() {
        return withToken("");
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
