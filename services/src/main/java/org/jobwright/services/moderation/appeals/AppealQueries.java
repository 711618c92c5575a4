package org.jobwright.services.moderation.appeals;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.moderation.appeals.Appeal;
import org.jobwright.domain.moderation.statements.StatementId;
import org.jobwright.services.moderation.reports.PostingReportRepository;
import org.jobwright.services.moderation.statements.StatementQueries;
import org.jobwright.services.moderation.statements.StatementRepository;
import org.jobwright.services.shared.caller.DatabaseCaller;

/** Shows an appeal and its answer to those concerned. */
@Stateless
@RolesAllowed(Role.PERSON)
public class AppealQueries {

    @Inject
    private AppealRepository appeals;

    @Inject
    private StatementQueries readable;

    @Inject
    private StatementRepository statements;

    @Inject
    private PostingReportRepository reports;

    @Inject
    private DatabaseCaller database;

    /** The appeal against a decision, for owners and recruiters; empty if there is none. */
    public Optional<AppealStanding> ofMember(@NotNull StatementId statement) {
        return appeals.of(readable.ofMember(statement).id()).map(AppealQueries::standing);
    }

    /** The same for anyone who has the link of a suspended person. */
    @PermitAll
    public Optional<AppealStanding> byLink(@NotNull String token) {
        Secret secret = new Secret(token);
        database.show(secret);
        return statements
                .find(secret)
                .flatMap(found -> appeals.of(found.getId()))
                .map(AppealQueries::standing);
    }

    /** The appeal against the dismissal of a report, for anyone who has the link of its notifier. */
    @PermitAll
    public Optional<AppealStanding> ofNotifier(@NotNull String token) {
        Secret secret = new Secret(token);
        database.show(secret);
        return reports.find(secret).flatMap(found -> appeals.of(found.getId())).map(AppealQueries::standing);
    }

    private static AppealStanding standing(Appeal appeal) {
        return new AppealStanding(
                appeal.getText(),
                appeal.getLodgedAt(),
                appeal.answerBy(),
                appeal.getState(),
                appeal.getDecidedAt().orElse(null),
                appeal.getReason().orElse(""),
                appeal.isWithoutEffect());
    }
}
