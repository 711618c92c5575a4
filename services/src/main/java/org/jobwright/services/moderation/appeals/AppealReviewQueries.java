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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.moderation.appeals.Appeal;
import org.jobwright.domain.moderation.appeals.AppealId;
import org.jobwright.domain.moderation.reports.PostingReport;
import org.jobwright.domain.moderation.statements.StatementOfReasons;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.moderation.reports.NotifiedReport;
import org.jobwright.services.moderation.reports.PostingReportRepository;
import org.jobwright.services.moderation.statements.Statement;
import org.jobwright.services.organizations.StaffConflict;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.services.shared.caller.Caller;

/** Shows the staff the appeals, but not those of an employer that they are connected with. */
@Stateless
@RolesAllowed({Role.MODERATOR, Role.ADMINISTRATOR})
public class AppealReviewQueries {

    /** With the decision, unless it is about a report, and the names of the reviewer and of the person who decided, if any. */
    private static final String SELECT = """
            select a, s, r.displayName, d.displayName from Appeal a
            left join StatementOfReasons s on s.id = a.statement
            left join Account r on r.id = a.reviewer
            left join Account d on d.id = a.decidedFirstBy
            """;

    private static final String UNCONNECTED = "(a.organization.value is null or a.organization not in :own) ";
    private static final String OPEN = "where a.decidedAt is null and " + UNCONNECTED;
    private static final String DECIDED = "where a.decidedAt is not null and " + UNCONNECTED;
    private static final String ONE = "where a.id = :id and " + UNCONNECTED;
    private static final String BY_DEADLINE = "order by a.deadline, a.id.value";
    private static final String LATEST_FIRST = "order by a.decidedAt desc, a.id.value";

    private static final OrganizationId NONE = new OrganizationId(new UUID(0, 0));

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private AppealReversal reversal;

    @Inject
    private PostingReportRepository reports;

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
        Set<OrganizationId> own = own();
        List<AppealItem> items = entityManager
                .createQuery(SELECT + (decided ? DECIDED + LATEST_FIRST : OPEN + BY_DEADLINE), Tuple.class)
                .setParameter("own", own)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultStream()
                .map(this::item)
                .toList();
        return Page.of(items, page, () -> count(decided, own));
    }

    /** Never empty, because the query needs a value. */
    private Set<OrganizationId> own() {
        return Stream.concat(Stream.of(NONE), conflict.all().stream()).collect(Collectors.toSet());
    }

    private long count(boolean decided, Set<OrganizationId> own) {
        return entityManager
                .createQuery("select count(a) from Appeal a " + (decided ? DECIDED : OPEN), Long.class)
                .setParameter("own", own)
                .getSingleResult();
    }

    /** One appeal with the decision that it is against. */
    public AppealDetails details(@NotNull AppealId id) {
        Tuple row = entityManager
                .createQuery(SELECT + ONE, Tuple.class)
                .setParameter("id", id)
                .setParameter("own", own())
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        Appeal appeal = row.get(0, Appeal.class);
        StatementOfReasons decision = row.get(1, StatementOfReasons.class);
        Optional<PostingReport> report = appeal.getReport().map(reports::get);
        return new AppealDetails(
                item(row),
                appeal.getText(),
                decision == null ? null : Statement.of(decision),
                decision == null ? null : advert(decision).orElse(null),
                report.map(found -> NotifiedReport.of(found, reports.advert(found.getPosting())))
                        .orElse(null),
                report.flatMap(PostingReport::getDecisionReason).orElse(""),
                row.get(3, String.class),
                appeal.isReviewedBy(caller.person()),
                appeal.isLodgedBy(caller.person()),
                !appeal.getState().isDecided()
                        && reversal.of(appeal, clock.instant()).isPresent(),
                appeal.getDecidedAt().orElse(null),
                appeal.getReason().orElse(""),
                appeal.isWithoutEffect());
    }

    /** The text that was decided about: a reversal may publish it, so the reviewer reads it first. */
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
                decision == null
                        ? reportedTitle(appeal)
                        : decision.getReasons().facts().name(),
                appeal.getAppellant(),
                appeal.getState(),
                appeal.getLodgedAt(),
                appeal.getDeadline(),
                appeal.answerBy(),
                appeal.isAgainst(caller.person()),
                row.get(2, String.class));
    }

    private String reportedTitle(Appeal appeal) {
        return appeal.getReport()
                .map(reports::get)
                .map(report -> reports.advert(report.getPosting()).title())
                .orElse("");
    }
}
