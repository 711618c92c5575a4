package org.jobwright.services.messages.bulk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.bulk.BulkItem;
import org.jobwright.domain.applications.bulk.BulkKind;
import org.jobwright.domain.applications.bulk.BulkOperation;
import org.jobwright.domain.applications.bulk.BulkOperationId;
import org.jobwright.domain.messages.CannotWrite;
import org.jobwright.domain.messages.Conversation;
import org.jobwright.domain.messages.ConversationEvent.MessageSent;
import org.jobwright.domain.messages.Message;
import org.jobwright.domain.messages.MessageSide;
import org.jobwright.domain.messages.MissingValues;
import org.jobwright.domain.messages.TemplateKind;
import org.jobwright.domain.messages.WritingObstacle;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.bulk.BulkOperationRepository;
import org.jobwright.services.applications.bulk.BulkOutcome;
import org.jobwright.services.messages.MessageTemplateRepository;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;

/** Writes to several candidates at once: to each in their own conversation, so that nobody learns of another. */
@Stateless
@RolesAllowed(Role.PERSON)
public class BulkMessageService {

    private static final Duration PREVIEWED = Duration.ofHours(1);

    @Inject
    private LetterWriter letters;

    @Inject
    private BulkMessageRepository messages;

    @Inject
    private BulkOperationRepository operations;

    @Inject
    private MessageTemplateRepository templates;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private RateLimit limit;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Sends what was previewed, and nothing if that would be another text or other people by now.
     *
     * @throws MissingValues if it says something about people of whom it is not known
     */
    public BulkOutcome send(@Valid WriteToMany command) {
        List<JobApplication> selection = letters.select(command.applications());
        JobApplication first = selection.getFirst();
        if (command.template() != null) {
            templates.get(command.template(), first.getOrganization(), caller.person());
        }
        Letters written = letters.write(selection, TemplateKind.MESSAGE, command.body(), command.language());
        if (!written.missing().isEmpty()) {
            throw new MissingValues(written.missing());
        }
        List<JobApplicationId> recipients =
                written.letters().stream().map(Letters.Letter::id).toList();
        Map<JobApplicationId, Conversation> conversations = recipients.isEmpty() ? Map.of() : messages.lock(recipients);
        if (!written.state(messages.written(recipients)).equals(command.seen())) {
            throw changed(recipients);
        }
        Instant now = clock.instant();
        BulkOperation operation = new BulkOperation(
                        BulkKind.MESSAGE,
                        first.getPosting(),
                        first.getOrganization(),
                        items(written),
                        caller.person(),
                        now)
                .previewed(command.seen());
        if (recipients.isEmpty()) {
            return outcome(operation, written, null);
        }
        requireRoom(recipients.size());
        operations.add(operation);
        written.letters()
                .forEach(
                        letter -> send(command, conversations.get(letter.id()), letter.text(), operation.getId(), now));
        return outcome(operation, written, operation.getId());
    }

    /** Names the member who wrote to one of them last, if that was a moment ago: people are previewed for no longer. */
    private RuleViolation changed(List<JobApplicationId> recipients) {
        Instant now = clock.instant();
        return messages.latest(recipients, now.minus(PREVIEWED))
                .map(latest -> new RuleViolation(
                        "messages.bulk.preview-changed.by",
                        latest.author(),
                        latest.applicant(),
                        Duration.between(latest.at(), now).toMinutes()))
                .orElseGet(() -> new RuleViolation("messages.bulk.preview-changed"));
    }

    /** Asked once before the first: a member writes to only so many people an hour. */
    private void requireRoom(int recipients) {
        tooMany(recipients).ifPresent(violation -> {
            throw violation;
        });
        limit.require(Limit.MEMBER_MAIL, caller.person(), recipients, "shared.too-many-mails");
    }

    /** Why one member cannot write to so many within an hour; empty if they can. */
    static Optional<RuleViolation> tooMany(int recipients) {
        int most = Limit.MEMBER_MAIL.most();
        return recipients > most
                ? Optional.of(new RuleViolation("messages.bulk.too-many", most, recipients))
                : Optional.empty();
    }

    private void send(
            WriteToMany command, Conversation conversation, String text, BulkOperationId operation, Instant now) {
        Message message = conversation.write(MessageSide.EMPLOYER, caller.person(), text, now);
        message.beganWith(command.template());
        message.sentBy(operation);
        messages.add(message);
        events.fire(new MessageSent(
                conversation.getId(), message.getId(), conversation.getOrganization(), MessageSide.EMPLOYER, now));
    }

    private static List<BulkItem> items(Letters written) {
        return Stream.concat(
                        written.letters().stream().map(letter -> BulkItem.done(letter.id())),
                        written.leftOut().stream()
                                .map(one -> BulkItem.refused(
                                        one.application(), one.reason().getCode())))
                .toList();
    }

    private static BulkOutcome outcome(BulkOperation operation, Letters written, BulkOperationId kept) {
        return new BulkOutcome(
                operation.getItems().stream().filter(BulkItem::isStanding).toList(),
                written.leftOut().stream()
                        .map(one -> new BulkOutcome.Refusal(one.application(), one.applicantName(), one.reason(), null))
                        .toList(),
                operation.getAt(),
                kept);
    }

    /** Takes back what nobody has read yet, also what a colleague sent; those whose message was delivered are named. */
    public BulkOutcome takeBack(@NotNull BulkOperationId id) {
        BulkOperation operation = operations.get(id, BulkKind.MESSAGE);
        guard.requireMessenger(operation.getPosting());
        List<BulkItem> standing = operations.standing(operation, caller.person());
        Map<JobApplicationId, Message> sent = messages.lock(id);
        Map<JobApplicationId, String> names =
                letters.select(standing.stream().map(BulkItem::application).toList()).stream()
                        .collect(Collectors.toMap(JobApplication::getId, JobApplication::getApplicantName));
        Instant now = clock.instant();
        List<BulkItem> done = new ArrayList<>();
        List<BulkOutcome.Refusal> refused = new ArrayList<>();
        for (BulkItem item : standing) {
            try {
                // Of a person who withdrew meanwhile an employer reads no message; it is never delivered.
                Message message = Optional.ofNullable(sent.get(item.application()))
                        .orElseThrow(() -> new CannotWrite(WritingObstacle.WITHDRAWN, null));
                events.fire(message.takeBack(now));
                done.add(item);
            } catch (RuleViolation kept) {
                refused.add(new BulkOutcome.Refusal(item.application(), names.get(item.application()), kept, null));
            }
        }
        operation.undone(done.stream().map(BulkItem::application).toList(), caller.person(), now);
        return new BulkOutcome(done, refused, now, null);
    }
}
