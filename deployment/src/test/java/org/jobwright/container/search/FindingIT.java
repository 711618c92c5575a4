package org.jobwright.container.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jobwright.container.Await;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.advert.EmploymentType;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.WorkArrangement;
import org.jobwright.domain.jobs.advert.WorkLocation;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.search.JobSearch;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.jobs.JobPostingService;
import org.jobwright.services.jobs.PostingDraftService;
import org.jobwright.services.jobs.SubmitJobPosting;
import org.jobwright.services.jobs.site.JobPostingQueries;
import org.jobwright.services.search.engine.JobHit;
import org.jobwright.services.search.engine.SearchFacet;
import org.jobwright.services.search.index.PostingIndexService;
import org.jobwright.services.search.query.Audience;
import org.jobwright.services.search.query.JobSearchQueries;
import org.jobwright.services.search.query.JobSearchResults;
import org.jobwright.services.search.query.Near;
import org.jobwright.services.search.query.Suggestion;
import org.jobwright.services.search.query.SuggestionQueries;
import org.jobwright.services.shared.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The meaning of words and places: an employer has a backend developer in Bristol, a nurse in Leeds, and remote work in
 * Germany.
 */
@ContainerTest
class FindingIT {

    private static final String DEVELOPER = "Backend Developer";
    private static final String NURSE = "Registered Nurse";
    private static final String REMOTE = "Dispatcher";

    @Inject
    private Harbour harbour;

    @Inject
    private JobSearchQueries queries;

    @Inject
    private SuggestionQueries suggestions;

    @Inject
    private JobPostingQueries published;

    @Inject
    private PostingDraftService drafts;

    @Inject
    private JobPostingService postings;

    @Inject
    private PostingIndexService index;

    private AccountId recruiter;
    private AccountId moderator;
    private OrganizationId organization;
    private String employer;

    @BeforeEach
    void threeAreOpen() throws Exception {
        recruiter = harbour.person();
        moderator = harbour.person(StaffRole.MODERATOR);
        organization = harbour.organization(recruiter);
        String reference = open(at(DEVELOPER, "Bristol"));
        open(at(NURSE, "Leeds"));
        open(harbour.advert()
                .withTitle(REMOTE)
                .withWork(new WorkArrangement(
                        List.of(EmploymentType.FULL_TIME),
                        WorkplaceType.REMOTE,
                        List.of(),
                        List.of("DE"),
                        null,
                        null,
                        null)));
        employer = published
                .published(reference)
                .orElseThrow()
                .employer()
                .orElseThrow()
                .slug();
        Await.until(() -> Callers.asSystem(index::waiting) == 0);
    }

    @Test
    void aSimilarTitleIsFoundAndMarked() {
        JobSearchResults found = find("backend engineer", "");
        assertEquals(List.of(DEVELOPER), titles(found));
        assertTrue(found.page().items().getFirst().related());
        assertTrue(found.relatedTitles().contains(DEVELOPER));
        assertEquals(List.of(), titles(find("\"backend engineer\"", "")));
    }

    @Test
    void aMisspeltWordIsFoundAndReported() {
        JobSearchResults found = find("registred nurse", "");
        assertEquals(List.of(NURSE), titles(found));
        assertTrue(found.respelt());
        assertFalse(find("registered nurse", "").respelt());
    }

    @Test
    void aPhraseMatchesExactlyAndAMinusExcludes() {
        assertEquals(List.of(NURSE), titles(find("\"registered nurse\"", "")));
        assertEquals(List.of(), titles(find("\"nurse registered\"", "")));
        assertEquals(List.of(), titles(find("nurses -registered", "")));
        assertEquals(List.of(NURSE), titles(find("nurses", "")));
    }

    @Test
    void theWordsAreHighlightedInTheTitleOrInAPassage() {
        JobHit inTitle = find("nurses", "").page().items().getFirst();
        assertEquals(List.of(new JobHit.Piece("Registered ", false), new JobHit.Piece("Nurse", true)), inTitle.title());
        assertEquals(List.of(), inTitle.passage());
        JobHit inText = find("signals", "").page().items().getFirst();
        assertTrue(inText.passage().stream()
                .anyMatch(piece -> piece.marked()
                        && piece.text().toLowerCase(java.util.Locale.ROOT).startsWith("signal")));
    }

