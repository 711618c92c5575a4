package org.jobwright.container.insights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jobwright.container.Await;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Guides;
import org.jobwright.container.Harbour;
import org.jobwright.container.Markets;
import org.jobwright.container.Markets.TestRole;
import org.jobwright.container.Opening;
import org.jobwright.container.Presence;
import org.jobwright.container.Rows;
import org.jobwright.container.SavedItems;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.domain.insights.market.MarketMonth;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.search.saved.AlertFrequency;
import org.jobwright.domain.shared.Ground;
import org.jobwright.services.insights.market.EmployerMarketQueries;
import org.jobwright.services.insights.market.MarketQueries;
import org.jobwright.services.insights.market.MarketService;
import org.jobwright.services.insights.market.PostingInMarket;
import org.jobwright.services.jobs.JobPostingService;
import org.jobwright.services.organizations.OrganizationService;
import org.jobwright.services.search.query.SearchInterest;
import org.junit.jupiter.api.Test;

/** Events become facts without personal data, facts become figures, and figures above the floor are shown. */
@ContainerTest
class MarketIT {

    @Inject
    private Markets markets;

    @Inject
    private Harbour harbour;

    @Inject
    private SavedItems keepsakes;

    @Inject
    private Rows rows;

    @Inject
    private JobPostingService postings;

    @Inject
    private SearchInterest interest;

    @Inject
    private MarketService market;

    @Inject
    private MarketQueries queries;

    @Inject
    private EmployerMarketQueries employers;

    @Inject
    private OrganizationService organizations;

    @Inject
    private Presence presence;

    @Resource
    private UserTransaction transaction;

    private List<String> stretches(JobPostingId posting) throws Exception {
        return rows.texts(
                "select concat_ws(' ', role, country, case when ends_at > now() then 'open' else 'over' end,"
                        + " case when paused then 'paused' end, pay_currency, round(pay_middle))"
                        + " from market_posting where posting_id = ? order by opened_at",
                posting.value());
    }

    @Test
    void anAdvertIsFollowedFromItsPublicationToItsEnd() throws Exception {
        TestRole role = markets.role();
        Opening opening = harbour.opening();
        JobPostingId posting = markets.live(opening, role.title());
        String facts = role.slug() + " GB ";
        assertEquals(List.of(facts + "open GBP 42200"), stretches(posting));
        Callers.asPerson(opening.recruiter(), () -> postings.pause(posting));
        assertEquals(List.of(facts + "over paused GBP 42200"), stretches(posting));
        Callers.asPerson(opening.recruiter(), () -> postings.resume(posting));
        assertEquals(List.of(facts + "over paused GBP 42200", facts + "open GBP 42200"), stretches(posting));
        Callers.asPerson(opening.recruiter(), () -> postings.close(posting));
        assertEquals(List.of(facts + "over paused GBP 42200", facts + "over GBP 42200"), stretches(posting));
    }

    @Test
    void anAdvertOfAStoppedOrganizationIsNotCountedAsAJob() throws Exception {
        TestRole role = markets.role();
        Opening opening = harbour.opening();
        JobPostingId posting = markets.live(opening, role.title());
        String facts = role.slug() + " GB ";
        AccountId moderator = opening.moderator();
        presence.of(moderator);
        Callers.asModerator(
                moderator,
                () -> organizations.suspend(
                        opening.organization(), "A fraud.", Ground.TERMS, "It asks applicants for money."));
        assertEquals(List.of(facts + "over paused GBP 42200"), stretches(posting));
        Callers.asModerator(moderator, () -> organizations.restore(opening.organization()));
        assertEquals(List.of(facts + "over paused GBP 42200", facts + "open GBP 42200"), stretches(posting));
        AccountId administrator = harbour.person(StaffRole.ADMINISTRATOR);
        presence.of(administrator);
        Callers.asAdministrator(
                administrator,
                () -> organizations.block(
                        opening.organization(), "A fraud.", Ground.TERMS, "It asks applicants for money."));
        assertEquals(List.of(), stretches(posting));
    }

    @Test
    void anUndoneEditLeavesNoFact() throws Exception {
        TestRole role = markets.role();
        Opening opening = harbour.opening();
        JobPostingId posting = markets.live(opening, role.title());
        transaction.begin();
        Callers.asPerson(opening.recruiter(), () -> postings.pause(posting));
        transaction.rollback();
        assertEquals(List.of(role.slug() + " GB open GBP 42200"), stretches(posting));
    }

    @Test
    void aLaterGuideGetsItsAdvertsAndARetiredOneLosesThem() throws Exception {
        Opening opening = harbour.opening();
        String title = Guides.title("Quay");
        JobPostingId posting = markets.live(opening, title);
        assertEquals(
                List.of("GB open GBP 42200"),
                stretches(posting).stream().map(String::strip).toList());
        TestRole role = markets.role(title);
        markets.settle(role.slug());
        Await.until(() -> {
            Callers.asSystem(() -> market.aggregate(1_000));
            return stretches(posting).equals(List.of(role.slug() + " GB open GBP 42200"));
        });
        markets.settle(role.slug());
        assertEquals(
                List.of("1"),
                rows.texts(
                        "select distinct open_jobs::text from market_cell where role = ? and country = ''",
                        role.slug()));
        markets.retire(role);
        Await.until(() -> {
            Callers.asSystem(() -> market.aggregate(1_000));
            return stretches(posting).stream().map(String::strip).toList().equals(List.of("GB open GBP 42200"));
        });
        markets.settle(role.slug());
        assertEquals(0, rows.count("from market_cell where role = ?", role.slug()));
    }

