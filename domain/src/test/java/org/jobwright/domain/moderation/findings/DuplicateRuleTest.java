package org.jobwright.domain.moderation.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.insights.roles.RoleCatalog;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.jobs.advert.Adverts;
import org.jobwright.domain.jobs.advert.ApplicationTerms;
import org.jobwright.domain.jobs.advert.ApplyMethod;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.law.LawReview;
import org.jobwright.domain.jobs.wording.AdvertTexts;
import org.jobwright.domain.jobs.wording.Lexicons;
import org.jobwright.domain.moderation.findings.SimilarAdvert.Employer;
import org.jobwright.domain.moderation.likeness.Likeness;
import org.junit.jupiter.api.Test;

class DuplicateRuleTest {

    private static final Likeness HALF = new Likeness(0.5, 0.6);
    private static final Likeness SAME = new Likeness(0.9, 0.95);
    private static final Likeness PADDED = new Likeness(0.2, 1);
    private static final Likeness NEAR = new Likeness(0.3, 0.5);
    private static final Likeness ABOUT_THE_PLACE = new Likeness(0.45, 0.8, 0.1, 0.3);
    private static final Likeness ABOUT_THE_JOB = new Likeness(0.45, 0.6, 0.35, 0.5);

    private static final Employer OTHER = new Employer("Quick Jobs", false, false, false);
    private static final Employer VERIFIED = new Employer("Harbour", false, true, false);
    private static final Employer AGENCY = new Employer("People Ltd", false, false, true);
    private static final Employer VERIFIED_AGENCY = new Employer("People Ltd", false, true, true);
    private static final Employer OWN = new Employer("Harbour", true, true, false);

    private final JobAdvert advert = Adverts.complete();

    @Test
    void aCloseTextOfAnotherEmployerIsFoundAndANearOneIsNot() {
        assertEquals("FLAG duplicate.other-employer", found(similar(OTHER, PostingStatus.LIVE, false, HALF)));
        assertEquals("FLAG duplicate.other-employer", found(similar(OTHER, PostingStatus.CLOSED, true, PADDED)));
        assertEquals("", found(similar(OTHER, PostingStatus.LIVE, true, NEAR)));
    }

    @Test
    void whatIsSaidInAdvertsForOtherJobsAsWellIsNoCopy() {
        assertEquals("", found(similar(OTHER, PostingStatus.LIVE, true, ABOUT_THE_PLACE)));
        assertEquals("FLAG duplicate.other-employer", found(similar(OTHER, PostingStatus.LIVE, false, ABOUT_THE_JOB)));
    }

    @Test
    void aTextThatAVerifiedEmployerHadFirstIsSeriousAlsoForAnAgency() {
        assertEquals("HIGH duplicate.other-employer", found(similar(VERIFIED, PostingStatus.LIVE, true, HALF)));
        assertEquals("FLAG duplicate.other-employer", found(similar(VERIFIED, PostingStatus.LIVE, false, HALF)));
        assertEquals("HIGH duplicate.other-employer", found(similar(VERIFIED_AGENCY, PostingStatus.LIVE, true, HALF)));
        assertEquals("FLAG duplicate.agency", found(similar(AGENCY, PostingStatus.LIVE, true, HALF)));
    }

    @Test
    void theSameTextThatLeadsApplicantsElsewhereIsSerious() {
        JobAdvert elsewhere = advert.withApplication(
                new ApplicationTerms(ApplyMethod.URL, "https://evil.example/apply", null, null, null));

        assertEquals(
                "HIGH duplicate.other-employer", found(elsewhere, similar(AGENCY, PostingStatus.LIVE, false, HALF)));
    }

    @Test
    void whatIsNearABlockedAdvertIsSeriousAlsoOfTheSameEmployer() {
        assertEquals("HIGH duplicate.blocked", found(similar(OTHER, PostingStatus.BLOCKED, false, NEAR)));
        assertEquals("HIGH duplicate.blocked", found(similar(OWN, PostingStatus.BLOCKED, true, PADDED)));
    }

    @Test
    void aSecondLiveAdvertOfTheSamePlaceIsAHint() {
        assertEquals("HINT duplicate.same-employer", found(similar(OWN, PostingStatus.LIVE, true, SAME)));
        assertEquals("", found(similar(OWN, PostingStatus.LIVE, true, HALF)));
        assertEquals("", found(similar(OWN, PostingStatus.CLOSED, true, SAME)));
    }

    /** One text for many jobs is no second advert. */
    @Test
    void anotherTitleIsAnotherJob() {
        SimilarAdvert same = similar(OWN, PostingStatus.LIVE, true, SAME);

        assertEquals(
                "HINT duplicate.same-employer",
                found(advert.withTitle(advert.title().toUpperCase(Locale.ROOT) + "!"), same));
        assertEquals("", found(advert.withTitle("Consultant in General Medicine"), same));
        assertEquals("", found(advert.withTitle("Senior " + advert.title()), same));
    }

    @Test
    void manyCloserOnesHideNoSeriousOne() {
        List<SimilarAdvert> many = Stream.concat(
                        Stream.generate(() -> similar(OTHER, PostingStatus.LIVE, false, SAME))
                                .limit(20),
                        Stream.of(similar(OTHER, PostingStatus.BLOCKED, false, NEAR)))
                .toList();

        List<Finding> found = findings(advert, many);

        assertEquals(5, found.size());
        assertEquals("duplicate.blocked", found.getFirst().code());
    }

    private String found(SimilarAdvert other) {
        return found(advert, other);
    }

    private static String found(JobAdvert submitted, SimilarAdvert other) {
        return findings(submitted, List.of(other)).stream()
                .map(one -> one.severity() + " " + one.code())
                .collect(Collectors.joining());
    }

    private static List<Finding> findings(JobAdvert submitted, List<SimilarAdvert> similar) {
        return new DuplicateRule()
                .check(new SubmittedAdvert(
                        AdvertTexts.of(submitted),
                        true,
                        new LawReview(List.of(), List.of()),
                        new RoleCatalog(List.of()),
                        Lexicons.shipped(),
                        similar,
                        Adverts.TODAY))
                .toList();
    }

    private SimilarAdvert similar(Employer employer, PostingStatus status, boolean older, Likeness likeness) {
        return new SimilarAdvert(JobPostingId.next(), advert, status, null, older, employer, likeness);
    }
}
