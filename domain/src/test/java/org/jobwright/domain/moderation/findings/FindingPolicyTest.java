package org.jobwright.domain.moderation.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jobwright.domain.insights.guides.RoleGuides;
import org.jobwright.domain.insights.roles.KnownRole;
import org.jobwright.domain.insights.roles.RoleCatalog;
import org.jobwright.domain.jobs.advert.AdvertText;
import org.jobwright.domain.jobs.advert.Adverts;
import org.jobwright.domain.jobs.advert.ApplicationTerms;
import org.jobwright.domain.jobs.advert.ApplyMethod;
import org.jobwright.domain.jobs.advert.EmploymentType;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.PayOffer;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.jobs.advert.WorkArrangement;
import org.jobwright.domain.jobs.advert.WorkLocation;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.jobwright.domain.jobs.law.EmployerFacts;
import org.jobwright.domain.jobs.law.LawReview;
import org.jobwright.domain.jobs.law.PostingFacts;
import org.jobwright.domain.jobs.law.RuleBook;
import org.jobwright.domain.jobs.wording.AdvertTexts;
import org.jobwright.domain.jobs.wording.Lexicons;
import org.jobwright.domain.jobs.wording.Severity;
import org.jobwright.domain.shared.text.RichText;
import org.junit.jupiter.api.Test;

class FindingPolicyTest {

    private static final String SHORT_LINK = "<p>Read <a href=\"https://bit.ly/%1$d\">more about it %1$d</a>.</p>";

    private final RoleCatalog roles =
            new RoleCatalog(List.of(KnownRole.of("backend-developer", RoleGuides.complete(), List.of())));

    @Test
    void nothingIsFoundInAPlainAdvert() {
        assertEquals(List.of(), findings(Adverts.complete()));
    }

    @Test
    void aLinkThatHidesWhereItLeadsIsFoundBesideItsField() {
        FieldFinding found = assertInstanceOf(
                FieldFinding.class, findings(withText(SHORT_LINK.formatted(1))).getFirst());

        assertEquals("text.description", found.field());
        assertEquals("link.SHORTENER", found.code());
        assertEquals(List.of("more about it 1", "https://bit.ly/1", "bit.ly"), found.arguments());
    }

    @Test
    void theAddressToApplyAtIsALinkToo() {
        JobAdvert advert = Adverts.complete()
                .withApplication(new ApplicationTerms(ApplyMethod.URL, "https://192.0.2.1/apply", null, null, null));

        assertEquals(List.of("link.IP_ADDRESS"), codes(advert));
    }

    @Test
    void eachLinkIsFoundOnceAndAFloodOfThemIsCut() {
        assertEquals(1, findings(withText(SHORT_LINK.formatted(1).repeat(3))).size());
        assertEquals(
                20,
                findings(withText(IntStream.range(0, 30)
                                .mapToObj(SHORT_LINK::formatted)
                                .collect(Collectors.joining())))
                        .stream()
                        .filter(found -> found.code().startsWith("link."))
                        .count());
    }

    @Test
    void payFarFromThatOfTheRoleIsFoundWithWhatItWasComparedWith() {
        PayFinding found = assertInstanceOf(
                PayFinding.class, findings(developer(40_000, 79_999)).getFirst());

        assertEquals("pay.BELOW", found.code());
        assertTrue(found.check().isComparable());
        assertEquals(List.of(), findings(developer(98_000, 135_000)));
    }

    @Test
    void whatTheFormAdvisesIsNoReasonToObject() {
        List<Finding> found =
                findings(Adverts.complete().withTitle("Signal Technician (m/w/d) in early and late shift"));

        assertTrue(found.stream().anyMatch(one -> one.severity() == Severity.HINT), found.toString());
    }

    @Test
    void whatALawLacksIsFoundOnce() {
        JobAdvert advert = Adverts.complete().withTitle("Salesman");
        LawReview law = RuleBook.shipped().review(new PostingFacts(advert, EmployerFacts.UNKNOWN, Adverts.TODAY));

        assertEquals(
                List.of("jobs.law.neutral-title"),
                findings(advert, law).stream().map(Finding::code).toList());
    }

    @Test
    void everyFindingOfAnAdvertHasAKeyOfItsOwn() {
        List<Finding> found = findings(developer(40_000, 79_999)
                .withText(new AdvertText(
                        new RichText(SHORT_LINK.formatted(1) + SHORT_LINK.formatted(2)), List.of(), null, null)));

        assertEquals(found.size(), found.stream().map(Finding::key).distinct().count());
    }

    @Test
    void whatIsSeriousComesFirstWithItsWords() {
        List<Finding> found =
                findings(withText("<p>Only native speakers. You pay a registration fee. Call 0117 900 1234.</p>"));

        assertEquals(
                List.of("money.request", "origin.native", "contact.phone"),
                found.stream().map(Finding::code).toList());
        assertEquals("native speakers", found.get(1).arguments().getFirst());
    }

    @Test
    void aFindingIsTheSameInOtherSurroundingsAndAnotherOneWithOtherWords() {
        String key =
                findings(withText("<p>Only native speakers.</p>")).getFirst().key();

        assertEquals(
                key,
                findings(withText("<p>Come to us. We want Native Speakers!</p>"))
                        .getFirst()
                        .key());
        assertNotEquals(
                key,
                findings(withText("<p>Only native English.</p>")).getFirst().key());
    }

    @Test
    void payFoundAgainIsTheSameOnlyWithTheSameFigures() {
        String key = findings(developer(40_000, 79_999)).getFirst().key();

        assertEquals(key, findings(developer(40_000, 79_999)).getFirst().key());
        assertNotEquals(key, findings(developer(40_000, 79_998)).getFirst().key());
    }

    private List<String> codes(JobAdvert advert) {
        return findings(advert).stream().map(Finding::code).toList();
    }

    private List<Finding> findings(JobAdvert advert) {
        return findings(advert, new LawReview(List.of(), List.of()));
    }

    private List<Finding> findings(JobAdvert advert, LawReview law) {
        return FindingPolicy.findings(new SubmittedAdvert(
                AdvertTexts.of(advert), true, law, roles, Lexicons.shipped(), List.of(), Adverts.TODAY));
    }

    private static JobAdvert withText(String html) {
        JobAdvert advert = Adverts.complete();
        return advert.withText(new AdvertText(new RichText(html), advert.text().responsibilities(), null, null));
    }

    private static JobAdvert developer(long from, long to) {
        return Adverts.complete()
                .withTitle("Backend Developer")
                .withWork(WorkArrangement.of(
                        EmploymentType.FULL_TIME, WorkplaceType.ON_SITE, WorkLocation.of("Denver", "US")))
                .withPay(PayOffer.of(SalaryRange.yearly("USD", from, to)));
    }
}