    @Test
    void aPlaceFindsJobsWithinItsRadiusAndRemoteOnesOpenToIt() {
        assertEquals(List.of(DEVELOPER), titles(find("", "Bath")));
        assertEquals(List.of(), titles(find("", "Bath", 5)));
        assertEquals(List.of(REMOTE), titles(find("", "Köln")));
        assertEquals(List.of(REMOTE), titles(find("", "Deutschland")));
        assertEquals(Set.of(DEVELOPER, NURSE), Set.copyOf(titles(find("", "England"))));
        assertEquals(List.of(DEVELOPER, NURSE), titles(find("", "Bath", 400)));
    }

    @Test
    void anUnknownPlaceOffersTheNearestNames() {
        Near.Words unknown =
                assertInstanceOf(Near.Words.class, find("", "Brstol").near());
        assertEquals("Bristol", unknown.nearestNames().getFirst().name());
    }

    @Test
    void aFilterKeepsTheCountsOfItsOtherValues() {
        JobSearchResults inGermany =
                queries.find(search("", "", null, Set.of("DE")), Audience.paidIn("GBP"), new PageRequest(1, 10));
        assertEquals(List.of(REMOTE), titles(inGermany));
        assertEquals(2, inGermany.counts().of(SearchFacet.COUNTRY, "GB"));
        assertEquals(1, inGermany.counts().of(SearchFacet.WORKPLACE, "REMOTE"));
        assertEquals(0, inGermany.counts().of(SearchFacet.REGION, "GB-ENG"));
        assertEquals(2, find("", "").counts().of(SearchFacet.REGION, "GB-ENG"));
        assertEquals(1, find("", "").counts().of(SearchFacet.ROLE, "registered-nurses"));
    }

    @Test
    void inputIsCompletedFromOpenPostings() throws Exception {
        assertTrue(suggestions.words("regist", Language.EN).stream()
                .anyMatch(title -> title.text().equals(NURSE)));
        String name = published
                .published(open(at("Signal Technician", "Bristol")))
                .orElseThrow()
                .employer()
                .orElseThrow()
                .name();
        Await.until(() -> Callers.asSystem(index::waiting) == 0);
        assertTrue(suggestions.words(name, Language.EN).stream()
                .anyMatch(one ->
                        one.kind() == Suggestion.Kind.ORGANIZATION && one.text().equals(name)));
        assertEquals("Bristol", suggestions.places("bristo").getFirst().name());
        assertEquals(List.of(), suggestions.words("*", Language.EN));
    }

    @Test
    void noInputIsInvalid() {
        for (String typed : List.of(
                "*",
                "a:b",
                "((",
                "\"",
                "-",
                "- -",
                "/.*/",
                "~2",
                "AND OR NOT",
                "\\",
                "😀",
                "مهندس",
                "\u202Eevil",
                "'; --",
                "x".repeat(50_000),
                "a ".repeat(30_000),
                "?*".repeat(100))) {
            find(typed, "");
            find("", typed);
            suggestions.words(typed, Language.EN);
            suggestions.places(typed);
        }
    }

    private JobAdvert at(String title, String town) {
        return harbour.advert()
                .withTitle(title)
                .withWork(WorkArrangement.of(
                        EmploymentType.FULL_TIME, WorkplaceType.ON_SITE, WorkLocation.of(town, "GB")));
    }

    private String open(JobAdvert advert) throws Exception {
        JobPostingId posting = Callers.asPerson(recruiter, () -> drafts.draft(organization, advert));
        Callers.asPerson(recruiter, () -> postings.submit(new SubmitJobPosting(posting, null)));
        harbour.publish(posting, 1, moderator);
        return harbour.reference(posting);
    }

    private JobSearchResults find(String words, String near) {
        return find(words, near, null);
    }

    private JobSearchResults find(String words, String near, Integer radius) {
        return queries.find(search(words, near, radius, Set.of()), Audience.paidIn("GBP"), new PageRequest(1, 10));
    }

    private JobSearch search(String words, String near, Integer radius, Set<String> countries) {
        return new JobSearch(
                words,
                near,
                radius,
                null,
                null,
                null,
                Set.of(employer),
                null,
                countries,
                null,
                null,
                null,
                null,
                JobSearch.Order.DISTANCE);
    }

    private static List<String> titles(JobSearchResults found) {
        return found.page().items().stream().map(hit -> hit.posting().title()).toList();
    }
}
