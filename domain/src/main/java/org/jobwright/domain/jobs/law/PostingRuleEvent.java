package org.jobwright.domain.jobs.law;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.shared.DomainEvent;

/** A change that an administrator made to a rule about adverts. */
public sealed interface PostingRuleEvent extends DomainEvent {

    String rule();

    /** A rule has a name, and the audit log keeps ids: the same name has the same id. */
    @Override
    default Subject subject() {
        return new Subject("PostingRule", UUID.nameUUIDFromBytes(rule().getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    default String action() {
        return switch (this) {
            case PostingRuleChanged ignored -> "PostingRuleChanged";
            case PostingRuleConfirmed ignored -> "PostingRuleConfirmed";
            case PostingRuleSwitched ignored -> "PostingRuleSwitched";
            case PostingRuleAccepted ignored -> "PostingRuleAccepted";
            case PostingRuleDeclined ignored -> "PostingRuleDeclined";
            case LawPausesSwitched ignored -> "LawPausesSwitched";
            case AnswersOwedSwitched ignored -> "AnswersOwedSwitched";
        };
    }

    /** Its dates, its severity or its sources are different. */
    record PostingRuleChanged(String rule, int revision, Instant at) implements PostingRuleEvent {}

    /** It may refuse a posting from now on. */
    record PostingRuleConfirmed(String rule, int revision, Instant at) implements PostingRuleEvent {}

    /** It was switched on or off. */
    record PostingRuleSwitched(String rule, int revision, boolean on, Instant at) implements PostingRuleEvent {}

    /** The rule of a release replaces an administrator's change. */
    record PostingRuleAccepted(String rule, int revision, Instant at) implements PostingRuleEvent {}

    /** An administrator's change stays in place of the rule of a release. */
    record PostingRuleDeclined(String rule, int revision, Instant at) implements PostingRuleEvent {}

    /** Adverts that break a law are paused after some days, or no longer. */
    record LawPausesSwitched(boolean on, Instant at) implements PostingRuleEvent {
        @Override
        public String rule() {
            return "pauses";
        }
    }

    /** Employers that leave people waiting for far too long submit no new adverts, or do so again. */
    record AnswersOwedSwitched(boolean on, Instant at) implements PostingRuleEvent {
        @Override
        public String rule() {
            return "answers";
        }
    }
}
