package org.jobwright.web.integrations.hiring;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.interviews.InterviewKind;
import org.jobwright.domain.interviews.InterviewLimits;
import org.jobwright.domain.interviews.InterviewTime;
import org.jobwright.domain.interviews.PanelPart;
import org.jobwright.domain.interviews.PanelSeat;
import org.jobwright.domain.interviews.kits.InterviewKitId;
import org.jobwright.domain.interviews.rooms.RoomId;
import org.jobwright.services.interviews.InterviewDetails;
import org.jobwright.services.interviews.PlanInterview;

/**
 * An interview as a program plans it; described in {@code openapi.json}.
 *
 * @param start what the clock in the zone shows
 * @param offset which of two equal hours when clocks go back; null for all others
 * @param kit the id of what the panel asks by; null for none
 * @param room the id of a room; null for none
 */
record InterviewSettings(
        InterviewKind kind,
        String title,
        LocalDateTime start,
        String zone,
        ZoneOffset offset,
        Integer minutes,
        String place,
        String link,
        String forCandidate,
        String internal,
        String kit,
        String room,
        List<Seat> panel) {

    /** A place in the panel. */
    record Seat(String account, PanelPart part, Boolean doubleBooked) {

        private PanelSeat seat() {
            return new PanelSeat(
                    Bodies.id("panel", Bodies.required("panel", account), AccountId::new),
                    part == null ? PanelPart.INTERVIEWER : part,
                    Boolean.TRUE.equals(doubleBooked));
        }

        private static Seat of(PanelSeat seat) {
            return new Seat(seat.account().toString(), seat.part(), seat.doubleBooked() ? true : null);
        }
    }

    static InterviewSettings of(InterviewDetails interview) {
        InterviewTime time = interview.appointment().time();
        return new InterviewSettings(
                interview.appointment().kind(),
                interview.appointment().title(),
                time.local(),
                time.zone(),
                time.offset(),
                time.minutes(),
                interview.appointment().placeBesidesRoom(),
                interview.appointment().link(),
                interview.appointment().forCandidate(),
                interview.internal(),
                interview.kit() == null ? null : interview.kit().toString(),
                ApiInterview.room(interview.appointment()),
                interview.panel().stream().map(line -> Seat.of(line.seat())).toList());
    }

    /** With another time, the offset of the former one says nothing. */
    InterviewSettings movedFrom(InterviewSettings former) {
        boolean moved = start != null && !start.equals(former.start) || zone != null && !zone.equals(former.zone);
        return moved && former.offset != null && former.offset.equals(offset) ? without(null) : this;
    }

    private InterviewSettings without(ZoneOffset other) {
        return new InterviewSettings(
                kind, title, start, zone, other, minutes, place, link, forCandidate, internal, kit, room, panel);
    }

    /** The first of the times to choose from stands for the one that is not agreed yet. */
    InterviewSettings at(InterviewTimes.Slot first) {
        return new InterviewSettings(
                kind,
                title,
                first.start(),
                zone,
                first.offset(),
                minutes,
                place,
                link,
                forCandidate,
                internal,
                kit,
                room,
                panel);
    }

    PlanInterview plan() {
        List<Seat> seats = Bodies.list("panel", panel);
        InterviewLimits.requirePanel(seats.size());
        return new PlanInterview(
                Bodies.required("kind", kind),
                title,
                Bodies.required("start", start),
                Bodies.required("zone", zone),
                offset,
                Bodies.required("minutes", minutes),
                place,
                link,
                forCandidate,
                internal,
                Bodies.id("kit", kit, InterviewKitId::new),
                seats.stream().map(Seat::seat).toList(),
                Bodies.id("room", room, RoomId::new));
    }
}
