package org.jobwright.domain.offers;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The fields of an {@link OfferVersion}, and what they say. */
@MappedSuperclass
abstract class OfferVersionFields {

    @EmbeddedId
    OfferVersionId id;

    int number;

    @Enumerated(EnumType.STRING)
    OfferState state = OfferState.DRAFT;

    @JdbcTypeCode(SqlTypes.JSON)
    OfferTerms terms;

    @JdbcTypeCode(SqlTypes.JSON)
    AdvertComparison comparison;

    /** What became of each condition of the terms. */
    @JdbcTypeCode(SqlTypes.JSON)
    List<ConditionState> conditionStates = new ArrayList<>();

    /** Of the letter as a file; null before it is staged. */
    String documentSha256;

    /** The day that the letter names; null before it is staged. */
    LocalDate dated;

    /** Since when it waits to be told; null if it does not. */
    Instant stagedAt;

    /** When it is told; null for one that is told with the decision to offer. */
    Instant tellAt;

    /** From its sending on: sent, answered, withdrawn. */
    @JdbcTypeCode(SqlTypes.JSON)
    List<OfferStep> steps = List.of();

    Instant sentAt;
    Instant answerBy;

    /** When the candidate is reminded, or told that the day has passed; null for never. */
    Instant remindAt;

    Instant answeredAt;

    /** The name that the candidate typed to accept. */
    String signedName;

    @Enumerated(EnumType.STRING)
    DeclineReason declineReason;

    /** What the candidate wrote with the answer. */
    String answerWords;

    /** When the candidate would like to start instead. */
    LocalDate wantedStart;

    Instant paperReceivedAt;
    Instant endedAt;

    @Enumerated(EnumType.STRING)
    AfterWithdrawal afterWithdrawal;

    String endReason;

    public OfferVersionId getId() {
        return id;
    }

    /** From 1. */
    public int getNumber() {
        return number;
    }

    /** The state, which may follow from the time: a day to answer passes by itself. */
    public OfferState getState(Instant now) {
        return state == OfferState.SENT && !now.isBefore(answerBy) ? OfferState.LAPSED : state;
    }

    public OfferTerms getTerms() {
        return terms;
    }

    public AdvertComparison getComparison() {
        return comparison;
    }

    public List<ConditionState> getConditionStates() {
        return List.copyOf(conditionStates);
    }

    /** The SHA-256 of the letter as a file; null before it is staged. */
    public String getDocumentSha256() {
        return documentSha256;
    }

    /** The day that the letter names; null before it is staged. */
    public LocalDate getDated() {
        return dated;
    }

    /** Whether it waits to be told, and can be undone. */
    public boolean isStaged() {
        return stagedAt != null;
    }

    /** When it is told by itself; null if it is told with a decision, or waits for nothing. */
    public Instant getTellAt() {
        return tellAt;
    }

    /** Null until the candidate was told of it. */
    public Instant getSentAt() {
        return sentAt;
    }

    /** What both sides know happened to it, the first one first; later steps hide no earlier ones. */
    public List<OfferStep> getSteps() {
        return List.copyOf(steps);
    }

    public Instant getAnswerBy() {
        return answerBy;
    }

    /** The day of a moment, where the letter counts its days. */
    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneId.of(terms.zone()));
    }

    /** The last day to answer, at whose end the time is over. */
    LocalDate lastDay() {
        return day(answerBy.minusMillis(1));
    }

    public Instant getAnsweredAt() {
        return answeredAt;
    }

    public String getSignedName() {
        return signedName;
    }

    public DeclineReason getDeclineReason() {
        return declineReason;
    }

    public String getAnswerWords() {
        return answerWords;
    }

    public LocalDate getWantedStart() {
        return wantedStart;
    }

    /** Accepted here, but a signature on paper is still to come. */
    public boolean isPaperAwaited() {
        return state == OfferState.ACCEPTED && terms.paper() && paperReceivedAt == null;
    }

    public Instant getEndedAt() {
        return endedAt;
    }

    public AfterWithdrawal getAfterWithdrawal() {
        return afterWithdrawal;
    }

    public String getEndReason() {
        return endReason;
    }
}
