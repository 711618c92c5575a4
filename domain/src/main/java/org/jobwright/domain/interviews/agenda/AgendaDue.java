package org.jobwright.domain.interviews.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.interviews.InterviewId;
import org.jobwright.domain.shared.DomainEvent;

/**
 * A person's day with interviews began.
 *
 * @param interviews those of the day, in the order of time
 * @param at seven o'clock where the person is: the same for everybody who notices, so that one mail is written
 */
public record AgendaDue(AccountId account, List<InterviewId> interviews, Instant at) implements DomainEvent {

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    public AgendaDue {
        interviews = interviews == null ? List.of() : List.copyOf(interviews);
    }

    /** When the day of a moment begins for somebody in a zone. */
    public static Instant morning(Instant now, ZoneId zone) {
        return LocalDate.ofInstant(now, zone).atTime(MORNING).atZone(zone).toInstant();
    }

    @Override
    public String action() {
        return "AgendaDue";
    }

    @Override
    public Subject subject() {
        return new Subject("Account", account.value());
    }
}