    @Test
    void anApplicationIsCountedWithoutItsApplicant() throws Exception {
        TestRole role = markets.role();
        Opening opening = harbour.opening();
        JobPostingId posting = markets.live(opening, role.title());
        AccountId candidate = harbour.person();
        harbour.apply(candidate, harbour.reference(posting), DraftToken.next());
        assertEquals(List.of("APPLICATION CANDIDATE GB 1"), markets.events(role.slug()));
        String stored = rows.texts("select to_jsonb(e)::text from market_event e where role = ?", role.slug())
                .getFirst();
        String plain = candidate.value().toString().replace("-", "");
        assertFalse(stored.replace("-", "").contains(plain), stored);
    }

    @Test
    void searchesAreCountedByKindOfSearcher() throws Exception {
        TestRole role = markets.role();
        Opening opening = harbour.opening();
        AccountId candidate = harbour.person();
        var search = SavedItems.forWords(role.title());
        interest.searched(interest.of(search), null);
        interest.searched(interest.of(search), null);
        interest.searched(interest.of(search), candidate);
        interest.searched(interest.of(search), candidate);
        interest.searched(interest.of(search), opening.recruiter());
        interest.searched(interest.of(search), harbour.person(StaffRole.MODERATOR));
        interest.searched(interest.of(SavedItems.forWords("something else altogether")), candidate);
        Await.until(() -> {
            Callers.asSystem(market::writeCounts);
            return markets.events(role.slug()).size() == 3;
        });
        assertEquals(
                List.of("SEARCH CANDIDATE ZZ 2", "SEARCH EMPLOYER ZZ 1", "SEARCH VISITOR ZZ 2"),
                markets.events(role.slug()));
    }

    @Test
    void followingARoleIsCounted() throws Exception {
        TestRole role = markets.role();
        keepsakes.search(harbour.person(), role.title(), AlertFrequency.DAILY);
        assertEquals(List.of("FOLLOW CANDIDATE ZZ 1"), markets.events(role.slug()));
    }

    @Test
    void aPseudonymDiffersEachMonth() throws Exception {
        AccountId candidate = harbour.person();
        String role = "months-" + UUID.randomUUID();
        count(role, "2002-03-01", candidate);
        count(role, "2002-03-01", candidate);
        count(role, "2002-04-01", candidate);
        List<String> actors = rows.texts("select encode(actor, 'hex') from market_event where role = ?", role);
        assertEquals(2, actors.size());
        assertNotEquals(actors.getFirst(), actors.getLast());
    }

    @Test
    void aDestroyedSecretIsNeverUsedAgain() throws Exception {
        AccountId candidate = harbour.person();
        String role = "secret-" + UUID.randomUUID();
        count(role, "2003-05-01", candidate);
        Callers.asSystem(market::forgetSecrets);
        count(role, "2003-05-01", candidate);
        count(role, "2003-05-01", harbour.person());
        assertEquals(List.of("1"), rows.texts("select times::text from market_event where role = ?", role));
    }

    private void count(String role, String month, AccountId account) throws Exception {
        rows.call(
                "select market_count(jsonb_build_array(jsonb_build_object('month', cast(? as text), 'kind', 'SEARCH',"
                        + " 'role', cast(? as text), 'country', 'GB', 'account', cast(? as text), 'times', 1)))::text",
                month,
                role,
                account.toString());
    }

    @Test
    void tenPeopleAreShownAndNineAreNot() throws Exception {
        String role = "floor-" + UUID.randomUUID();
        YearMonth month = queries.runningMonth();
        for (int seeker = 0; seeker < 9; seeker++) {
            markets.event(role, month, "GB", "SEARCH", "CANDIDATE", role + seeker, 3);
        }
        markets.settle(role);
        assertEquals(List.of(), history(role, ""));
        markets.event(role, month, "GB", "VIEW", "CANDIDATE", "the tenth", 1);
        markets.settle(role);
        MarketMonth shown = history(role, "").getFirst();
        assertEquals(10L, shown.seekers());
        assertNull(shown.searches());
        markets.event(role, month, "GB", "SEARCH", "CANDIDATE", "the tenth", 1);
        markets.event(role, month, "GB", "SEARCH", "VISITOR", "", 100);
        markets.settle(role);
        assertEquals(128L, history(role, "GB").getFirst().searches());
        assertEquals(10L, history(role, "GB").getFirst().searchingCandidates());
        assertEquals(List.of("GB"), queries.countries(role, 13));
        assertEquals(
                List.of(role),
                queries.overview(month, "").stream()
                        .map(MarketMonth::role)
                        .filter(role::equals)
                        .toList());
    }

