package org.jobwright.domain.interviews;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;

/**
 * What was last told about an interview, to whom: all that the candidate reads comes from here, and what a change is
 * compared with.
 *
 * @param sequence how often the time or place changed; the number that the candidate's calendar goes by
 * @param departures how often somebody who knew of it was taken out of the panel
 */
public record Announcement(Appointment appointment, List<PanelSeat> panel, int sequence, int departures, Instant at)
        implements Serializable {

    public Announcement {
        panel = panel == null ? List.of() : List.copyOf(panel);
    }

    static Announcement first(Appointment appointment, List<PanelSeat> panel, Instant now) {
        return new Announcement(appointment, panel, 0, 0, now);
    }

    Announcement next(Appointment changed, List<PanelSeat> people, Instant now) {
        boolean leaves = panel.stream().map(PanelSeat::account).anyMatch(former -> !isIn(people, former));
        return new Announcement(
                changed,
                people,
                changed.movesFrom(appointment) ? sequence + 1 : sequence,
                leaves ? departures + 1 : departures,
                now);
    }

    /** The last one: its time is free again. */
    Announcement ended(Instant now) {
        return new Announcement(appointment, panel, sequence + 1, departures, now);
    }

    /** As somebody is told of it who was taken out of the panel: nothing else changed for them. */
    public Announcement left() {
        return new Announcement(appointment, panel, sequence, departures + 1, at);
    }

    /** Whether others would read anything else. */
    boolean says(Appointment other, List<PanelSeat> people) {
        return appointment.equals(other) && panel.equals(people);
    }

    public boolean includes(AccountId account) {
        return isIn(panel, account);
    }

    /**
     * The number that the calendars of the panel go by. It also grows when somebody leaves the panel: their calendar takes
     * the entry out only for a higher one, and puts it in again for one that is not lower. The candidate's does not, because
     * it would tell them.
     */
    public int panelSequence() {
        return sequence + departures;
    }

    private static boolean isIn(List<PanelSeat> panel, AccountId account) {
        return panel.stream().map(PanelSeat::account).anyMatch(account::equals);
    }
}
