package org.jobwright.container.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jobwright.container.Await;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Guides;
import org.jobwright.container.Harbour;
import org.jobwright.container.Presence;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.insights.guides.RoleGuideId;
import org.jobwright.domain.insights.guides.content.GuideFile;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.advert.EmployerDisclosure;
import org.jobwright.domain.jobs.advert.EmploymentType;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.PayOffer;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.jobs.advert.WorkArrangement;
import org.jobwright.domain.jobs.advert.WorkLocation;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.search.JobSearch;
import org.jobwright.domain.search.JobSearch.Order;
import org.jobwright.domain.shared.Ground;
import org.jobwright.domain.shared.text.Slug;
import org.jobwright.services.insights.guides.RoleGuideQueries;
import org.jobwright.services.insights.guides.RoleGuideService;
import org.jobwright.services.jobs.JobPostingService;
import org.jobwright.services.jobs.PostingDraftService;
import org.jobwright.services.jobs.SubmitJobPosting;
import org.jobwright.services.jobs.site.JobPostingQueries;
import org.jobwright.services.jobs.site.JobPostingSummary;
import org.jobwright.services.organizations.OrganizationService;
import org.jobwright.services.search.engine.JobHit;
import org.jobwright.services.search.engine.SearchFacet;
import org.jobwright.services.search.index.PostingIndexService;
import org.jobwright.services.search.query.Audience;
import org.jobwright.services.search.query.JobSearchQueries;
import org.jobwright.services.search.query.JobSearchResults;
import org.jobwright.services.shared.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Searching open postings: a signal technician on site in Bristol, and a half-time hybrid dispatcher in Leeds. */
@ContainerTest
class SearchIT {

    private static final PageRequest ALL = new PageRequest(1, 10);

    @Resource
    private UserTransaction transaction;

    @Inject
    private Presence presence;

    @Inject
    private Rows rows;

    @Inject
    private Harbour harbour;

    @Inject
    private JobPostingQueries published;

    @Inject
    private JobSearchQueries queries;

    @Inject
    private PostingIndexService index;

    @Inject
    private PostingDraftService drafts;

    @Inject
    private JobPostingService postings;

    @Inject
    private OrganizationService organizations;

    @Inject
    private RoleGuideService guides;

    @Inject
    private RoleGuideQueries readable;

    private String word;
    private AccountId recruiter;
    private AccountId moderator;
    private OrganizationId organization;
    private String technician;
    private String dispatcher;

    @BeforeEach
    void twoAreOpen() throws Exception {
        word = "signals" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        recruiter = harbour.person();
        moderator = harbour.person(StaffRole.MODERATOR);
        organization = harbour.organization(recruiter);
        technician = open(harbour.advert().withTitle("Technician for " + word));
        dispatcher = open(harbour.advert()
                .withTitle("Dispatcher at " + word)
                .withWork(WorkArrangement.of(
                        EmploymentType.PART_TIME, WorkplaceType.HYBRID, WorkLocation.of("Leeds", "GB")))
                .withPay(PayOffer.of(SalaryRange.yearly("GBP", 50_000, 60_000))));
    }

    @Test
    void wordsFiltersAndPlaceNarrow() throws Exception {
        assertEquals(List.of(dispatcher, technician), found(search().order(Order.NEWEST)));
        assertEquals(List.of(technician), found(search().words("technician " + word)));
        assertEquals(List.of(dispatcher), found(search().words(word + " -technician")));
        assertEquals(List.of(technician), found(search().place("bristol, GB")));
        assertEquals(List.of(dispatcher), found(search().workplace(WorkplaceType.HYBRID)));
        assertEquals(List.of(dispatcher), found(search().employment(EmploymentType.PART_TIME)));
        assertEquals(List.of(dispatcher), found(search().pay(50_000, "GBP")));
        assertEquals(List.of(), found(search().pay(1, "EUR")));
        assertEquals(List.of(), found(search().place("100%")));
        assertEquals(
                List.of(dispatcher, technician), found(search().postedWithin(1).order(Order.PAY)));
    }

    @Test
    void factsInTheWordsNarrowToo() throws Exception {
        assertEquals(List.of(technician), found(search().words(word + " Bristol")));
        assertEquals(List.of(dispatcher), found(search().words("part time " + word)));
        assertEquals(List.of(dispatcher), found(search().words(word + " hybrid in Leeds")));
        assertEquals(List.of(dispatcher), found(search().words(word + " £50k")));
        assertEquals(List.of(), found(search().words(word + " remote")));
        assertEquals(List.of(technician), found(search().words("senior technician " + word)));
        assertEquals(List.of(technician), found(search().words(technician.toLowerCase(Locale.ROOT))));
    }

