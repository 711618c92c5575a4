package org.jobwright.services.messages;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.AccountStatus;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.candidates.files.DocumentPolicy;
import org.jobwright.domain.messages.Message;
import org.jobwright.domain.messages.MessageSide;
import org.jobwright.domain.messages.ReplyRefused;
import org.jobwright.domain.messages.ReplyText;
import org.jobwright.domain.messages.ReplyText.Reply;
import org.jobwright.domain.messages.ReplyToken;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.access.HiringRightsRepository;
import org.jobwright.services.applications.postings.PostingRepository;
import org.jobwright.services.candidates.documents.DocumentSummary;
import org.jobwright.services.candidates.documents.Documents;
import org.jobwright.services.candidates.documents.UploadedFile;
import org.jobwright.services.messages.ReplyRepository.Given;

/**
 * Puts replies by mail into their conversations. The address names conversation and person, and the sender must be that
 * person; a message is marked where the operator's mail server doubts it. What has no place is answered once; what a program wrote is dropped.
 */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class ReplyService {

    /** What is longer is not a reply to a message, or quotes one without our marker. */
    private static final int MOST_PARTS = 3;

    @Inject
    private ReplyRepository replies;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private PostingRepository postings;

    @Inject
    private HiringRightsRepository rights;

    @Inject
    private MessageWriter writer;

    @Inject
    private WritingObstacles obstacles;

    @Inject
    private MessageFileRepository files;

    @Inject
    private Documents documents;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Whether an address was given out by us: only then is a mail worth reading. */
    public boolean isKnown(ReplyToken token) {
        return replies.find(token).isPresent();
    }

    /**
     * Takes a mail, once. One without an address of ours is dropped: the sender may be forged, and an answer would reach
     * someone who wrote nothing.
     */
    public void take(ReceivedMail mail) {
        Instant now = clock.instant();
        Optional<Given> given = mail.token().flatMap(replies::find);
        if (mail.automatic() || given.isEmpty() || !replies.isNew(mail.id(), now)) {
            return;
        }
        Optional<Correspondent> sender = sender(given.orElseThrow(), mail);
        Reply reply = ReplyText.of(mail.text(), mail.html());
        List<String> parts = ReplyText.parts(reply.text());
        if (sender.isPresent() && isWelcome(sender.orElseThrow(), parts, mail.files(), now)) {
            List<Message> written = write(sender.orElseThrow(), parts, mail.files(), now);
            if (reply.quoting()) {
                written.forEach(Message::quotes);
            }
            if (mail.unconfirmed()) {
                written.forEach(Message::doubtSender);
            }
        } else {
            address(mail.from())
                    .flatMap(replies::account)
                    .filter(person -> replies.tells(mail.id(), person, now))
                    .ifPresent(person -> events.fire(new ReplyRefused(person, now)));
        }
    }

    private Optional<Correspondent> sender(Given given, ReceivedMail mail) {
        AccountId person = given.person().getId();
        boolean isTheirs = given.person().getStatus() == AccountStatus.ACTIVE
                && address(mail.from())
                        .filter(given.person().getEmail()::equals)
                        .isPresent();
        if (!isTheirs) {
            return Optional.empty();
        }
        JobApplication application =
                applications.find(given.conversation().getApplication()).orElseThrow();
        if (application.getCandidate().equals(person)) {
            return Optional.of(new Correspondent(application, MessageSide.CANDIDATE, person, true));
        }
        return handlesIt(person, application)
                ? Optional.of(new Correspondent(application, MessageSide.EMPLOYER, person, true))
                : Optional.empty();
    }

    /** Those who get mails about messages are those who answer them. */
    private boolean handlesIt(AccountId person, JobApplication application) {
        return postings.organization(application.getOrganization()).getStatus().isPublic()
                && rights.handlers(application.getPosting(), application.getOrganization())
                        .contains(person);
    }

    private boolean isWelcome(Correspondent sender, List<String> parts, List<UploadedFile> sent, Instant now) {
        return !parts.isEmpty()
                && parts.size() <= MOST_PARTS
                && sent.size() <= Message.MOST_FILES
                && sent.stream().allMatch(ReplyService::isAllowed)
                && obstacles.of(sender, parts.size(), now).isEmpty();
    }

    private static boolean isAllowed(UploadedFile file) {
        try {
            DocumentPolicy.check(file.fileName(), file.content());
            return true;
        } catch (RuleViolation refused) {
            return false;
        }
    }

    /** A long reply becomes several messages; the files go with the first. */
    private List<Message> write(Correspondent sender, List<String> parts, List<UploadedFile> sent, Instant now) {
        List<Message> written =
                parts.stream().map(part -> writer.write(sender, part, now)).toList();
        List<DocumentSummary> stored =
                sent.stream().map(file -> documents.take(file, sender.person())).toList();
        files.attach(
                written.getFirst().getId(),
                stored.stream().map(DocumentSummary::id).toList());
        return written;
    }

    private static Optional<EmailAddress> address(String text) {
        try {
            return Optional.of(new EmailAddress(text));
        } catch (RuleViolation malformed) {
            return Optional.empty();
        }
    }
}
