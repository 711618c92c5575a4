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
import java.util.ArrayList;
import java.util.HashMap;
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
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.Json;
import org.jobwright.services.insights.roles.KnownRoles;
import org.jobwright.services.organizations.OrganizationRepository;

/** Writes facts about the market, in the transaction in which they happen. */
@ApplicationScoped
public class MarketFacts {

    /** The form in which the database accepts them. */
    private record Row(String month, MarketEventKind kind, String role, String country, UUID account, int times) {}

    /** The same for a posting that is open; the figures are of a year. */
    private record Opened(
            UUID posting,
            UUID organization,
            Instant ends,
            String title,
            String role,
            String country,
            String currency,
            BigDecimal low,
            BigDecimal high) {}

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private KnownRoles roles;

    @Inject
    private OrganizationRepository organizations;

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

    /** Records the outcome of postings. A blocked posting, or one approved by mistake, never counts as a job. */
    void follow(List<JobPostingId> postings, Instant now) {
        List<Opened> opened = new ArrayList<>();
        Map<OrganizationId, Boolean> running = new HashMap<>();
        for (JobPostingId id : postings) {
            JobPosting posting = entityManager.find(JobPosting.class, id);
            PostingStatus status = posting.getStatus(now);
            boolean stopped = !running.computeIfAbsent(posting.getOrganization(), organizations::isRunning);
            if (status == PostingStatus.BLOCKED || posting.getDatePosted() == null) {
                call("market_forget(:posting)", Map.of("posting", id.value()));
            } else if (posting.isListed(now) && !stopped) {
                opened.add(opened(posting));
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
        open(opened, now);
    }

    /** Has the figures computed again of months in which adverts ended since, on their last day: no command told of it. */
    void noteEnded(Instant since) {
        call("market_note_ended(:since)", Map.of("since", since.atOffset(ZoneOffset.UTC)));
    }

    private Opened opened(JobPosting posting) {
        PublishedFacts facts = posting.getPublishedFacts();
        SalaryRange pay = facts.getPay();
        boolean known = !pay.isUnknown();
        return new Opened(
                posting.getId().value(),
                posting.getOrganization().value(),
                posting.getValidThrough(),
                facts.getTitle(),
                roleOf(facts.getTitle()),
                country(facts.getCountry()),
                known ? pay.currency() : "",
                known ? facts.getPayAnnualMin() : null,
                known ? facts.getPayAnnualMax() : null);
    }

    private void open(List<Opened> opened, Instant now) {
        if (!opened.isEmpty()) {
            entityManager
                    .createNativeQuery("""
                            select count(cast(market_open(o.posting, o.organization, :now, o.ends, o.title,
                                coalesce(o.role, ''), o.country, coalesce(o.currency, ''), o.low, o.high) as text))
                              from jsonb_to_recordset(cast(:opened as jsonb)) as o (posting uuid, organization uuid,
                                ends timestamptz, title text, role text, country text, currency text, low numeric,
                                high numeric)""", Long.class)
                    .setParameter("now", now.atOffset(ZoneOffset.UTC))
                    .setParameter("opened", Json.write(opened))
                    .getSingleResult();
        }
    }

    static String country(String stated) {
        return stated.matches("[A-Z]{2}") ? stated : MarketCell.UNKNOWN;
    }

    private void call(String function, Map<String, Object> arguments) {
        var query = entityManager.createNativeQuery("select cast(" + function + " as text)", String.class);
        arguments.forEach(query::setParameter);
        query.getSingleResult();
    }
}