    @Test
    void specialCharactersBelongToNamesOfLanguages() throws Exception {
        String cpp = open(harbour.advert().withTitle("C++ Developer " + word));
        String csharp = open(harbour.advert().withTitle("C# and .NET Developer " + word));
        assertEquals(List.of(cpp), found(search().words("c++ " + word)));
        assertEquals(List.of(csharp), found(search().words("C# " + word)));
        assertEquals(List.of(csharp), found(search().words(".net " + word)));
    }

    @Test
    void jobsOfSeveralCurrenciesAreOrderedByWhatTheyPay() throws Exception {
        String dollars = open(harbour.advert()
                .withTitle("Dollars " + word)
                .withPay(PayOffer.of(SalaryRange.yearly("USD", 90_000, 99_000))));
        String euros = open(harbour.advert()
                .withTitle("Euros " + word)
                .withPay(PayOffer.of(SalaryRange.yearly("EUR", 60_000, 61_000))));
        List<String> byPay = found(search().order(Order.PAY));
        assertEquals(dollars, byPay.getFirst());
        assertTrue(byPay.indexOf(dispatcher) < byPay.indexOf(euros), "60,000 pounds are more than 61,000 euros");
    }

    @Test
    void similarJobsShareTheJobAndNotOnlyAGeneralWord() throws Exception {
        String nurse = open(harbour.advert().withTitle("Pflegefachkraft (m/w/d), Station " + word));
        open(harbour.advert().withTitle("Konstrukteur (m/w/d) " + word));
        open(harbour.advert().withTitle("Warehouse Operative " + word));
        caughtUp();
        assertTrue(similar("Pflegefachfrau (m/w/d), Innere Medizin").contains(nurse));
        assertEquals(List.of(), similar("(m/w/d)"));
        assertEquals(
                List.of(),
                queries.similar("Operator", List.of(), "", 10).stream()
                        .filter(job -> job.title().contains(word))
                        .toList());
    }

    private List<String> similar(String title) {
        return queries.similar(title, List.of(), "", 50).stream()
                .filter(job -> job.title().contains(word))
                .map(JobPostingSummary::reference)
                .toList();
    }

    @Test
    void aPageCountsAllMatches() throws Exception {
        caughtUp();
        var page = queries.list(search().order(Order.NEWEST).build(), new PageRequest(2, 1));
        assertEquals(2, page.total());
        assertEquals(technician, page.items().getFirst().reference());
        assertEquals(
                List.of(),
                queries.list(search().build(), new PageRequest(9, 10)).items());
    }

    @Test
    void aFilterCountsItsValuesWithAllOtherFiltersKept() throws Exception {
        var counts = find(search().workplace(WorkplaceType.HYBRID)).counts();
        assertEquals(1, counts.of(SearchFacet.WORKPLACE, "HYBRID"));
        assertEquals(1, counts.of(SearchFacet.WORKPLACE, "ON_SITE"));
        assertEquals(1, counts.of(SearchFacet.EMPLOYMENT, "PART_TIME"));
        assertEquals(0, counts.of(SearchFacet.EMPLOYMENT, "FULL_TIME"));
        assertEquals(1, counts.of(SearchFacet.PAY, "60000"));
        assertEquals(1, counts.of(SearchFacet.AGE, "1"));
    }

    @Test
    void pausedJobsAndThoseOfStoppedEmployersAreNotFound() throws Exception {
        JobPostingId paused = published.published(technician).orElseThrow().id();
        Callers.asPerson(recruiter, () -> postings.pause(paused));
        assertEquals(List.of(dispatcher), found(search()));
        presence.of(moderator);
        Callers.asModerator(
                moderator,
                () -> organizations.suspend(organization, "A fraud.", Ground.TERMS, "It asks applicants for money."));
        assertEquals(List.of(), found(search()));
        Callers.asModerator(moderator, () -> organizations.restore(organization));
        assertEquals(List.of(dispatcher), found(search()));
    }

    @Test
    void aConfidentialAdvertIsNotFoundByItsEmployer() throws Exception {
        String secret = open(harbour.advert()
                .withTitle("Secret " + word)
                .withEmployer(new EmployerDisclosure(null, true, "A successor is sought.")));
        assertEquals(
                List.of(dispatcher, technician),
                found(JobSearch.of(published
                        .published(technician)
                        .orElseThrow()
                        .employer()
                        .orElseThrow()
                        .slug())));
        assertEquals(List.of(secret), found(search().words("secret " + word)));
        var hidden = queries.list(search().words("secret " + word).build(), ALL);
        assertEquals("", hidden.items().getFirst().organizationName());
    }

