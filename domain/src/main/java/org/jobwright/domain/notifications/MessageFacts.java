package org.jobwright.domain.notifications;

import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;
import org.jobwright.domain.organizations.TrustEnd;
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
 * @param from the name of the person who acted, or of the organization if that name is not suitable; for the end of
 *     trust the constant of its cause
 * @param role the constant of the offered role
 * @param application the application that it is about; null for everything else
 * @param lines what the daily mail lists
 * @param waiting people without an answer, scorecards that are in, or documents that are wanted; null for everything else
 * @param interview the interview that it is about; null for everything else
 * @param offer the offer that it is about; null for everything else
 * @param decision the decision of the staff that it is about; null for everything else
 * @param changes the constants of the parts of a request that changed
 * @param slug the organization's part of the addresses of its pages
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
        WaitingPeople waiting,
        InterviewFacts interview,
        OfferFacts offer,
        DecisionFacts decision,
        List<String> changes,
        String slug)
        implements Serializable {

    public static final MessageFacts NONE = new MessageFacts(
            "", "", "", "", "", "", AlertedJobs.NONE, "", "", null, List.of(), null, null, null, null, List.of(), "");

    public MessageFacts {
        recipient = orEmpty(recipient);
        organization = orEmpty(organization);
        posting = orEmpty(posting);
        reference = orEmpty(reference);
        words = orEmpty(words);
        token = orEmpty(token);
        from = orEmpty(from);
        role = orEmpty(role);
        slug = orEmpty(slug);
        lines = lines == null ? List.of() : List.copyOf(lines);
        changes = changes == null ? List.of() : List.copyOf(changes);
        found = found == null ? AlertedJobs.NONE : found;
    }

    public MessageFacts to(String name) {
        return with(copy -> copy.recipient = name);
    }

    public MessageFacts aboutOrganization(String name) {
        return with(copy -> copy.organization = name);
    }

    public MessageFacts aboutPosting(String title, String postingReference) {
        return with(copy -> {
            copy.posting = title;
            copy.reference = postingReference;
        });
    }

    public MessageFacts saying(String message) {
        return with(copy -> copy.words = message);
    }

    public MessageFacts telling(AlertedJobs jobs) {
        return with(copy -> copy.found = jobs);
    }

    public MessageFacts aboutApplication(ApplicationFacts sent) {
        return with(copy -> copy.application = sent);
    }

    public MessageFacts waiting(WaitingPeople people) {
        return with(copy -> copy.waiting = people);
    }

    public MessageFacts listing(List<DigestLine> digest) {
        return with(copy -> copy.lines = digest);
    }

    public MessageFacts by(String name) {
        return with(copy -> copy.from = name);
    }

    public MessageFacts because(TrustEnd cause) {
        return with(copy -> copy.from = cause.name());
    }

    public MessageFacts inviting(String inviter, String offered) {
        return with(copy -> {
            copy.from = inviter;
            copy.role = offered;
        });
    }

    public MessageFacts withToken(String secret) {
        return with(copy -> copy.token = secret);
    }

    public MessageFacts aboutInterview(InterviewFacts planned) {
        return with(copy -> copy.interview = planned);
    }

    public MessageFacts aboutOffer(OfferFacts made) {
        return with(copy -> copy.offer = made);
    }

    public MessageFacts stating(DecisionFacts decided) {
        return with(copy -> copy.decision = decided);
    }

    public MessageFacts changing(List<String> parts) {
        return with(copy -> copy.changes = parts);
    }

    public MessageFacts linkingTo(String organizationSlug) {
        return with(copy -> copy.slug = organizationSlug);
    }

    /** What may be kept: no secret of a link, and of an interview neither the address to join nor what people wrote. */
    public MessageFacts withoutSecrets() {
        return interview == null
                ? withToken("")
                : withToken("")
                        .saying("")
                        .aboutInterview(interview.withoutSecrets())
                        .listing(lines.stream().map(DigestLine::withoutSecrets).toList());
    }

    private MessageFacts with(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return copy.facts();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /** The parts of the facts while one of them is exchanged. */
    private static final class Copy {

        private String recipient;
        private String organization;
        private String posting;
        private String reference;
        private String words;
        private String token;
        private AlertedJobs found;
        private String from;
        private String role;
        private ApplicationFacts application;
        private List<DigestLine> lines;
        private WaitingPeople waiting;
        private InterviewFacts interview;
        private OfferFacts offer;
        private DecisionFacts decision;
        private List<String> changes;
        private String slug;

        Copy(MessageFacts facts) {
            recipient = facts.recipient;
            organization = facts.organization;
            posting = facts.posting;
            reference = facts.reference;
            words = facts.words;
            token = facts.token;
            found = facts.found;
            from = facts.from;
            role = facts.role;
            application = facts.application;
            lines = facts.lines;
            waiting = facts.waiting;
            interview = facts.interview;
            offer = facts.offer;
            decision = facts.decision;
            changes = facts.changes;
            slug = facts.slug;
        }

        MessageFacts facts() {
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
                    waiting,
                    interview,
                    offer,
                    decision,
                    changes,
                    slug);
        }
    }
}
