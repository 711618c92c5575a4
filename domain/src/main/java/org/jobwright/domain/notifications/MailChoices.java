package org.jobwright.domain.notifications;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;

/**
 * Which mails a person wants, and when.
 *
 * @param byKind what differs from {@link MailChoice#AT_ONCE}
 * @param zone the time zone of the person's mornings and quiet hours
 * @param quiet null without quiet hours
 */
public record MailChoices(Map<MessageKind, MailChoice> byKind, String zone, QuietHours quiet) implements Serializable {

    /** What somebody gets who chose nothing. */
    public static final MailChoices NONE = new MailChoices(Map.of(), ZoneOffset.UTC.getId(), null);

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    public MailChoices {
        byKind = byKind == null ? Map.of() : Map.copyOf(byKind);
        zone = zone == null ? ZoneOffset.UTC.getId() : zone;
    }

    /** When mails of a kind are sent; those that everybody must get, always at once. */
    public MailChoice of(MessageKind kind) {
        return kind.group().isEmpty() ? MailChoice.AT_ONCE : byKind.getOrDefault(kind, MailChoice.AT_ONCE);
    }

    /** The same with another choice for a kind. */
    MailChoices with(MessageKind kind, MailChoice choice, ZoneId mornings) {
        Map<MessageKind, MailChoice> changed = new EnumMap<>(MessageKind.class);
        changed.putAll(byKind);
        changed.put(kind, choice);
        changed.values().removeIf(MailChoice.AT_ONCE::equals);
        return new MailChoices(changed, mornings.getId(), quiet);
    }

    /** The same with other quiet hours; null for none. */
    MailChoices quietIn(QuietHours hours, ZoneId here) {
        return new MailChoices(byKind, here.getId(), hours);
    }

    /** When a mail that is written now is sent: at once, or after the person's quiet hours. */
    public Instant dueAt(MessageKind kind, Instant now) {
        return kind.waitsInQuietHours() ? afterQuietHours(now) : now;
    }

    private Instant afterQuietHours(Instant moment) {
        return quiet == null ? moment : quiet.after(moment, ZoneId.of(zone));
    }

    /** When the next daily mail is due: at eight in the morning, where the person is, or after the quiet hours. */
    public Instant nextMorning(Instant now) {
        ZoneId here = ZoneId.of(zone);
        LocalDate today = LocalDate.ofInstant(now, here);
        Instant morning = today.atTime(MORNING).atZone(here).toInstant();
        return afterQuietHours(
                morning.isAfter(now)
                        ? morning
                        : today.plusDays(1).atTime(MORNING).atZone(here).toInstant());
    }
}
