package org.jobwright.services.interviews;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.interviews.Announcement;
import org.jobwright.domain.interviews.Appointment;
import org.jobwright.domain.interviews.CancelCause;
import org.jobwright.domain.interviews.InterviewId;
import org.jobwright.domain.interviews.InterviewReference;
import org.jobwright.domain.interviews.InterviewState;
import org.jobwright.domain.interviews.TimeWish;
import org.jobwright.domain.interviews.WishedWindow;
import org.jobwright.domain.interviews.kits.InterviewKitId;
import org.jobwright.domain.interviews.replies.CalendarResponse;

/**
 * An interview as its employer sees it.
 *
 * @param version what a change of it names, so that two do not overwrite each other
 * @param internal for the panel; may be empty
 * @param kit what the panel asks and judges by; null for none
 * @param announced what the candidate was told last; null if they know nothing
 * @param tellAt when what changed is told; null if nothing waits
 * @param cancelling what waits is that it does not take place
 * @param wish what the candidate asked for; null for nothing
 * @param candidateResponse what the candidate's calendar said to the time; null for nothing
 * @param offer the times that the candidate chooses from, told or not; null if there are none
 * @param cause why it does not take place; null unless it was cancelled
 * @param changeable the reader may change it
 */
public record InterviewDetails(
        InterviewId id,
        InterviewReference reference,
        Long version,
        InterviewState state,
        Appointment appointment,
        String internal,
        InterviewKitId kit,
        String organizer,
        List<PanelLine> panel,
        Announcement announced,
        Instant tellAt,
        boolean cancelling,
        Wish wish,
        CalendarResponse candidateResponse,
        TimesLine offer,
        CancelCause cause,
        Instant endedAt,
        boolean changeable)
        implements Serializable {

    public InterviewDetails {
        panel = List.copyOf(panel);
    }

    /** The candidate knows of it: of a time, or of times to choose from. */
    public boolean isKnown() {
        return announced != null || state == InterviewState.PROPOSED;
    }

    /** It has a time; else the candidate chooses one. */
    public boolean isTimed() {
        return announced != null
                || offer == null
                || state != InterviewState.PLANNED && state != InterviewState.PROPOSED;
    }

    /** The candidate knows of no time yet, and one is planned. */
    public boolean isFirstToTell() {
        return announced == null && isTimed() && !state.isOver() && !cancelling;
    }

    /** Until when one could choose has passed, and nobody did. */
    public boolean isUnchosen(Instant now) {
        return !state.isOver()
                && offer != null
                && offer.told()
                && !offer.chosen()
                && !offer.answerBy().isAfter(now);
    }

    /** It was to take place, and nobody has recorded what came of it. */
    public boolean isUnrecorded(Instant now) {
        return state.isAgreed() && !appointment.time().endsAt().isAfter(now);
    }

    /** Both sides know of it, and it has not begun. */
    public boolean isToCome(Instant now) {
        return state.isAgreed() && !cancelling && appointment.time().startsAt().isAfter(now);
    }

    /** The reader's place in the panel. */
    public Optional<PanelLine> own() {
        return panel.stream().filter(PanelLine::own).findFirst();
    }

    /** What a candidate asked for instead; words may be empty, and so may the times. */
    public record Wish(String words, Instant at, List<WishedWindow> windows) implements Serializable {
        static Wish of(TimeWish wish) {
            return wish == null ? null : new Wish(wish.words(), wish.at(), wish.windows());
        }
    }
}
