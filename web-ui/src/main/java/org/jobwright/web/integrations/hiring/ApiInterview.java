package org.jobwright.web.integrations.hiring;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jobwright.domain.interviews.Appointment;
import org.jobwright.domain.interviews.CancelCause;
import org.jobwright.domain.interviews.InterviewKind;
import org.jobwright.domain.interviews.InterviewState;
import org.jobwright.domain.interviews.InterviewTime;
import org.jobwright.domain.interviews.PanelPart;
import org.jobwright.domain.interviews.PanelResponse;
import org.jobwright.services.integrations.interviews.ProgramInterview;
import org.jobwright.services.interviews.InterviewDetails;
import org.jobwright.services.interviews.PanelLine;
import org.jobwright.services.interviews.TimesLine;
import org.jobwright.web.integrations.api.Precondition;
import org.jobwright.web.shared.http.BaseUrl;

/**
 * An interview of the calling program's organization; described in {@code openapi.json}.
 *
 * @param id as webhooks name it
 * @param start what the clock in the zone shows; null while the candidate chooses
 * @param place without the room
 * @param known whether the candidate knows of it
 * @param tellAt when what changed is told; null if nothing waits
 * @param cancelling what waits is that it does not take place
 * @param wish null in the answers to commands
 * @param calendarAnswer what the candidate's calendar said to the time; null for nothing
 * @param etag to be sent back as {@code If-Match} with a change
 */
record ApiInterview(
        String id,
        String reference,
        InterviewState state,
        InterviewKind kind,
        String title,
        String start,
        String zone,
        ZoneOffset offset,
        Instant startsAt,
        int minutes,
        String place,
        String room,
        String roomName,
        String link,
        String forCandidate,
        String internal,
        String kit,
        String organizer,
        List<Seat> panel,
        boolean known,
        Instant tellAt,
        boolean cancelling,
        Times times,
        Wish wish,
        String calendarAnswer,
        CancelCause cancelledBecause,
        Instant endedAt,
        String etag,
        Links links) {

    /** Somebody in the panel, and what they said to the time. */
    record Seat(
            String account, String name, PanelPart part, boolean doubleBooked, PanelResponse response, String comment) {

        private static Seat of(PanelLine line) {
            return new Seat(
                    line.seat().account().toString(),
                    line.name(),
                    line.seat().part(),
                    line.seat().doubleBooked(),
                    line.response(),
                    line.comment());
        }
    }

    /** The times that the candidate chooses from. */
    record Times(List<Slot> slots, int seats, Instant answerBy, boolean told, boolean chosen) {

        private static Times of(TimesLine times) {
            return times == null
                    ? null
                    : new Times(
                            times.times().stream().map(Slot::of).toList(),
                            times.seats(),
                            times.answerBy(),
                            times.told(),
                            times.chosen());
        }
    }

    /** One of them. */
    record Slot(String start, ZoneOffset offset, Instant startsAt) {

        private static Slot of(InterviewTime time) {
            return new Slot(time.local().toString(), time.offset(), time.startsAt());
        }
    }

    /** What the candidate asked for instead. */
    record Wish(String words, Instant at, List<Window> windows) {

        private static Wish of(InterviewDetails.Wish wish) {
            return wish == null
                    ? null
                    : new Wish(
                            wish.words(),
                            wish.at(),
                            wish.windows().stream()
                                    .map(one -> new Window(
                                            one.day(),
                                            one.from().toString(),
                                            one.until().toString(),
                                            one.zone()))
                                    .toList());
        }
    }

    /** Hours of a day. */
    record Window(LocalDate day, String from, String until, String zone) {}

    /** The addresses of an interview. */
    record Links(String self, String application) {}

    /** With what the candidate wished. */
    static ApiInterview of(ProgramInterview interview) {
        return of(interview, Wish.of(interview.details().wish()));
    }

    /** As the answer to a command: without it. */
    static ApiInterview after(ProgramInterview interview) {
        return of(interview, null);
    }

    private static ApiInterview of(ProgramInterview interview, Wish wish) {
        InterviewDetails details = interview.details();
        Appointment appointment = details.appointment();
        InterviewTime time = appointment.time();
        boolean timed = details.isTimed();
        return new ApiInterview(
                details.id().toString(),
                details.reference().value(),
                details.state(),
                appointment.kind(),
                appointment.title(),
                timed ? time.local().toString() : null,
                time.zone(),
                timed ? time.offset() : null,
                timed ? time.startsAt() : null,
                time.minutes(),
                appointment.placeBesidesRoom(),
                room(appointment),
                appointment.room() == null ? null : appointment.room().name(),
                appointment.link(),
                appointment.forCandidate(),
                details.internal(),
                details.kit() == null ? null : details.kit().toString(),
                details.organizer(),
                details.panel().stream().map(Seat::of).toList(),
                details.isKnown(),
                details.tellAt(),
                details.cancelling(),
                Times.of(details.offer()),
                wish,
                details.candidateResponse() == null
                        ? null
                        : details.candidateResponse().said().name(),
                details.cause(),
                details.endedAt(),
                Precondition.tag(details.version()),
                new Links(
                        BaseUrl.get() + InterviewsResource.PATH + "/" + details.reference(),
                        BaseUrl.get() + "/api/v1/applications/" + interview.application()));
    }

    /** The id of the room; null for none, also of one that was removed. */
    static String room(Appointment appointment) {
        return appointment.room() == null || appointment.room().id() == null
                ? null
                : appointment.room().id().toString();
    }
}