    @Test
    void anOpenJobIsFoundByItsRolesGuideWhileThatIsPublic() throws Exception {
        String title = "Lampwright " + word;
        String lampwright = open(harbour.advert().withTitle(title));
        AccountId administrator = harbour.person(StaffRole.ADMINISTRATOR);
        RoleGuideId guide = Callers.asAdministrator(
                administrator,
                () -> guides.importFile(GuideFile.write(Guides.content(title, List.of("Technician for " + word)))));
        JobSearch ofRole = JobSearch.ofRole(Slug.of(title, ""));
        assertEquals(List.of(), found(ofRole));

        Callers.asAdministrator(administrator, () -> guides.submitForReview(guide, null));
        Callers.asAdministrator(administrator, () -> guides.publish(guide, null));
        assertEquals(List.of(lampwright), found(ofRole));
        assertEquals(
                List.of(technician),
                queries
                        .find(
                                new Search(title, null, Set.of(), Set.of(), null, null, null, null).build(),
                                Audience.paidIn("GBP"),
                                ALL)
                        .page()
                        .items()
                        .stream()
                        .filter(JobHit::related)
                        .map(hit -> hit.posting().reference())
                        .toList());

        Callers.asAdministrator(administrator, () -> guides.retire(guide));
        assertEquals(List.of(), found(ofRole));
        String slug = Slug.of(title, "");
        assertEquals(Optional.empty(), Callers.asVisitor(() -> readable.published(slug)));
        assertTrue(Callers.asVisitor(() -> readable.isRetired(slug)), "its page says that it is gone");
    }

    @Test
    void aChangeIsFoundDuringARebuild() throws Exception {
        JobPostingId paused = published.published(technician).orElseThrow().id();
        caughtUp();
        transaction.begin();
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            // From here to the end no other test writes.
            Await.until(() -> Callers.asSystem(() -> index.rebuild() > 0 && index.write(index.next(1)) > 0));
            other.submit(() -> {
                        Callers.asSystem(index::rebuild);
                        Callers.asPerson(recruiter, () -> postings.pause(paused));
                        return null;
                    })
                    .get();
            assertEquals(1, Callers.asSystem(() -> index.write(index.next(1))));
            assertEquals(1, queries.list(search().build(), ALL).total());
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void whileOneNodeWritesTheOthersDoNot() throws Exception {
        rows.as(Rows.Caller.SYSTEM, connection -> {
            Rows.texts(connection, "select pg_advisory_xact_lock(hashtextextended('posting index', 0))");
            try {
                assertTrue(Callers.asSystem(index::rebuild) > 1);
                assertEquals(0, Callers.asSystem(() -> index.write(index.next(1))));
            } catch (Exception e) {
                throw new SQLException(e);
            }
            return null;
        });
        caughtUp();
    }

    private String open(JobAdvert advert) throws Exception {
        JobPostingId posting = Callers.asPerson(recruiter, () -> drafts.draft(organization, advert));
        Callers.asPerson(recruiter, () -> postings.submit(new SubmitJobPosting(posting, null)));
        harbour.publish(posting, 1, moderator);
        return harbour.reference(posting);
    }

    private List<String> found(Search search) throws Exception {
        return found(search.build());
    }

    /** The results of both ways of searching, once the index has caught up. */
    private List<String> found(JobSearch search) throws Exception {
        caughtUp();
        List<String> listed = queries.list(search, ALL).items().stream()
                .map(JobPostingSummary::reference)
                .toList();
        List<String> counted = queries.find(search, Audience.paidIn("GBP"), ALL).page().items().stream()
                .map(hit -> hit.posting().reference())
                .toList();
        assertEquals(listed, counted);
        return listed;
    }

    private JobSearchResults find(Search search) throws Exception {
        caughtUp();
        return queries.find(search.build(), Audience.paidIn("GBP"), ALL);
    }

    private void caughtUp() throws Exception {
        Await.until(() -> Callers.asSystem(() -> index.waiting()) == 0);
    }

    private Search search() {
        return new Search(word, null, Set.of(), Set.of(), null, null, null, null);
    }

    /** A search, named part by part. */
    private record Search(
            String words,
            String place,
            Set<WorkplaceType> workplace,
            Set<EmploymentType> employment,
            BigDecimal pay,
            String currency,
            Integer days,
            Order order) {

        Search words(String typed) {
            return new Search(typed, place, workplace, employment, pay, currency, days, order);
        }

        Search place(String typed) {
            return new Search(words, typed, workplace, employment, pay, currency, days, order);
        }

        Search workplace(WorkplaceType one) {
            return new Search(words, place, Set.of(one), employment, pay, currency, days, order);
        }

        Search employment(EmploymentType one) {
            return new Search(words, place, workplace, Set.of(one), pay, currency, days, order);
        }

        Search pay(long from, String in) {
            return new Search(words, place, workplace, employment, BigDecimal.valueOf(from), in, days, order);
        }

        Search postedWithin(int most) {
            return new Search(words, place, workplace, employment, pay, currency, most, order);
        }

        Search order(Order by) {
            return new Search(words, place, workplace, employment, pay, currency, days, by);
        }

        JobSearch build() {
            return new JobSearch(
                    words,
                    place,
                    null,
                    workplace,
                    employment,
                    null,
                    null,
                    null,
                    null,
                    null,
                    pay,
                    currency,
                    days,
                    order);
        }
    }
}