    private List<MarketMonth> history(String role, String country) throws Exception {
        return Callers.asVisitor(() -> queries.history(role, country, 13));
    }

    @Test
    void figuresMatchTheAdverts() throws Exception {
        TestRole role = markets.role();
        YearMonth month = queries.runningMonth();
        JobPostingId last = null;
        Opening opening = null;
        for (int employer = 0; employer < 3; employer++) {
            opening = harbour.opening();
            last = markets.live(opening, role.title());
        }
        for (int applicant = 0; applicant < 10; applicant++) {
            markets.event(role.slug(), month, "GB", "APPLICATION", "CANDIDATE", "applicant " + applicant, 1);
        }
        markets.settle(role.slug());
        MarketMonth shown = history(role.slug(), "GB").getFirst();
        assertEquals(3L, shown.openJobs());
        assertEquals(3L, shown.employers());
        assertEquals(10L, shown.seekers());
        assertEquals(new BigDecimal("3.33"), shown.seekersPerJob());
        assertEquals(new BigDecimal("3.33"), shown.applicationsPerJob());
        assertEquals(
                0,
                new BigDecimal("42200")
                        .compareTo(shown.payIn("GBP").orElseThrow().median()));
        assertNull(shown.daysToClose());
        Opening own = opening;
        List<PostingInMarket> compared =
                Callers.asPerson(own.recruiter(), () -> employers.postings(own.organization()));
        assertEquals(
                List.of(harbour.reference(last)),
                compared.stream().map(PostingInMarket::reference).toList());
        assertEquals(shown, compared.getFirst().market());
        assertEquals(0L, compared.getFirst().daysOpen());
    }

    /**
     * Whatever happens in whatever order, even bypassing all services: incremental figures equal a full recomputation.
     */
    @Test
    void recomputingEverythingGivesTheSameFigures() throws Exception {
        String prefix = "history-" + UUID.randomUUID().toString().substring(0, 8);
        var random = new Random(20261125);
        int compared = 0;
        for (int round = 0; round < 8; round++) {
            for (int step = 0; step < 150; step++) {
                happen(random, prefix);
            }
            markets.settle(prefix + "%");
            String followed = markets.figures(prefix + "%");
            // The notes alone must cause the recomputation; the existing figures are corrupted.
            rows.change("update market_cell set seekers = 999999, pay = '[]' where role like ?", prefix + "%");
            rows.change("delete from market_month where role like ?", prefix + "%");
            rows.call("select market_note_all()");
            assertTrue(rows.count("from market_change where role like ?", prefix + "%") > 0);
            markets.settle(prefix + "%");
            assertEquals(followed, markets.figures(prefix + "%"));
            compared += followed.length();
        }
        assertTrue(rows.count("from market_month where role like ? and searches is not null", prefix + "%") > 0);
        assertTrue(rows.count("from market_month where role like ? and open_jobs is not null", prefix + "%") > 0);
        assertTrue(compared > 10_000);
    }

    private void happen(Random random, String prefix) throws Exception {
        String role = prefix + "-" + random.nextInt(2);
        String country = List.of("GB", "GB", "DE", "US", "ZZ").get(random.nextInt(5));
        YearMonth month = YearMonth.of(2010, 1 + random.nextInt(4));
        UUID posting = new UUID(prefix.hashCode(), random.nextInt(40));
        UUID organization = new UUID(1, posting.getLeastSignificantBits() % 7);
        String at = "2010-0" + (1 + random.nextInt(4)) + "-" + (10 + random.nextInt(18)) + "T00:00:00Z";
        String pay = Integer.toString(30_000 + 1_000 * random.nextInt(20));
        switch (random.nextInt(9)) {
            case 0, 1, 2 -> {
                String kind = List.of("SEARCH", "SEARCH", "VIEW", "APPLICATION", "FOLLOW")
                        .get(random.nextInt(5));
                markets.event(role, month, country, kind, "CANDIDATE", "candidate " + random.nextInt(40), 1);
            }
            case 3 -> markets.event(role, month, country, "SEARCH", "VISITOR", "", 1 + random.nextInt(3));
            case 4 -> markets.event(role, month, country, "SEARCH", "EMPLOYER", "firm " + random.nextInt(6), 1);
            case 5, 6 ->
                rows.call(
                        "select market_open(?, ?, cast(? as timestamptz), cast(? as timestamptz) + interval '40 days',"
                                + " 'Some title', ?, ?, 'GBP', cast(? as numeric), cast(? as numeric))::text",
                        posting,
                        organization,
                        at,
                        at,
                        role,
                        country,
                        pay,
                        pay);
            case 7 ->
                rows.call("select market_close(?, cast(? as timestamptz), ?)::text", posting, at, random.nextBoolean());
            default -> {
                rows.change(
                        "delete from market_event where role = ? and actor = (select min(actor) from market_event"
                                + " where role = ? and actor_kind = 'CANDIDATE')",
                        role,
                        role);
                rows.call("select market_forget(?)::text", new UUID(prefix.hashCode(), random.nextInt(40)));
            }
        }
    }
}
