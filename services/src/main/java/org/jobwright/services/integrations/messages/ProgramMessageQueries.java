package org.jobwright.services.integrations.messages;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.access.AccessPart;
import org.jobwright.domain.applications.blind.Mask;
import org.jobwright.domain.messages.MessageId;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.Discloses;
import org.jobwright.services.applications.access.MaskRepository;
import org.jobwright.services.integrations.applications.ProgramApplicationAccess;
import org.jobwright.services.integrations.changes.ChangePlace;
import org.jobwright.services.integrations.changes.ChangeRepository;
import org.jobwright.services.messages.ConversationQueries;
import org.jobwright.services.messages.MessageFile;
import org.jobwright.services.messages.MessageFileRepository;
import org.jobwright.services.messages.MessageLine;
import org.jobwright.services.shared.PageRequest;

/** What a program reads of a conversation. That a program read it marks no message as read: that is for people. */
@Stateless
@RolesAllowed(Role.MESSAGES_READ)
public class ProgramMessageQueries {

    @Inject
    private ProgramApplicationAccess access;

    @Inject
    private ProgramMessageRepository messages;

    @Inject
    private MessageFileRepository files;

    @Inject
    private MaskRepository masks;

    @Inject
    private ChangeRepository changes;

    @Inject
    private ConversationQueries conversations;

    /**
     * What changed in a conversation after a place, in the order of the changes: first everything, then only what is new.
     * After a withdrawal there is nothing.
     */
    @Discloses(AccessPart.MESSAGES)
    public List<ProgramMessage> changedAfter(
            @NotNull ApplicationReference reference, @NotNull ChangePlace place, int most) {
        JobApplication application = access.find(reference);
        changes.requireKnown(place);
        if (application.isWithdrawn()) {
            return List.of();
        }
        Mask mask = masks.of(application);
        Map<UUID, List<MessageFile>> sent = files.of(application.getId());
        return messages.changedAfter(application.getId(), place, Math.clamp(most, 1, PageRequest.MAX_SIZE)).stream()
                .map(message -> new ProgramMessage(message.place(), shown(message.line(), sent, mask)))
                .toList();
    }

    /** How many messages there are, which one that writes has seen. */
    @RolesAllowed({Role.MESSAGES_READ, Role.MESSAGES_WRITE})
    public long count(@NotNull ApplicationReference reference) {
        access.find(reference);
        return conversations.count(reference);
    }

    /** A message of the employer; one that writes also reads what it wrote. */
    @RolesAllowed({Role.MESSAGES_READ, Role.MESSAGES_WRITE})
    public ProgramMessage own(@NotNull ApplicationReference reference, @NotNull MessageId id) {
        JobApplication application = access.find(reference);
        Mask mask = masks.of(application);
        return messages.own(application.getId(), id)
                .map(message -> new ProgramMessage(message.place(), shown(message.line(), Map.of(), mask)))
                .orElseThrow(NotFound::new);
    }

    private static MessageLine shown(MessageLine line, Map<UUID, List<MessageFile>> sent, Mask mask) {
        return line.with(sent.getOrDefault(line.id().value(), List.of())).behind(mask);
    }
}
