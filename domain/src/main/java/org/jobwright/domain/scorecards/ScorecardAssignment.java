package org.jobwright.domain.scorecards;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.interviews.InterviewId;
import org.jobwright.domain.interviews.InterviewTime;
import org.jobwright.domain.interviews.kits.KitContent;
import org.jobwright.domain.interviews.kits.KitVersionId;
import org.jobwright.domain.scorecards.ScorecardEvent.ScorecardAmended;
import org.jobwright.domain.scorecards.ScorecardEvent.ScorecardAsked;
import org.jobwright.domain.scorecards.ScorecardEvent.ScorecardBecameDue;
import org.jobwright.domain.scorecards.ScorecardEvent.ScorecardExcused;
import org.jobwright.domain.scorecards.ScorecardEvent.ScorecardSubmitted;
import org.jobwright.domain.scorecards.ScorecardEvent.ScorecardsOpenedEarly;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.text.TypedText;

/**
 * A colleague is asked for a scorecard about an applicant: with their seat in the panel of an interview, or by hand.
 * While it is open they see nothing of what others think. The text itself is apart: what they typed is a
 * {@link ScorecardDraft}, what they submitted a {@link SubmittedScorecard}.
 */
@Entity
@Table(name = "scorecard_assignment")
public class ScorecardAssignment extends ScorecardAssignmentFields {

    /** How many an application can have. */
    public static final int MOST_OF_APPLICATION = 100;

    /** How often a scorecard can be submitted. */
    public static final int MOST_SUBMITTED = 20;

    /** How long somebody has who is asked by hand. */
    public static final Duration BY_HAND = Duration.ofDays(3);

