package org.jobwright.services.moderation.appeals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.AccountEvent.AccountRestored;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.AccountStatus;
import org.jobwright.domain.moderation.appeals.Appeal;
import org.jobwright.domain.moderation.reports.PostingReport;
import org.jobwright.domain.moderation.reports.Report;
import org.jobwright.domain.moderation.reports.ReportState;
import org.jobwright.domain.moderation.statements.StatementId;
import org.jobwright.domain.moderation.statements.StatementOfReasons;
import org.jobwright.domain.moderation.statements.StatementSubject;
import org.jobwright.domain.organizations.HiringOrganization;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.accounts.AccountRepository;
import org.jobwright.services.accounts.sessions.RecentProof;
import org.jobwright.services.jobs.PostingReversal;
import org.jobwright.services.moderation.BlockedAdvertRepository;
import org.jobwright.services.moderation.reports.PostingReportRepository;
import org.jobwright.services.moderation.statements.StatementRepository;
import org.jobwright.services.organizations.OrganizationRepository;
import org.jobwright.services.shared.caller.Caller;

/**
 * Undoes a decision that an appeal reversed, with the conditions of the services that undo it otherwise. Nothing is left
 * to undo if a colleague has done so, or if a later decision about the same thing stands. A dismissed report is upheld; what
 * then becomes of the advert is another decision.
 */
@ApplicationScoped
class AppealReversal {

    @Inject
    private StatementRepository statements;

    @Inject
    private PostingReportRepository reports;

    @Inject
    private PostingReversal postings;

    @Inject
    private OrganizationRepository organizations;

    @Inject
    private BlockedAdvertRepository blocked;

    @Inject
    private AccountRepository accounts;

    @Inject
    private RecentProof proof;

    @Inject
    private Caller caller;

    @Inject
    private Event<DomainEvent> events;

    /** The way to undo a decision. */
    @FunctionalInterface
    interface Undo {

        /** Undoes it; the reason is the answer to the appeal. */
        void because(String reason);
    }

    /** How to undo the decision; empty if nothing is left to undo. */
    Optional<Undo> of(Appeal appeal, Instant now) {
        return appeal.getStatement()
                .flatMap(statements::find)
                .filter(decision -> !statements.isOvertaken(decision))
                .filter(decision -> isInForce(decision, now))
                .<Undo>map(decision -> reason -> undo(decision, reason, now))
                .or(() -> dismissed(appeal).map(report -> reason -> undo(report, reason, now)));
    }

    private boolean isInForce(StatementOfReasons decision, Instant now) {
        StatementSubject about = decision.getSubject();
        return switch (decision.getRestriction().scope()) {
            case SUBMITTED_TEXT ->
                postings.canAcceptAfterAll(
                        about.posting(), decision.getReasons().facts().version(), now);
            case ADVERT ->
                decision.isAutomatedDecision()
                        ? postings.isPausedByLaw(
                                about.posting(), decision.getReasons().facts().version(), now)
                        : postings.isStopped(about.posting())
                                || organizations
                                        .get(about.organization())
                                        .hasLostTrustBy(decision.getId().value());
            case ORGANIZATION ->
                !organizations.get(about.organization()).getStatus().isPublic();
            case ACCOUNT -> accounts.get(about.account()).getStatus() == AccountStatus.SUSPENDED;
        };
    }

    private Optional<PostingReport> dismissed(Appeal appeal) {
        return appeal.getReport().map(reports::get).filter(report -> report.getState() == ReportState.DISMISSED);
    }

    private void undo(PostingReport report, String reason, Instant now) {
        events.fire(report.reverse(caller.person(), cut(reason), now));
    }

    /** The answer to an appeal may be longer than the reason of a report. */
    private static String cut(String reason) {
        if (reason.length() <= Report.MAX_DECISION_LENGTH) {
            return reason;
        }
        int end = Report.MAX_DECISION_LENGTH - 1;
        return reason.substring(0, Character.isHighSurrogate(reason.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private void undo(StatementOfReasons decision, String reason, Instant now) {
        StatementSubject about = decision.getSubject();
        switch (decision.getRestriction().scope()) {
            case SUBMITTED_TEXT ->
                fire(postings.acceptAfterAll(
                        about.posting(), decision.getReasons().facts().version(), now));
            case ADVERT -> {
                fire(
                        decision.isAutomatedDecision()
                                ? postings.resumeAfterAll(
                                        about.posting(),
                                        decision.getReasons().facts().version(),
                                        now)
                                : postings.release(about.posting(), reason, now));
                trust(about.organization(), decision.getId(), now);
                warning(about.organization(), now);
            }
            case ORGANIZATION -> restore(about.organization(), statements.isSuspensionStanding(decision), now);
            case ACCOUNT -> restore(about.account(), now);
        }
    }

    /** As everywhere, what makes an organization public again needs a fresh proof, and only administrators end a block. */
    private void restore(OrganizationId id, boolean suspensionStands, Instant now) {
        HiringOrganization organization = organizations.get(id);
        if (organization.getStatus() == OrganizationStatus.BLOCKED && !caller.isAdministrator()) {
            throw new RuleViolation("moderation.appeal.blocked");
        }
        proof.require();
        events.fire(organization.reverse(suspensionStands, now));
    }

    /** A block that was wrong does not cost the employer the trust of the staff; as everywhere, that needs a fresh proof. */
    private void trust(OrganizationId id, StatementId decision, Instant now) {
        HiringOrganization organization = organizations.get(id);
        if (organization.hasLostTrustBy(decision.value())) {
            proof.require();
            events.fire(organization.trustAfterAll(now));
        }
    }

    /** The rule warned of adverts that are not blocked any more. */
    private void warning(OrganizationId id, Instant now) {
        if (!blocked.of(id, now).callForWarning()) {
            organizations.get(id).withdrawWarningOfRule(now);
        }
    }

    /** As everywhere, only administrators restore staff. */
    private void restore(AccountId id, Instant now) {
        Account account = accounts.get(id);
        if (!account.getStaffRoles().isEmpty() && !caller.isAdministrator()) {
            throw new RuleViolation("moderation.appeal.staff");
        }
        account.restore();
        events.fire(new AccountRestored(id, now));
    }

    private void fire(Optional<? extends DomainEvent> event) {
        event.ifPresent(events::fire);
    }
}
