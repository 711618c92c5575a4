package org.jobwright.services.moderation.statements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.AccountEvent.AccountSuspended;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingHeld;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingPausedByLaw;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.law.CitedRule;
import org.jobwright.domain.jobs.law.LawFinding;
import org.jobwright.domain.moderation.FieldNote;
import org.jobwright.domain.moderation.ModerationCase;
import org.jobwright.domain.moderation.ModerationCaseEvent.ModerationCaseDecided;
import org.jobwright.domain.moderation.ModerationDecision;
import org.jobwright.domain.moderation.findings.Finding;
import org.jobwright.domain.moderation.findings.TextFinding;
import org.jobwright.domain.moderation.statements.StatedReasons;
import org.jobwright.domain.moderation.statements.StatedRestriction;
import org.jobwright.domain.moderation.statements.StatementFacts;
import org.jobwright.domain.moderation.statements.StatementOfReasons;
import org.jobwright.domain.moderation.statements.StatementSource;
import org.jobwright.domain.moderation.statements.StatementSubject;
import org.jobwright.domain.moderation.statements.SuggestedGround;
import org.jobwright.domain.organizations.OrganizationEvent.OrganizationBlocked;
import org.jobwright.domain.organizations.OrganizationEvent.OrganizationSuspended;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.Ground;
import org.jobwright.services.moderation.OpenFindings;
import org.jobwright.services.shared.caller.Caller;

/**
 * Writes the statement of reasons of each decision that restricts something, in the transaction of the decision. The
 * mail about the decision follows from {@code ReasonsStated}, so none goes out without a statement.
 */
@ApplicationScoped
class StatementWriter {

    /** A report that was upheld so recently is why the staff acted. */
    private static final Duration RECENT = Duration.ofDays(30);

    private static final String UNVERIFIED = "employer.unverified";

    @Inject
    private StatementRepository statements;

    @Inject
    private OpenFindings findings;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Caller caller;

    void decided(@Observes ModerationCaseDecided event) {
        if (event.decision() != ModerationDecision.SENT_BACK && event.decision() != ModerationDecision.BLOCKED) {
            return;
        }
        ModerationCase one = statements.moderationCase(event.moderationCase());
        StatementRepository.Advert advert = statements.advert(event.posting());
        List<Finding> open = findings.of(one);
        List<FieldNote> notes = one.getFieldNotes().notes();
        StatedReasons reasons = new StatedReasons(
                StatementFacts.ofAdvert(
                        statements.title(event.posting(), one.getPostingVersion()),
                        advert.reference(),
                        one.getPostingVersion(),
                        notes,
                        quotes(open)),
                source(
                        event.decision() == ModerationDecision.SENT_BACK
                                ? statements.isReported(
                                        event.posting(), event.at().minus(RECENT))
                                : isReported(event.posting(), event.at()),
                        detected(open)),
                detected(open),
                event.ground(),
                event.message().isEmpty() ? words(notes) : event.message());
        StatedRestriction restriction = event.decision() == ModerationDecision.SENT_BACK
                ? StatedRestriction.SENT_BACK
                : advert.publicVersion() == null ? StatedRestriction.BLOCKED : StatedRestriction.REMOVED;
        toMembers(
                StatementSubject.of(event.moderationCase(), event.posting(), event.organization()),
                restriction,
                reasons,
                event.at());
    }

    void held(@Observes JobPostingHeld event) {
        StatementRepository.Advert advert = statements.advert(event.posting());
        int version = advert.publicVersion();
        toMembers(
                StatementSubject.of(null, event.posting(), event.organization()),
                StatedRestriction.HELD,
                new StatedReasons(
                        StatementFacts.ofAdvert(
                                statements.title(event.posting(), version),
                                advert.reference(),
                                version,
                                List.of(),
                                List.of()),
                        source(isReported(event.posting(), event.at()), Optional.empty()),
                        Optional.empty(),
                        event.ground(),
                        event.reason()),
                event.at());
    }

