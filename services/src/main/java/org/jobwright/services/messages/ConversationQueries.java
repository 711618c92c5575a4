package org.jobwright.services.messages;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.access.AccessPart;
import org.jobwright.domain.applications.blind.Mask;
import org.jobwright.domain.messages.CannotWrite;
import org.jobwright.domain.messages.Conversation;
import org.jobwright.domain.messages.MessageSide;
import org.jobwright.services.applications.Discloses;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.access.MaskRepository;
import org.jobwright.services.applications.postings.PostingRepository;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.services.shared.caller.Caller;

/** The conversations of the caller, on whichever side they are. */
@Stateless
@RolesAllowed(Role.PERSON)
public class ConversationQueries {

    /** How many messages are read at first. */
    public static final int LATEST = 200;

    /** How many unread conversations are counted for each page; of further ones it tells only that there are more. */
    public static final int MOST_UNREAD = 99;

    @Inject
    private ConversationAccess access;

    @Inject
    private ConversationRepository conversations;

    @Inject
    private MessageDraftRepository drafts;

    @Inject
    private MessageFileRepository files;

    @Inject
    private InboxRepository inbox;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private WritingObstacles obstacles;

    @Inject
    private PostingRepository postings;

    @Inject
    private MaskRepository masks;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** The conversation about an application, also if nobody has written yet, with its latest messages. */
    @Discloses(AccessPart.MESSAGES)
    public ConversationDetails conversation(ApplicationReference reference) {
        return conversation(reference, LATEST);
    }

    /** The same with more messages. */
    @Discloses(AccessPart.MESSAGES)
    public ConversationDetails conversation(ApplicationReference reference, int most) {
        Correspondent reader = access.require(reference);
        JobApplication application = reader.application();
        Instant now = clock.instant();
        Optional<CannotWrite> obstacle = obstacles.of(reader, now);
        List<MessageLine> lines = reader.readsMessages() ? lines(application, reader.side(), most) : List.of();
        return new ConversationDetails(
                reference,
                reader.side(),
                reader.side() == MessageSide.EMPLOYER
                        ? application.getApplicantName()
                        : postings.organization(application.getOrganization()).getDisplayName(),
                application.getPostingTitle(),
                inbox.postingReference(application.getPosting()),
                lines,
                lines.size() == most,
                conversations.countOfOthers(application.getId(), reader.side(), reader.person()),
                drafts.find(application.getId(), reader.person()),
                files.ofDraft(application.getId(), reader.person()),
                obstacle.map(CannotWrite::getObstacle).orElse(null),
                obstacle.map(CannotWrite::getUntil).orElse(null),
                conversations
                        .find(application.getId())
                        .map(found -> isDone(found, reader.side(), lines))
                        .orElse(false));
    }

    /** How many messages a program has seen that read all of them, for {@link SendMessage}. */
    @RolesAllowed({Role.MESSAGES_READ, Role.MESSAGES_WRITE})
    public long count(ApplicationReference reference) {
        Correspondent reader = access.require(reference);
        return conversations.countOfOthers(reader.application().getId(), reader.side(), caller.identity());
    }

    private List<MessageLine> lines(JobApplication application, MessageSide side, int most) {
        Map<UUID, List<MessageFile>> sent = files.of(application.getId());
        Mask mask = masks.of(application);
        return conversations.lines(application.getId(), side, most).stream()
                .map(line -> line.with(sent.getOrDefault(line.id().value(), List.of()))
                        .behind(mask))
                .toList();
    }

    private static boolean isDone(Conversation conversation, MessageSide side, List<MessageLine> lines) {
        Instant done = conversation.doneAt(side);
        return done != null && lines.stream().noneMatch(line -> line.at().isAfter(done));
    }

    /** How many messages the caller's side of an application has not opened. */
    public long unread(ApplicationReference reference) {
        Correspondent reader = access.require(reference);
        return reader.readsMessages()
                ? conversations.countUnread(reader.application().getId(), reader.side())
                : 0;
    }

    /** The caller's conversations: unread ones, then the others, each latest first. */
    @Discloses(AccessPart.LIST)
    public Page<InboxLine> inbox(InboxFilter filter, PageRequest page) {
        Page<InboxLine> found = inbox.find(caller.candidate(), guard.readable(), filter, page);
        Map<ApplicationReference, Mask> hidden =
                masks.among(found.items().stream().map(InboxLine::application).toList());
        return new Page<>(
                found.items().stream()
                        .map(line -> line.behind(hidden.getOrDefault(line.application(), Mask.NONE)))
                        .toList(),
                found.number(),
                found.size(),
                found.total());
    }

    /** How many of the caller's conversations have something unread; one more than {@link #MOST_UNREAD} for any more. */
    public long unread() {
        return inbox.countUnread(caller.candidate(), guard.readable(), MOST_UNREAD + 1);
    }

    /** The postings that the caller has conversations about. */
    public List<InboxPosting> postings() {
        return inbox.postings(caller.candidate(), guard.readable());
    }
}
