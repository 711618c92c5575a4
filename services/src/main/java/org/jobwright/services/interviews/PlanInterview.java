package org.jobwright.services.interviews;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jobwright.domain.interviews.Appointment;
import org.jobwright.domain.interviews.InterviewKind;
import org.jobwright.domain.interviews.InterviewLimits;
import org.jobwright.domain.interviews.InterviewTime;
import org.jobwright.domain.interviews.PanelSeat;
import org.jobwright.domain.interviews.kits.InterviewKitId;
import org.jobwright.domain.interviews.rooms.RoomId;

/**
 * What a member plans, or changes it to.
 *
 * @param start what the clock in the zone shows
 * @param offset which of two equal hours when clocks go back; null for all others
 * @param place may be empty
 * @param link may be empty
 * @param kit what the panel asks, and is asked to judge by; null for none
 * @param room in which they meet; null for none
 */
public record PlanInterview(
        @NotNull(message = "interviews.kind.required") InterviewKind kind,

        @NotBlank(message = "interviews.title.required")
        @Size(max = Appointment.MAX_TITLE, message = "interviews.title.too-long")
        String title,

        @NotNull(message = "interviews.time.required") LocalDateTime start,
        @NotNull(message = "interviews.time.zone") String zone,
        ZoneOffset offset,
        int minutes,

        @Size(max = Appointment.MAX_PLACE, message = "interviews.place.too-long")
        String place,

        @Size(max = Appointment.MAX_LINK, message = "interviews.link.shape")
        String link,

        @Size(max = Appointment.MAX_WORDS, message = "interviews.for-candidate.too-long")
        String forCandidate,

        @Size(max = InterviewLimits.MAX_INTERNAL, message = "interviews.internal.too-long")
        String internal,

        InterviewKitId kit,

        @NotNull List<PanelSeat> panel,
        RoomId room)
        implements Serializable {

    public PlanInterview {
        panel = panel == null ? List.of() : List.copyOf(panel);
    }

    /** Without a room. */
    public PlanInterview(
            InterviewKind kind,
            String title,
            LocalDateTime start,
            String zone,
            ZoneOffset offset,
            int minutes,
            String place,
            String link,
            String forCandidate,
            String internal,
            InterviewKitId kit,
            List<PanelSeat> panel) {
        this(kind, title, start, zone, offset, minutes, place, link, forCandidate, internal, kit, panel, null);
    }

    /** Before a room is found for it. */
    Appointment appointment() {
        return new Appointment(kind, title, InterviewTime.at(start, zone, offset, minutes), place, link, forCandidate);
    }
}