    public static final int MIN_REASON = 5;
    public static final int MAX_REASON = 500;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "kit_version_id"))
    private KitVersionId kit;

    @Enumerated(EnumType.STRING)
    private AssignmentState state;

    @Enumerated(EnumType.STRING)
    private ExcuseCause excuse;

    /** The author has typed something. */
    private boolean begun;

    /** When the interview starts; null for one that can be submitted at any time. */
    private Instant startsAt;

    private Instant dueAt;

    /** Where the mornings are in which the author is reminded. */
    private String zone;

    private Instant remindAt;

    private int reminders;

    /** How often it was submitted. */
    private int submitted;

    /** When it was first submitted, or excused; null while open. */
    private Instant closedAt;

    /** Since when the author knows what colleagues think; null if they do not. */
    private Instant readOthersAt;

    /** When an owner who still had to score read the others, and why; null if they waited. */
    private Instant openedAt;

    private String openedReason;

    /** When those who decide heard that all are in, this one among them; null until then. */
    private Instant completeAt;

    protected ScorecardAssignment() {}

    private ScorecardAssignment(JobApplication about, InterviewId interview, AccountId author, KitVersionId kit) {
        super(about, interview, author);
        this.kit = kit;
        this.state = AssignmentState.OPEN;
    }

    /** With a seat in the panel of an interview. */
    public static ScorecardAssignment of(
            JobApplication application, InterviewId interview, InterviewTime time, AccountId author, KitVersionId kit) {
        ScorecardAssignment asked = new ScorecardAssignment(application, interview, author, kit);
        asked.move(time);
        return asked;
    }

    /**
     * By hand, without an interview.
     *
     * @param zone the time zone of the author's mornings, as far as the caller knows
     */
    public static ScorecardAssignment byHand(
            JobApplication application, AccountId author, KitVersionId kit, ZoneId zone, Instant now) {
        ScorecardAssignment asked = new ScorecardAssignment(application, null, author, kit);
        asked.due(now.plus(BY_HAND), zone.getId());
        return asked;
    }

    /** The event of its making, or of asking again. */
    public ScorecardAsked asked(Instant now) {
        return new ScorecardAsked(getId(), getApplication(), getOrganization(), getAuthor(), now);
    }

    /** The interview takes place at this time: the author is reminded after its end. */
    public void move(InterviewTime time) {
        if (state != AssignmentState.OPEN
                || time.endsAt().equals(dueAt) && time.startsAt().equals(startsAt)) {
            return;
        }
        startsAt = time.startsAt();
        due(time.endsAt(), time.zone());
    }

    private void due(Instant at, String where) {
        dueAt = at;
        zone = where;
        reminders = 0;
        remindAt = ReminderPlan.next(0, at, ZoneId.of(where));
    }

    /** Uses another kit, unless the author began with the one of before. */
    public void use(KitVersionId other) {
        if (state == AssignmentState.OPEN && !begun) {
            kit = other;
        }
    }

    /** Nobody waits for it any more; what was submitted stays. Empty if nobody did. */
    public Optional<ScorecardExcused> excuse(ExcuseCause cause, Instant now) {
        if (state != AssignmentState.OPEN) {
            return Optional.empty();
        }
        state = AssignmentState.EXCUSED;
        excuse = cause;
        closedAt = now;
        remindAt = null;
        return Optional.of(new ScorecardExcused(getId(), getApplication(), getOrganization(), getAuthor(), cause, now));
    }

    /** Whether its author, who was excused, is asked again with a seat in the panel. */
    public boolean mayReturn() {
        return state == AssignmentState.EXCUSED && excuse.mayReturn();
    }

    /** The author is in the panel again. */
    public ScorecardAsked askAgain(Instant now) {
        state = AssignmentState.OPEN;
        excuse = null;
        closedAt = null;
        due(dueAt, zone);
        return asked(now);
    }

    /** Its author types something. Refused if nobody waits for it. */
    public void write() {
        requireWritable();
        begun = true;
    }

    private void requireWritable() {
        if (state == AssignmentState.EXCUSED) {
            throw new RuleViolation("scorecards.excused");
        }
    }

    /** Whether it can be submitted: not before the interview has begun. */
    public boolean isBegun(Instant now) {
        return startsAt == null || !now.isBefore(startsAt);
    }

    /**
     * Submits it, or amends what was submitted, which stays beside it.
     *
     * @return what is kept from now on
     */
    public SubmittedScorecard submit(ScorecardContent content, KitContent says, Instant now) {
        requireWritable();
        if (!isBegun(now)) {
            throw new RuleViolation("scorecards.too-early");
        }
        if (submitted >= MOST_SUBMITTED) {
            throw new RuleViolation("scorecards.amended-often", MOST_SUBMITTED);
        }
        content.requireComplete(says);
        submitted++;
        if (state == AssignmentState.OPEN) {
            state = AssignmentState.DONE;
            closedAt = now;
            remindAt = null;
        }
        return new SubmittedScorecard(
                new SubmittedScorecard.Key(getId(), submitted), content, readOthersAt != null, now);
    }

    /** The event of the last submission. */
    public ScorecardEvent submitted(Instant now) {
        return submitted > 1
                ? new ScorecardAmended(getId(), getApplication(), getOrganization(), getAuthor(), now)
                : new ScorecardSubmitted(getId(), getApplication(), getOrganization(), getAuthor(), now);
    }

    /** An owner reads the others before they submitted their own; colleagues see that, and why. */
    public ScorecardsOpenedEarly openEarly(String reason, Instant now) {
        String said = TypedText.text(reason);
        if (said.length() < MIN_REASON || said.length() > MAX_REASON) {
            throw new RuleViolation("scorecards.reason-required", MIN_REASON, MAX_REASON);
        }
        if (isBlind()) {
            openedAt = now;
            openedReason = said;
            readOthersAt = now;
        }
        return new ScorecardsOpenedEarly(getApplication(), getOrganization(), getAuthor(), now);
    }

    /** Whether its author must not know what colleagues think. */
    public boolean isBlind() {
        return state == AssignmentState.OPEN && openedAt == null;
    }

    /** The author was shown what colleagues think. */
    public void readOthers(Instant now) {
        if (readOthersAt == null) {
            readOthersAt = now;
        }
    }

    public boolean isDue(Instant now) {
        return state == AssignmentState.OPEN && remindAt != null && !remindAt.isAfter(now);
    }

    /** Its author is reminded, and the next time is set. One whose time has passed as well is left out. */
    public ScorecardBecameDue remind(Instant now) {
        do {
            reminders++;
            remindAt = ReminderPlan.next(reminders, dueAt, ZoneId.of(zone));
        } while (remindAt != null && !remindAt.isAfter(now));
        return new ScorecardBecameDue(getId(), getApplication(), getOrganization(), getAuthor(), now);
    }

    /** Those who decide hear that it is in. False if they heard before. */
    public boolean heard(Instant now) {
        if (completeAt != null) {
            return false;
        }
        completeAt = now;
        return true;
    }

    public KitVersionId getKit() {
        return kit;
    }

    public AssignmentState getState() {
        return state;
    }

    /** Why nobody waits for it; null unless it was excused. */
    public ExcuseCause getExcuse() {
        return excuse;
    }

    /** When the interview starts; null for one that can be submitted at any time. */
    public Instant getStartsAt() {
        return startsAt;
    }

    /** When it was submitted or excused; null while it is open. */
    public Instant getClosedAt() {
        return closedAt;
    }

    public Instant getDueAt() {
        return dueAt;
    }

    /** The next reminder; null for none. */
    public Instant getRemindAt() {
        return remindAt;
    }

    /** When an owner who still had to score read the others; null if they waited. */
    public Instant getOpenedAt() {
        return openedAt;
    }

    public String getOpenedReason() {
        return openedReason;
    }

    public Instant getReadOthersAt() {
        return readOthersAt;
    }
}