    /** A rule paused it, without a person. */
    void pausedByLaw(@Observes JobPostingPausedByLaw event) {
        StatementOfReasons statement = StatementOfReasons.byRule(
                StatementSubject.of(null, event.posting(), event.organization()),
                new StatedReasons(
                        StatementFacts.ofAdvert(
                                statements.title(event.posting(), event.version()),
                                statements.advert(event.posting()).reference(),
                                event.version(),
                                event.broken()),
                        StatementSource.AUTOMATED_DETECTION,
                        event.broken().findings().stream().map(LawFinding::code).findFirst(),
                        SuggestedGround.of(event.broken()),
                        event.broken().rules().stream().map(CitedRule::name).collect(Collectors.joining("; "))),
                event.at());
        statements.add(statement);
        events.fire(statement.stated(null));
    }

    /** An open report is about what is public, so it is no reason to send back another text. */
    private boolean isReported(JobPostingId posting, Instant now) {
        return statements.isReportOpen(posting) || statements.isReported(posting, now.minus(RECENT));
    }

    void suspended(@Observes OrganizationSuspended event) {
        stopped(
                event.organization(),
                StatedRestriction.ORGANIZATION_SUSPENDED,
                explained(event.reason(), event.danger()),
                event.ground(),
                event.at());
    }

    void blocked(@Observes OrganizationBlocked event) {
        stopped(
                event.organization(),
                StatedRestriction.ORGANIZATION_BLOCKED,
                explained(event.reason(), event.danger()),
                event.ground(),
                event.at());
    }

    private static String explained(String reason, String danger) {
        return danger.isEmpty() ? reason : reason + "\n" + danger;
    }

    void suspended(@Observes AccountSuspended event) {
        Secret secret = Secret.next();
        StatementOfReasons statement = StatementOfReasons.forPerson(
                event.account(),
                new StatedReasons(
                        StatementFacts.ofAccount(),
                        source(statements.isReported(event.account(), event.at().minus(RECENT)), Optional.empty()),
                        Optional.empty(),
                        event.ground(),
                        event.reason()),
                caller.person(),
                secret,
                event.at());
        statements.add(statement);
        events.fire(statement.stated(secret));
    }

    private void stopped(
            OrganizationId organization, StatedRestriction restriction, String reason, Ground ground, Instant now) {
        toMembers(
                StatementSubject.of(organization),
                restriction,
                new StatedReasons(
                        StatementFacts.ofOrganization(statements.name(organization)),
                        source(statements.isReported(organization, now.minus(RECENT)), Optional.empty()),
                        Optional.empty(),
                        ground,
                        reason),
                now);
    }

    private void toMembers(StatementSubject about, StatedRestriction restriction, StatedReasons reasons, Instant now) {
        StatementOfReasons statement = StatementOfReasons.forMembers(about, restriction, reasons, caller.person(), now);
        statements.add(statement);
        events.fire(statement.stated(null));
    }

    private static StatementSource source(boolean reported, Optional<String> detected) {
        if (reported) {
            return StatementSource.NOTICE;
        }
        return detected.isEmpty() ? StatementSource.OWN : StatementSource.AUTOMATED_DETECTION;
    }

    /** What a program found in the advert; that nobody checked the employer yet is no reason for a decision. */
    private static Optional<String> detected(List<Finding> open) {
        return open.stream()
                .map(Finding::code)
                .filter(code -> !code.equals(UNVERIFIED))
                .findFirst();
    }

    private static List<String> quotes(List<Finding> open) {
        return open.stream()
                .filter(TextFinding.class::isInstance)
                .map(finding -> ((TextFinding) finding).found().quote())
                .toList();
    }

    private static String words(List<FieldNote> notes) {
        return notes.stream().map(FieldNote::text).collect(Collectors.joining("\n"));
    }
}
