package org.jobwright.domain.offers;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.stream.Stream;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.text.TypedText;

/** What is offered at one time. Once sent, its terms never change. */
@Entity
@Table(name = "offer_version")
public class OfferVersion extends OfferVersionFields {

    private static final int MAX_NAME = 200;
    private static final int MAX_ANSWER = 2000;

    /** How long before the end of the last day the candidate is reminded. */
    private static final Duration[] REMINDERS = {Duration.ofDays(3), Duration.ofDays(1), Duration.ZERO};

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "offer_id")
    private Offer offer;

    protected OfferVersion() {}

    OfferVersion(Offer offer, int number, OfferTerms terms, AdvertComparison comparison) {
        this.id = OfferVersionId.next();
        this.offer = offer;
        this.number = number;
        write(terms, comparison);
    }

    private void write(OfferTerms text, AdvertComparison compared) {
        OfferTermsRules.requireStorable(text);
        terms = text;
        comparison = compared;
    }

    /** Changes the terms; whether votes on them no longer count. */
    boolean edit(OfferTerms text, AdvertComparison compared) {
        requireNotStaged();
        if (!state.isUnsent()) {
            throw new RuleViolation("offers.not-editable");
        }
        boolean voids = state != OfferState.DRAFT && text.isMaterialChangeOf(terms);
        write(text, compared);
        if (voids || state == OfferState.REFUSED) {
            state = OfferState.DRAFT;
        }
        return voids;
    }

    /** The advert changed since the draft was written. */
    void compare(AdvertComparison compared) {
        comparison = compared;
    }

    void submit(Instant now) {
        become(OfferState.IN_APPROVAL, now);
        OfferTermsRules.requireComplete(terms, comparison, now);
    }

    void become(OfferState next, Instant now) {
        requireNotStaged();
        OfferState present = getState(now);
        if (!present.canBecome(next)) {
            throw new RuleViolation("offers.transition-refused", present, next);
        }
        state = next;
    }

    /** Becomes what both sides know. */
    private void step(OfferState next, Instant now) {
        become(next, now);
        steps = Stream.concat(steps.stream(), Stream.of(new OfferStep(next, now)))
                .toList();
    }

    void stage(LetterFile letter, Instant toldAt, boolean withDecision, Instant now) {
        requireNotStaged();
        if (!state.canBecome(OfferState.SENT)) {
            throw new RuleViolation("offers.transition-refused", state, OfferState.SENT);
        }
        OfferTermsRules.requireComplete(terms, comparison, toldAt);
        LocalDate today = day(now);
        if (letter.dated().isBefore(today.minusDays(1)) || letter.dated().isAfter(today)) {
            throw new RuleViolation("offers.document.changed"); // the page was open overnight
        }
        documentSha256 = letter.sha256();
        dated = letter.dated();
        stagedAt = now;
        tellAt = withDecision ? null : toldAt;
    }

    /** Whether the last day to answer has passed before the candidate learned of it. */
    boolean isTooLate(Instant now) {
        return !terms.answerUntil().isAfter(now);
    }

    /** Nothing more comes of it, also if it was being sent. */
    void giveUp(Instant now) {
        stagedAt = null;
        tellAt = null;
        become(OfferState.DISCARDED, now);
    }

    void unstage() {
        if (!isStaged()) {
            throw new RuleViolation("offers.nothing-staged");
        }
        stagedAt = null;
        tellAt = null;
    }

    void tell(Instant now) {
        unstage();
        step(OfferState.SENT, now);
        sentAt = now;
        conditionStates = new ArrayList<>(Collections.nCopies(terms.conditions().size(), ConditionState.OPEN));
        answerUntil(terms.answerUntil(), now);
    }

    void extend(Instant until, Instant now) {
        if (until == null || !until.isAfter(now)) {
            throw new RuleViolation("offers.extend.past");
        }
        if (until.isAfter(now.plus(OfferTermsRules.FARTHEST))) {
            throw new RuleViolation("offers.date.too-far");
        }
        become(OfferState.SENT, now);
        answerUntil(until, now);
    }

    private void answerUntil(Instant until, Instant now) {
        answerBy = until;
        remindAt = reminderAfter(now);
    }

    private Instant reminderAfter(Instant now) {
        return Stream.of(REMINDERS)
                .map(answerBy::minus)
                .filter(now::isBefore)
                .findFirst()
                .orElse(null);
    }

    boolean remind(Instant now) {
        if (remindAt == null || remindAt.isAfter(now)) {
            return false;
        }
        remindAt = reminderAfter(now);
        return true;
    }

    void accept(String name, Instant now) {
        String typed = TypedText.line(name);
        if (typed.isEmpty() || typed.length() > MAX_NAME) {
            throw new RuleViolation("offers.name.required", MAX_NAME);
        }
        answer(OfferState.ACCEPTED, null, now);
        signedName = typed;
    }

    void decline(DeclineReason reason, String words, Instant now) {
        answer(OfferState.DECLINED, words, now);
        declineReason = reason;
    }

    void askChange(String words, LocalDate start, Instant now) {
        if (TypedText.text(words).isEmpty() && start == null) {
            throw new RuleViolation("offers.change.words-required");
        }
        answer(OfferState.CHANGE_ASKED, words, now);
        wantedStart = start;
    }

    void backOut(String words, Instant now) {
        if (state == OfferState.ACCEPTED && day(now).isAfter(terms.startDate())) {
            throw new RuleViolation("offers.started");
        }
        answer(OfferState.BACKED_OUT, words, now);
    }

    private void answer(OfferState answer, String words, Instant now) {
        String typed = TypedText.text(words);
        if (typed.length() > MAX_ANSWER) {
            throw new RuleViolation("offers.text.too-long", MAX_ANSWER);
        }
        step(answer, now);
        answeredAt = now;
        answerWords = typed.isEmpty() ? null : typed;
        remindAt = null;
    }

    void withdraw(AfterWithdrawal next, String reason, Instant now) {
        String words = TypedText.text(reason);
        if (words.length() > OfferTermsRules.MAX_WORDS) {
            throw new RuleViolation("offers.text.too-long", OfferTermsRules.MAX_WORDS);
        }
        if (state == OfferState.ACCEPTED && words.isEmpty()) {
            throw new RuleViolation("offers.withdraw.reason-required");
        }
        step(OfferState.WITHDRAWN, now);
        end(now);
        afterWithdrawal = next;
        endReason = words.isEmpty() ? null : words;
    }

    void replace(Instant now) {
        become(OfferState.REPLACED, now);
        end(now);
    }

    private void end(Instant now) {
        endedAt = now;
        remindAt = null;
    }

    void closeCondition(int index, ConditionState closed) {
        if (!state.isLive() || state == OfferState.HIRED || index < 0 || index >= conditionStates.size()) {
            throw new RuleViolation("offers.condition.over");
        }
        conditionStates = new ArrayList<>(conditionStates);
        conditionStates.set(index, closed);
    }

    void receivePaper(Instant now) {
        if (!isPaperAwaited()) {
            throw new RuleViolation("offers.paper.not-awaited");
        }
        paperReceivedAt = now;
    }

    void requireHireable() {
        if (state != OfferState.ACCEPTED) {
            throw new RuleViolation("offers.not-accepted");
        }
        if (conditionStates.contains(ConditionState.OPEN)) {
            throw new RuleViolation("offers.conditions.open");
        }
        if (isPaperAwaited()) {
            throw new RuleViolation("offers.paper.awaited");
        }
    }

    private void requireNotStaged() {
        if (isStaged()) {
            throw new RuleViolation("offers.staged");
        }
    }

    public Offer getOffer() {
        return offer;
    }
}
