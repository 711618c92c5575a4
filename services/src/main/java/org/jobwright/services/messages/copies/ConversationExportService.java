package org.jobwright.services.messages.copies;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.access.AccessPart;
import org.jobwright.domain.applications.blind.Mask;
import org.jobwright.domain.messages.Conversation;
import org.jobwright.domain.messages.ConversationEvent.ConversationExported;
import org.jobwright.domain.messages.MessageSide;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.AccessLogRepository;
import org.jobwright.services.applications.access.MaskRepository;
import org.jobwright.services.applications.postings.PostingRepository;
import org.jobwright.services.messages.ConversationAccess;
import org.jobwright.services.messages.ConversationRepository;
import org.jobwright.services.messages.Correspondent;
import org.jobwright.services.messages.MessageFile;
import org.jobwright.services.messages.MessageFileRepository;
import org.jobwright.services.messages.MessageLine;

/** Hands out a conversation to be kept as a file. The candidate sees which member of the employer read it. */
@Stateless
@RolesAllowed(Role.PERSON)
public class ConversationExportService {

    /** What a file has at most, of messages and of their characters. */
    static final int MOST_MESSAGES = 2_000;

    static final int MOST_CHARACTERS = 200_000;

    @Inject
    private MaskRepository masks;

    @Inject
    private ConversationAccess access;

    @Inject
    private ConversationRepository conversations;

    @Inject
    private MessageFileRepository files;

    @Inject
    private PostingRepository postings;

    @Inject
    private AccessLogRepository accesses;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** The conversation about an application, as the caller's side reads it. */
    public ConversationRecord export(ApplicationReference reference) {
        Correspondent reader = access.require(reference);
        JobApplication application = reader.application();
        Conversation conversation = conversations
                .find(application.getId())
                .filter(found -> reader.readsMessages())
                .orElseThrow(NotFound::new);
        List<MessageLine> all = conversations.record(application.getId(), reader.side(), MOST_MESSAGES + 1);
        if (all.isEmpty()) {
            throw new NotFound(); // the candidate does not know of a first message that waits, or was taken back
        }
        Instant now = clock.instant();
        if (reader.side() == MessageSide.EMPLOYER) {
            accesses.saw(List.of(application.getId()), AccessPart.EXPORT, reader.person(), now);
        }
        Mask mask = masks.of(application);
        List<MessageLine> latest = latest(all);
        Map<UUID, List<MessageFile>> sent = files.of(application.getId());
        events.fire(new ConversationExported(conversation.getId(), conversation.getOrganization(), reader.side(), now));
        return new ConversationRecord(
                reference,
                reader.side(),
                postings.organization(application.getOrganization()).getDisplayName(),
                application.getPostingTitle(),
                application.getApplicantName(),
                latest.stream()
                        .map(line -> line.with(sent.getOrDefault(line.id().value(), List.of()))
                                .behind(mask))
                        .toList(),
                latest.size() < all.size(),
                now);
    }

    /** As many of the latest as a file has room for. */
    static List<MessageLine> latest(List<MessageLine> all) {
        int first = all.size();
        int room = MOST_CHARACTERS;
        while (first > 0
                && all.size() - first < MOST_MESSAGES
                && all.get(first - 1).body().length() <= room) {
            first--;
            room -= all.get(first).body().length();
        }
        return all.subList(first, all.size());
    }
}
