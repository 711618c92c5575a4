package org.jobwright.domain.interviews;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.AccountId;

/**
 * What was last told about an interview, to whom: all that the candidate reads comes from here, and what a change is
 * compared with.
 *
 * @param sequence how often the time or place changed; the number that the candidate's calendar goes by
 * @param panelChanges how often other people were in the panel
 * @param appointmentAt since when the candidate reads the same; null in old rows for {@code at}
 */
public record Announcement(
        Appointment appointment,
        List<PanelSeat> panel,
        int sequence,
        int panelChanges,
        Instant at,
        Instant appointmentAt)
        implements Serializable {

    public Announcement {
        panel = panel == null ? List.of() : List.copyOf(panel);
    }

    static Announcement first(Appointment appointment, List<PanelSeat> panel, Instant now) {
        return new Announcement(appointment, panel, 0, 0, now, now);
    }

    Announcement next(Appointment changed, List<PanelSeat> people, Instant now) {
        return new Announcement(
                changed,
                people,
                changed.movesFrom(appointment) ? sequence + 1 : sequence,
                people(panel).equals(people(people)) ? panelChanges : panelChanges + 1,
                now,
                changed.equals(appointment) ? appointmentAt : now);
    }

    /** The last one: its time is free again. */
    Announcement ended(Instant now) {
        return new Announcement(appointment, panel, sequence + 1, panelChanges, now, now);
    }

    /** As somebody is told of it who was taken out of the panel: nothing else changed for them. */
    public Announcement left() {
        return new Announcement(appointment, panel, sequence, panelChanges + 1, at, appointmentAt);
    }

    /** Whether others would read anything else. */
    boolean says(Appointment other, List<PanelSeat> people) {
        return appointment.equals(other) && panel.equals(people);
    }

    public boolean includes(AccountId account) {
        return people(panel).contains(account);
    }

    /**
     * The number that the calendars of the panel go by. It also grows when other people are in it: the calendar of who
     * leaves takes the entry out only for a higher one, and that of who comes back puts it in again only for a higher one.
     * The candidate's does not, because it would tell them.
     */
    public int panelSequence() {
        return sequence + panelChanges;
    }

    private static Set<AccountId> people(List<PanelSeat> panel) {
        return panel.stream().map(PanelSeat::account).collect(Collectors.toSet());
    }
}
