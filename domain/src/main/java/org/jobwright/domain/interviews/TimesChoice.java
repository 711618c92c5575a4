package org.jobwright.domain.interviews;

import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.interviews.InterviewEvent.InterviewAnnounced;
import org.jobwright.domain.interviews.InterviewEvent.InterviewCancelled;
import org.jobwright.domain.interviews.InterviewEvent.InterviewTimeChosen;
import org.jobwright.domain.interviews.InterviewEvent.InterviewTimesOffered;
import org.jobwright.domain.interviews.InterviewEvent.OtherTimeAsked;
import org.jobwright.domain.shared.failures.RuleViolation;

/** What the candidate does with the times that they were offered for an interview. */
public final class TimesChoice {

    private final Interview interview;
    private final TimesOffer offer;

    TimesChoice(Interview interview) {
        this.interview = interview;
        this.offer = interview.getOffer();
    }

    /** The candidate is told of the times; each mail has a secret of its own. */
    InterviewTimesOffered offered(Instant now) {
        return new InterviewTimesOffered(
                interview.getId(),
                interview.getApplication(),
                interview.getOrganization(),
                interview.getCandidate(),
                offer.getOffered().getId(),
                Secret.next(),
                now);
    }

    /** Reminds of times from which nobody has chosen. */
    public InterviewTimesOffered remind(Instant now) {
        offer.reminded(now);
        return offered(now);
    }

    /**
     * The candidate takes one of the times: both sides know at once.
     *
     * @param seat a free one
     * @param seen the {@link Interview#getSeen} that the candidate saw
     */
    public InterviewAnnounced pick(Slot slot, int seat, int seen, Instant now) {
        requireSeen(seen, now);
        Announcement told = interview.getAnnounced();
        offer.take(slot, seat, told == null ? null : told.appointment().time().startsAt(), now);
        return interview.agreeOn(slot.getTime(), now);
    }

    /** What the organizer is told after the candidate took a time. */
    public InterviewTimeChosen chosen(Instant now) {
        return new InterviewTimeChosen(
                interview.getId(), interview.getApplication(), interview.getOrganization(), offer.getMoves() > 0, now);
    }

    /** None of the times fits. They can still be chosen. */
    public OtherTimeAsked refuseTimes(int seen, List<WishedWindow> windows, String words, Instant now) {
        requireSeen(seen, now);
        offer.requireOpen(now);
        return interview.wish(TimeWish.of(words, windows, now));
    }

    /** The candidate does not want any of the times. */
    public InterviewCancelled refuse(int seen, Instant now) {
        requireSeen(seen, now);
        return interview.end(CancelCause.CANDIDATE, now);
    }

    private void requireSeen(int seen, Instant now) {
        if (!interview.isKnown() || interview.isPast(now)) {
            throw new RuleViolation("interviews.over");
        }
        if (seen != interview.getSeen()) {
            throw new RuleViolation("interviews.changed-meanwhile");
        }
    }
}
