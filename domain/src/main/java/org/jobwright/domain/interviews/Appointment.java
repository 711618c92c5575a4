package org.jobwright.domain.interviews;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.net.URI;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jobwright.domain.interviews.rooms.BookedRoom;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * What both sides know of an interview. Each text becomes a line of a calendar entry, so none but the words for the
 * candidate has a line break.
 *
 * @param place where to come, beginning with the room; empty if nowhere
 * @param link where to join; empty if there is none
 * @param forCandidate what the candidate reads about it; may be empty
 * @param room the room of the employer's; null for none
 */
@Embeddable
public record Appointment(
        @Enumerated(EnumType.STRING) @Column(name = "kind") InterviewKind kind,

        @Column(name = "title") String title,
        @Embedded InterviewTime time,
        @Column(name = "place") String place,
        @Column(name = "link") String link,
        @Column(name = "for_candidate") String forCandidate,
        @Embedded BookedRoom room)
        implements Serializable {

    public static final int MAX_TITLE = 100;
    public static final int MAX_PLACE = 300;
    public static final int MAX_LINK = 500;
    public static final int MAX_WORDS = 2000;

    /** What turns the direction of the text around it. */
    private static final Pattern UNSHOWN = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");

    public Appointment {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(time);
        title = line(title);
        place = line(place);
        link = link == null ? "" : link.strip();
        forCandidate = lines(forCandidate);
        if (title.isEmpty()) {
            throw new RuleViolation("interviews.title.required");
        }
        requireLength(title, MAX_TITLE);
        requireLength(place, MAX_PLACE);
        requireLength(forCandidate, MAX_WORDS);
        if (!link.isEmpty() && !isAddress(link)) {
            throw new RuleViolation("interviews.link.shape");
        }
        if (room != null && kind != InterviewKind.ON_SITE) {
            throw new RuleViolation("interviews.room.on-site");
        }
    }

    /** Without a room. */
    public Appointment(
            InterviewKind kind, String title, InterviewTime time, String place, String link, String forCandidate) {
        this(kind, title, time, place, link, forCandidate, null);
    }

    /** The same in a room, which the place then begins with. */
    public Appointment in(BookedRoom booked) {
        return new Appointment(kind, title, time, booked.at(place), link, forCandidate, booked);
    }

    private static void requireLength(String text, int most) {
        if (text.length() > most) {
            throw new RuleViolation("interviews.text.too-long", most);
        }
    }

    private static boolean isAddress(String link) {
        try {
            URI address = URI.create(link);
            return link.length() <= MAX_LINK
                    && "https".equalsIgnoreCase(address.getScheme())
                    && address.getHost() != null
                    && address.getRawUserInfo() == null;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    /** One line: what would begin another is a space. */
    private static String line(String text) {
        return text == null
                ? ""
                : UNSHOWN.matcher(text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " "))
                        .replaceAll("")
                        .strip();
    }

    /** Lines that end alike, without other control characters. */
    static String lines(String text) {
        return text == null
                ? ""
                : text.replaceAll("\\r\\n?|[\\u0085\\u2028\\u2029]", "\n")
                        .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
                        .strip();
    }

    /** Whether a calendar shows another time or place than it did. */
    public boolean movesFrom(Appointment former) {
        return !time.equals(former.time) || !place.equals(former.place) || !link.equals(former.link);
    }

    /** The same at another time, at which the room may be taken. */
    Appointment at(InterviewTime other) {
        return other.equals(time)
                ? this
                : new Appointment(kind, title, other, placeBesidesRoom(), link, forCandidate, null);
    }

    /** The same in no room. */
    Appointment withoutRoom() {
        return room == null ? this : new Appointment(kind, title, time, placeBesidesRoom(), link, forCandidate, null);
    }

    /** What is said about the place besides the room; may be empty. */
    public String placeBesidesRoom() {
        return room == null ? place : room.besides(place);
    }

    /** As the panel reads it. */
    public Appointment withoutWords() {
        return new Appointment(kind, title, time, place, link, "", room);
    }

    /** Without the address at which anybody could join. */
    public Appointment withoutLink() {
        return new Appointment(kind, title, time, place, "", "", room);
    }

    /** Where to come or to join: the place, the link, or nothing. */
    public String where() {
        return place.isEmpty() ? link : place;
    }
}
