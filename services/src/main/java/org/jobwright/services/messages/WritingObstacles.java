package org.jobwright.services.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.jobwright.domain.messages.CannotWrite;
import org.jobwright.domain.messages.MessageSide;
import org.jobwright.domain.messages.WritingObstacle;
import org.jobwright.services.applications.postings.PostingRepository;

/** Why a person cannot write now: their role, the state of the employer, and the policy. */
@ApplicationScoped
class WritingObstacles {

    @Inject
    private ConversationRepository conversations;

    @Inject
    private PostingRepository postings;

    /** Empty if they can. */
    Optional<CannotWrite> of(Correspondent writer, Instant now) {
        return of(writer, 1, now);
    }

    /** Empty if they can write that many messages. */
    Optional<CannotWrite> of(Correspondent writer, int messages, Instant now) {
        if (!writer.mayWrite()) {
            return Optional.of(new CannotWrite(WritingObstacle.READER_ONLY, null));
        }
        if (writer.application().isHidden()
                || writer.side() == MessageSide.CANDIDATE
                        && !postings.organization(writer.application().getOrganization())
                                .getStatus()
                                .isPublic()) {
            return Optional.of(new CannotWrite(WritingObstacle.EMPLOYER_STOPPED, null));
        }
        return conversations
                .policy(writer.application(), now)
                .afterWriting(messages - 1, now)
                .obstacle(writer.side(), now);
    }
}
