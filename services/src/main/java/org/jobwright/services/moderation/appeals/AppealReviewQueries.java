package org.jobwright.services.moderation.appeals;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.moderation.appeals.Appeal;
import org.jobwright.domain.moderation.appeals.AppealId;
import org.jobwright.domain.moderation.statements.StatementOfReasons;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.moderation.statements.Statement;
import org.jobwright.services.organizations.StaffConflict;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.services.shared.caller.Caller;

/** Shows the staff the appeals. */
@Stateless
@RolesAllowed({Role.MODERATOR, Role.ADMINISTRATOR})
public class AppealReviewQueries {

    /** With the decision, unless it is about a report, and the names of the reviewer and of the person who decided. */
    private static final String SELECT = """
            select a, s, r.displayName, d.displayName from Appeal a
            left join StatementOfReasons s on s.id = a.statement
            left join Account r on r.id = a.reviewer
            join Account d on d.id = a.decidedFirstBy
            """;

    private static final String OPEN = "where a.decidedAt is null ";
    private static final String DECIDED = "where a.decidedAt is not null ";
    private static final String BY_DEADLINE = "order by a.deadline, a.id.value";
    private static final String LATEST_FIRST = "order by a.decidedAt desc, a.id.value";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private AppealReversal reversal;

    @Inject
    private StaffConflict conflict;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * The appeals: open ones by deadline, or decided ones, latest first.
     *
     * @param decided decided ones instead of open ones
     */
    public Page<AppealItem> list(boolean decided, @NotNull PageRequest page) {
        List<AppealItem> items = entityManager
                .createQuery(SELECT + (decided ? DECIDED + LATEST_FIRST : OPEN + BY_DEADLINE), Tuple.class)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultStream()
                .map(this::item)
                .toList();
        return Page.of(items, page, () -> count(decided));
    }

    private long count(boolean decided) {
        return entityManager
                .createQuery("select count(a) from Appeal a " + (decided ? DECIDED : OPEN), Long.class)
                .getSingleResult();
    }

    /** One appeal with the decision that it is against. */
    public AppealDetails details(@NotNull AppealId id) {
        Tuple row = entityManager
                .createQuery(SELECT + "where a.id = :id", Tuple.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        Appeal appeal = row.get(0, Appeal.class);
        StatementOfReasons decision = row.get(1, StatementOfReasons.class);
        return new AppealDetails(
                item(row),
                appeal.getText(),
                decision == null ? null : Statement.of(decision),
                decision == null ? null : advert(decision).orElse(null),
                row.get(3, String.class),
                appeal.isReviewedBy(caller.person()),
                appeal.getOrganization().filter(conflict::exists).isPresent(),
                !appeal.getState().isDecided() && reversal.isPossible(appeal, clock.instant()),
                appeal.getDecidedAt().orElse(null),
                appeal.getReason().orElse(""),
                appeal.isWithoutEffect());
    }

    /** What a reversal would publish, so that the reviewer reads it first. */
    private Optional<JobAdvert> advert(StatementOfReasons decision) {
        if (decision.getSubject().posting() == null) {
            return Optional.empty();
        }
        return entityManager
                .createQuery(
                        "select v.advert from PostingVersion v where v.posting.id = :posting and v.number = :version",
                        JobAdvert.class)
                .setParameter("posting", decision.getSubject().posting())
                .setParameter("version", decision.getReasons().facts().version())
                .getResultStream()
                .findFirst();
    }

    private AppealItem item(Tuple row) {
        Appeal appeal = row.get(0, Appeal.class);
        StatementOfReasons decision = row.get(1, StatementOfReasons.class);
        return new AppealItem(
                appeal.getId(),
                decision == null ? null : decision.getRestriction().scope(),
                decision == null ? "" : decision.getReasons().facts().name(),
                appeal.getAppellant(),
                appeal.getState(),
                appeal.getLodgedAt(),
                appeal.getDeadline(),
                appeal.isAgainst(caller.person()),
                row.get(2, String.class));
    }
}
