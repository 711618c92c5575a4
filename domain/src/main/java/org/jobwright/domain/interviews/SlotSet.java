package org.jobwright.domain.interviews;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * Times that an employer offers. A candidate chooses one until a moment; several candidates can be offered the same ones,
 * and each seat is taken once. It never changes: other times are another set.
 */
@Entity
@Table(name = "interview_slot_set")
public class SlotSet extends AggregateRoot<SlotSetId> {

    @EmbeddedId
    private SlotSetId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id", updatable = false))
    private OrganizationId organization;

    private Instant answerBy;

    private int noticeHours;

    private int changesAllowed;

    @OneToMany(mappedBy = "set", cascade = CascadeType.ALL)
    @OrderBy("time.startsAt")
    private List<Slot> slots = new ArrayList<>();

    protected SlotSet() {}

    /**
     * Times to choose from.
     *
     * @param seats how many candidates can take each of them
     * @param answerBy until when one can be chosen
     * @param noticeHours how long before its begin a candidate can still choose a time, or leave it
     * @param changesAllowed how often a candidate can move to another of them
     */
    public SlotSet(
            OrganizationId organization,
            List<InterviewTime> times,
            int seats,
            Instant answerBy,
            int noticeHours,
            int changesAllowed,
            Instant now) {
        requireTimes(times, now);
        requireBetween("interviews.slots.seats", seats, 1, InterviewLimits.MOST_SEATS);
        requireBetween("interviews.slots.notice", noticeHours, 0, InterviewLimits.MOST_NOTICE_HOURS);
        requireBetween("interviews.slots.changes", changesAllowed, 0, InterviewLimits.MOST_CHANGES);
        this.id = SlotSetId.next();
        this.organization = organization;
        this.answerBy = answerBy;
        this.noticeHours = noticeHours;
        this.changesAllowed = changesAllowed;
        times.stream()
                .sorted(Comparator.comparing(InterviewTime::startsAt))
                .forEach(time -> slots.add(new Slot(this, time, seats)));
        if (!answerBy.isAfter(now)) {
            throw new RuleViolation("interviews.answer-by.past");
        }
        if (!answerBy.isBefore(getLast().getTime().startsAt())) {
            throw new RuleViolation("interviews.answer-by.late");
        }
    }

    private static void requireTimes(List<InterviewTime> times, Instant now) {
        if (times.isEmpty()) {
            throw new RuleViolation("interviews.slots.required");
        }
        InterviewLimits.requireSlots(times.size());
        if (times.stream().map(InterviewTime::startsAt).distinct().count() < times.size()) {
            throw new RuleViolation("interviews.slots.twice");
        }
        times.forEach(time -> time.requireAhead(now));
    }

    private static void requireBetween(String code, int value, int least, int most) {
        if (value < least || value > most) {
            throw new RuleViolation(code, least, most);
        }
    }

    /** Whether a time can be chosen now, or an agreed one left. */
    boolean hasNotice(Instant start, Instant now) {
        return start.isAfter(earliest(now));
    }

    /** Before which no time can be chosen any more. */
    public Instant earliest(Instant now) {
        return now.plus(Duration.ofHours(noticeHours));
    }

    public boolean isOpen(Instant now) {
        return answerBy.isAfter(now) && hasNotice(getLast().getTime().startsAt(), now);
    }

    @Override
    public SlotSetId getId() {
        return id;
    }

    public OrganizationId getOrganization() {
        return organization;
    }

    public Instant getAnswerBy() {
        return answerBy;
    }

    public int getNoticeHours() {
        return noticeHours;
    }

    public int getChangesAllowed() {
        return changesAllowed;
    }

    /** In the order of time. */
    public List<Slot> getSlots() {
        return Collections.unmodifiableList(slots);
    }

    public Slot getFirst() {
        return slots.getFirst();
    }

    private Slot getLast() {
        return slots.getLast();
    }
}
