package org.jobwright.domain.messages;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobwright.domain.applications.decisions.CandidateStatus;

/**
 * How much a side may write. An employer writes until the candidate withdraws. A candidate writes while the application
 * is active and for some time after its end; before an interview only a little until the employer answers, so that
 * nobody is flooded by people they have not met.
 *
 * @param status what the candidate knows
 * @param since when they were told
 * @param met they were invited to an interview, however the application went on
 * @param unanswered when the candidate wrote what the employer has not answered
 * @param latest when the candidate wrote on the last day
 */
public record WritingPolicy(
        CandidateStatus status, Instant since, boolean met, List<Instant> unanswered, List<Instant> latest) {

    public static final int MOST_UNANSWERED = 2;
    public static final int MOST_A_DAY = 10;
    public static final Duration AFTER_THE_END = Duration.ofDays(90);

    /** After that time without an answer a message does not count any more. */
    public static final Duration UNANSWERED_FOR = Duration.ofDays(7);

    public static final Duration DAY = Duration.ofDays(1);

    /** Why the side cannot write; empty if it can. */
    public Optional<CannotWrite> obstacle(MessageSide side, Instant now) {
        if (status == CandidateStatus.WITHDRAWN) {
            return Optional.of(new CannotWrite(WritingObstacle.WITHDRAWN, null));
        }
        if (side == MessageSide.EMPLOYER) {
            return Optional.empty();
        }
        if (!status.isActive() && now.isAfter(since.plus(AFTER_THE_END))) {
            return Optional.of(new CannotWrite(WritingObstacle.ENDED, null));
        }
        return met
                ? full(latest, MOST_A_DAY, DAY, now).map(until -> new CannotWrite(WritingObstacle.DAILY_LIMIT, until))
                : full(unanswered, MOST_UNANSWERED, UNANSWERED_FOR, now)
                        .map(until -> new CannotWrite(WritingObstacle.WAIT_FOR_ANSWER, until));
    }

    /** The policy once the candidate has written some more messages. */
    public WritingPolicy afterWriting(int messages, Instant now) {
        List<Instant> more = Collections.nCopies(messages, now);
        return new WritingPolicy(
                status,
                since,
                met,
                Stream.concat(unanswered.stream(), more.stream()).toList(),
                Stream.concat(latest.stream(), more.stream()).toList());
    }

    /** When the next message is possible; empty if it is now. */
    private static Optional<Instant> full(List<Instant> written, int most, Duration counted, Instant now) {
        List<Instant> counting = written.stream()
                .filter(at -> at.plus(counted).isAfter(now))
                .sorted(Comparator.reverseOrder())
                .toList();
        return counting.size() < most
                ? Optional.empty()
                : Optional.of(counting.get(most - 1).plus(counted));
    }
}
