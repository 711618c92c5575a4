package org.jobwright.web.interviews;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.interviews.InterviewTime;
import org.jobwright.domain.interviews.WishedWindow;
import org.jobwright.services.interviews.OfferedTimes;
import org.jobwright.services.interviews.OfferedTimes.Free;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shared.text.FieldErrors;
import org.jobwright.web.shared.text.Formats;

/**
 * The data of the page on which a candidate chooses a time.
 *
 * @param times null if the link is not valid
 * @param asked the reader's time zone, as the address says; may be anything
 */
public record TimesPage(String token, OfferedTimes times, String asked, FieldErrors errors, WishedTimes form) {

    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.equals("Etc/UTC")
                    || zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
            .sorted()
            .toList();

    /** What the page is about. */
    public enum State {
        /** There is no such link. */
        UNKNOWN,
        CANCELLED,
        OVER,
        /** Both sides know of a time. */
        AGREED,
        CHOOSE,
        /** None of the times is free: others took them, the panel meets somebody else then, or they begin too soon. */
        TAKEN,
        /** Until when one could choose has passed. */
        LATE
    }

    public State state() {
        if (times == null) {
            return State.UNKNOWN;
        }
        if (times.cause() != null) {
            return State.CANCELLED;
        }
        if (times.over()) {
            return State.OVER;
        }
        if (times.agreed()) {
            return State.AGREED;
        }
        if (!times.open()) {
            return State.LATE;
        }
        return times.times().isEmpty() ? State.TAKEN : State.CHOOSE;
    }

    /** Something can be done here. */
    public boolean isOpen() {
        return switch (state()) {
            case UNKNOWN, CANCELLED, OVER -> false;
            case AGREED, CHOOSE, TAKEN, LATE -> true;
        };
    }

    /** The candidate can say that no time fits, once. */
    public boolean mayWish(Instant now) {
        return isOpen()
                && times.askedAt() == null
                && times.answerBy() != null
                && times.answerBy().isAfter(now);
    }

    public int windows() {
        return WishedWindow.MOST;
    }

    /** Where the interview takes place by the clock. */
    public ZoneId zone() {
        return times.appointment().time().zoneId();
    }

    /** Where the reader is: what they said, else the zone of the interview. */
    public ZoneId reader() {
        return ZoneId.getAvailableZoneIds().contains(asked) ? ZoneId.of(asked) : zone();
    }

    /** The zones to choose from, with the reader's. */
    public List<String> zones() {
        return ZONES;
    }

    public String zoneLabel(String zone) {
        return Formats.zoneName(zone);
    }

    /** The free times by day, as the clock shows them where the interview takes place. */
    public Map<String, List<Free>> days(SiteRequest visit) {
        Map<String, List<Free>> days = new LinkedHashMap<>();
        Formats formats = Formats.of(visit.language(), zone());
        times.times()
                .forEach(free -> days.computeIfAbsent(formats.date(free.time().startsAt()), day -> new ArrayList<>())
                        .add(free));
        return days;
    }

    public String time(SiteRequest visit, InterviewTime time) {
        return Formats.of(visit.language(), time.zoneId()).time(time.startsAt());
    }

    /** The hour where the reader is; empty if it is the same. */
    public String here(SiteRequest visit, InterviewTime time) {
        Instant start = time.startsAt();
        if (reader().getRules().getOffset(start).equals(time.offset())) {
            return "";
        }
        Formats formats = Formats.of(visit.language(), reader());
        boolean sameDay = start.atZone(reader()).toLocalDate().equals(time.day());
        return visit.text(
                "interviews.times.here",
                sameDay ? formats.time(start) : formats.dateTime(start),
                Formats.city(reader()));
    }

    /** Tue 8 December 2026, 14:00 (Berlin time). */
    public String agreed(SiteRequest visit) {
        return Formats.of(visit.language(), zone())
                .agreed(times.appointment().time().startsAt());
    }

    public String until(SiteRequest visit) {
        return times.answerBy() == null
                ? ""
                : Formats.of(visit.language(), zone()).agreed(times.answerBy());
    }

    /** The address of the page, or of one of its forms; keeps the reader's zone. */
    public String address(String what) {
        return address(token, what, asked);
    }

    static String address(String token, String what, String zone) {
        return "/interviews/" + token
                + (what.isEmpty() ? "" : "/" + what)
                + (zone.isEmpty() ? "" : "?zone=" + URLEncoder.encode(zone, StandardCharsets.UTF_8));
    }
}
