package org.jobwright.domain.interviews;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;

/**
 * What was last told about an interview, to whom: all that the candidate reads comes from here, and what a change is
 * compared with.
 *
 * @param sequence how often the time or place changed; the number that calendars go by
 */
public record Announcement(Appointment appointment, List<PanelSeat> panel, int sequence, Instant at)
        implements Serializable {

    public Announcement {
        panel = panel == null ? List.of() : List.copyOf(panel);
    }

    static Announcement first(Appointment appointment, List<PanelSeat> panel, Instant now) {
        return new Announcement(appointment, panel, 0, now);
    }

    Announcement next(Appointment changed, List<PanelSeat> people, Instant now) {
        return new Announcement(changed, people, changed.movesFrom(appointment) ? sequence + 1 : sequence, now);
    }

    /** The last one: its time is free again. */
    Announcement ended(Instant now) {
        return new Announcement(appointment, panel, sequence + 1, now);
    }

    /** Whether others would read anything else. */
    boolean says(Appointment other, List<PanelSeat> people) {
        return appointment.equals(other) && panel.equals(people);
    }

    public boolean includes(AccountId account) {
        return panel.stream().map(PanelSeat::account).anyMatch(account::equals);
    }
}
