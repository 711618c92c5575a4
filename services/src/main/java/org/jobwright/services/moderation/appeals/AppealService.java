package org.jobwright.services.moderation.appeals;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.moderation.appeals.Appeal;
import org.jobwright.domain.moderation.appeals.AppealedDecision;
import org.jobwright.domain.moderation.appeals.Appellant;
import org.jobwright.domain.moderation.reports.PostingReport;
import org.jobwright.domain.moderation.reports.ReportState;
import org.jobwright.domain.moderation.statements.StatementId;
import org.jobwright.domain.moderation.statements.StatementOfReasons;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.moderation.reports.PostingReportRepository;
import org.jobwright.services.moderation.statements.StatementRepository;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.DatabaseCaller;

/** Employers, suspended people and notifiers appeal against a decision of the staff. */
@Stateless
@RolesAllowed(Role.PERSON)
public class AppealService {

    @Inject
    private AppealRepository appeals;

    @Inject
    private StatementRepository statements;

    @Inject
    private PostingReportRepository reports;

    @Inject
    private OrganizationGuard guard;

    @Inject
    private DatabaseCaller database;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * An owner or a recruiter appeals against a decision about the organization or an advert of it, also while the
     * organization is suspended or blocked.
     */
    public void lodge(@NotNull StatementId id, @NotNull String text) {
        StatementOfReasons statement = statements.find(id).orElseThrow(NotFound::new);
        if (statement.getSubject().organization() == null) {
            throw new NotFound();
        }
        if (!guard.requireColleague(statement.getSubject().organization()).mayRecruit()) {
            throw new NotAllowed();
        }
        lodge(statement, Appellant.MEMBER, caller.person(), text);
    }

    /** The person whose account is suspended appeals by the link of the mail. */
    @PermitAll
    public void lodgeByLink(@NotNull String token, @NotNull String text) {
        Secret secret = new Secret(token);
        database.show(secret);
        StatementOfReasons statement = statements.find(secret).orElseThrow(NotFound::new);
        lodge(statement, Appellant.PERSON, statement.getSubject().account(), text);
    }

    /**
     * The person who reported an advert appeals against the dismissal, by the link of the mail; the answer is mailed, because
     * only the mailbox has the link.
     */
    @PermitAll
    public void lodgeByNotifier(@NotNull String token, @NotNull String text) {
        Secret secret = new Secret(token);
        database.show(secret);
        PostingReport report = reports.find(secret).orElseThrow(NotFound::new);
        if (report.getState() != ReportState.DISMISSED) {
            throw new RuleViolation("moderation.appeal.nothing-dismissed");
        }
        appeals.of(report.getId()).ifPresent(AppealService::refuseAnother);
        Instant now = clock.instant();
        report.prove(now);
        lodge(
                AppealedDecision.of(
                        report.getId(),
                        report.getOrganization(),
                        report.getDecidedBy().orElseThrow(),
                        report.getDecidedAt().orElseThrow()),
                Appellant.NOTIFIER,
                null,
                text,
                now);
    }

    private void lodge(StatementOfReasons statement, Appellant by, AccountId person, String text) {
        appeals.of(statement.getId()).ifPresent(AppealService::refuseAnother);
        lodge(
                AppealedDecision.of(
                        statement.getId(),
                        statement.getSubject().organization(),
                        statement.getDecidedBy().orElse(null),
                        statement.getSentAt()),
                by,
                person,
                text,
                clock.instant());
    }

    private void lodge(AppealedDecision decision, Appellant by, AccountId person, String text, Instant now) {
        Appeal appeal = new Appeal(decision, by, person, text, now);
        appeals.add(appeal);
        events.fire(appeal.lodged());
    }

    private static void refuseAnother(Appeal former) {
        throw former.getDecidedAt()
                .map(at -> new RuleViolation("moderation.appeal.repeated", day(at)))
                .orElseGet(() -> new RuleViolation("moderation.appeal.waiting", former.answerBy()));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
