package org.jobwright.services.moderation.statements;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.moderation.statements.StatementId;
import org.jobwright.domain.moderation.statements.StatementOfReasons;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.jobs.PostingAccess;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.shared.caller.DatabaseCaller;

/** Shows statements of reasons to those concerned: owners and recruiters, and a suspended person by link. */
@Stateless
@RolesAllowed(Role.PERSON)
public class StatementQueries {

    @Inject
    private StatementRepository statements;

    @Inject
    private OrganizationGuard guard;

    @Inject
    private PostingAccess access;

    @Inject
    private DatabaseCaller database;

    /** A statement about an organization or its adverts, also of one that is stopped, for its owners and recruiters. */
    public Statement ofMember(@NotNull StatementId id) {
        StatementOfReasons found = statements.find(id).orElseThrow(NotFound::new);
        OrganizationId organization = found.getSubject().organization();
        if (organization == null) {
            throw new NotFound();
        }
        if (!guard.requireColleague(organization).mayRecruit()) {
            throw new NotAllowed();
        }
        return Statement.of(found);
    }

    /** A statement for anyone who has its link; empty if there is no such link. */
    @PermitAll
    public Optional<Statement> byLink(@NotNull String token) {
        Secret secret = new Secret(token);
        database.show(secret);
        return statements.find(secret).map(Statement::of);
    }

    /** The latest decision against an advert; for members of its employer, and empty for those who may not recruit. */
    public Optional<StatementId> latest(@NotNull JobPostingId posting) {
        OrganizationId organization = access.requireMember(posting);
        return guard.requireMember(organization).mayRecruit() ? statements.latestOf(posting) : Optional.empty();
    }

    /** The latest decision of a law check against an advert; for the same. */
    public Optional<StatementId> latestByRule(@NotNull JobPostingId posting) {
        OrganizationId organization = access.requireMember(posting);
        return guard.requireMember(organization).mayRecruit() ? statements.latestByRuleOf(posting) : Optional.empty();
    }

    /** The latest decision against an organization itself; the same, also once it is blocked. */
    public Optional<StatementId> latest(@NotNull OrganizationId organization) {
        return guard.requireColleague(organization).mayRecruit() ? statements.latestOf(organization) : Optional.empty();
    }
}
