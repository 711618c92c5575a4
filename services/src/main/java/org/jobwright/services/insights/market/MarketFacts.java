package org.jobwright.services.insights.market;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.insights.market.MarketCell;
import org.jobwright.domain.insights.market.MarketEventKind;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.jobs.PublishedFacts;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.organizations.HiringOrganization;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.domain.shared.Json;
import org.jobwright.services.insights.roles.KnownRoles;

/** Writes facts about the market, in the transaction in which they happen. */
@ApplicationScoped
public class MarketFacts {

    /** The form in which the database accepts them. */
    private record Row(String month, MarketEventKind kind, String role, String country, UUID account, int times) {}

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private KnownRoles roles;

    @Inject
    private Clock clock;

    /** Counts what one person just did; undone with the transaction. */
    public void count(MarketEventKind kind, String role, String country, AccountId account) {
        YearMonth month = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
        count(Map.of(new MarketEvent(month, kind, role, country, account), 1));
    }

    void count(Map<MarketEvent, Integer> events) {
        List<Row> rows = events.entrySet().stream()
                .map(event -> row(event.getKey(), event.getValue()))
                .toList();
        entityManager
                .createNativeQuery("select cast(market_count(cast(:events as jsonb)) as text)", String.class)
                .setParameter("events", Json.write(rows))
                .getSingleResult();
    }

    private static Row row(MarketEvent event, int times) {
        UUID account = event.account() == null ? null : event.account().value();
        return new Row(event.month() + "-01", event.kind(), event.role(), event.country(), account, times);
    }

    void forgetSecretsBefore(YearMonth month) {
        call(
                "market_forget_secrets(cast(:before as date))",
                Map.of("before", month.atDay(1).toString()));
    }

    /** The role of a posting, by its public title; empty if it has no guide. */
    String roleOf(String title) {
        return roles.get()
                .propose(title)
                .map(proposal -> proposal.role().slug())
                .orElse("");
    }

    /** Records that nothing of an organization is public any more. Blocked postings never count as jobs. */
    void stop(OrganizationId id, Instant now, boolean forGood) {
        call(
                "market_stop(:organization, :now, :for_good)",
                Map.of("organization", id.value(), "now", now.atOffset(ZoneOffset.UTC), "for_good", forGood));
    }

    private OrganizationStatus status(OrganizationId id) {
        return entityManager.find(HiringOrganization.class, id).getStatus();
    }

    /** Records the outcome of a posting. A blocked posting, or one approved by mistake, never counts as a job. */
    void follow(JobPostingId id, Instant now) {
        JobPosting posting = entityManager.find(JobPosting.class, id);
        PostingStatus status = posting.getStatus(now);
        boolean stopped = !status(posting.getOrganization()).isPublic();
        if (status == PostingStatus.BLOCKED || posting.getDatePosted() == null) {
            call("market_forget(:posting)", Map.of("posting", id.value()));
        } else if (posting.isListed(now) && !stopped) {
            open(posting, now);
        } else {
            call(
                    "market_close(:posting, :now, :paused)",
                    Map.of(
                            "posting",
                            id.value(),
                            "now",
                            now.atOffset(ZoneOffset.UTC),
                            "paused",
                            status == PostingStatus.PAUSED || stopped));
        }
    }

    /** Has the figures computed again of months in which adverts ended since, on their last day: no command told of it. */
    void noteEnded(Instant since) {
        call("market_note_ended(:since)", Map.of("since", since.atOffset(ZoneOffset.UTC)));
    }

    private void open(JobPosting posting, Instant now) {
        PublishedFacts facts = posting.getPublishedFacts();
        SalaryRange pay = facts.getPay();
        boolean known = !pay.isUnknown();
        call(
                "market_open(:posting, :organization, :now, :ends, :title, :role, :country, :currency,"
                        + " cast(nullif(:low, '') as numeric), cast(nullif(:high, '') as numeric))",
                Map.of(
                        "posting", posting.getId().value(),
                        "organization", posting.getOrganization().value(),
                        "now", now.atOffset(ZoneOffset.UTC),
                        "ends", posting.getValidThrough().atOffset(ZoneOffset.UTC),
                        "title", facts.getTitle(),
                        "role", roleOf(facts.getTitle()),
                        "country", country(facts.getCountry()),
                        "currency", known ? pay.currency() : "",
                        "low", text(known ? facts.getPayAnnualMin() : null),
                        "high", text(known ? facts.getPayAnnualMax() : null)));
    }

    static String country(String stated) {
        return stated.matches("[A-Z]{2}") ? stated : MarketCell.UNKNOWN;
    }

    private static String text(BigDecimal amount) {
        return amount == null ? "" : amount.toPlainString();
    }

    private void call(String function, Map<String, Object> arguments) {
        var query = entityManager.createNativeQuery("select cast(" + function + " as text)", String.class);
        arguments.forEach(query::setParameter);
        query.getSingleResult();
    }
}
