package org.jobwright.services.messages.copies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.messages.MessageId;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.messages.ConversationAccess;
import org.jobwright.services.messages.ConversationRepository;
import org.jobwright.services.messages.Correspondent;
import org.jobwright.services.messages.MessageFile;
import org.jobwright.services.messages.MessageFileRepository;
import org.jobwright.services.messages.MessageLine;

/** Messages that the caller has read, for a report of one of them. */
@ApplicationScoped
public class MessageExcerpts {

    @Inject
    private ConversationAccess access;

    @Inject
    private ConversationRepository conversations;

    @Inject
    private MessageFileRepository files;

    /**
     * A message of the other side, with the few that were delivered before it.
     *
     * @param before how many of these at most
     * @throws NotFound if the caller does not read it
     */
    public MessageExcerpt upTo(ApplicationReference reference, MessageId id, int before) {
        Correspondent reader = access.require(reference);
        if (!reader.readsMessages()) {
            throw new NotFound();
        }
        Map<UUID, List<MessageFile>> sent = files.of(reader.application().getId());
        List<MessageLine> lines = conversations.upTo(reader.application().getId(), id, before + 1).stream()
                .map(line -> line.with(sent.getOrDefault(line.id().value(), List.of())))
                .toList();
        if (lines.isEmpty() || lines.getLast().side() == reader.side()) {
            throw new NotFound();
        }
        return new MessageExcerpt(reader.application(), lines);
    }
}
