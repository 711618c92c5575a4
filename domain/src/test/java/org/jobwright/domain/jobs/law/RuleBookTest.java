package org.jobwright.domain.jobs.law;

import static org.jobwright.domain.jobs.advert.Adverts.TODAY;
import static org.jobwright.domain.jobs.law.LawAdverts.place;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.PayOffer;
import org.jobwright.domain.jobs.advert.PayUnit;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.jobs.advert.WorkLocation;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.jobwright.domain.organizations.profile.SizeBand;
import org.jobwright.domain.shared.Json;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of several places together, and the edges of the evaluation. */
class RuleBookTest {

    private static final WorkLocation TORONTO = place("Toronto", "ON", "CA");

    @Test
    void theFileHasEachRuleOnceAndNoUnknownCode() {
        List<String> ids = RuleBook.shipped().rules().map(PostingRule::id).toList();

        assertEquals(106, ids.size());
        assertEquals(106, Set.copyOf(ids).size());
        assertEquals(List.of(), RuleBook.shipped().unknownCodes());
        assertTrue(RuleBook.shipped().rules().noneMatch(rule -> rule.source().isEmpty()));
    }

    /** The view answer_clock reads them as they are. */
    @Test
    void aLawAboutAnswersSaysFromWhenItCountsAndByWhichClock() {
        List<Requirement> answers = RuleBook.shipped()
                .rules()
                .flatMap(rule -> rule.requires().stream())
                .filter(demand -> demand.code().equals("ANSWER_DAYS"))
                .toList();

        assertEquals(
                List.of("LAST_INTERVIEW", "DECISION"),
                answers.stream().map(demand -> demand.text("from")).toList());
        assertEquals(
                List.of("America/Toronto", "Asia/Seoul"),
                answers.stream().map(demand -> demand.text("zone")).toList());
        assertThrows(RuleViolation.class, () -> new Requirement(Map.of("code", "ANSWER_DAYS", "from", "DECISION")));
        assertThrows(
                RuleViolation.class,
                () -> new Requirement(
                        Map.of("code", "ANSWER_DAYS", "days", 7, "from", "DECISION", "zone", "Asia/Pyongtaek")));
    }

    @Test
    void aRuleSurvivesJson() {
        RuleBook.shipped().rules().forEach(rule -> assertEquals(rule, Json.read(Json.write(rule), PostingRule.class)));
    }

    @Test
    void anUnknownCodeIsReportedAndBlocksNothing() throws Exception {
        PostingRule future = rule("\"requires\": [{\"code\": \"SOMETHING_NEW\"}]");
        RuleBook book = new RuleBook(List.of(new RuleBook.Entry(future, 0, true)));

        assertEquals(List.of("SOMETHING_NEW"), book.unknownCodes());
        assertEquals(
                List.of(),
                book.review(new PostingFacts(LawAdverts.in(TORONTO), EmployerFacts.UNKNOWN, TODAY))
                        .outcomes());
    }

    @Test
    void aRuleThatEndsBeforeItBeginsIsRefused() {
        Exception refused = assertThrows(Exception.class, () -> rule("\"effectiveTo\": \"2025-12-31\""));
        InvalidInput invalid = (InvalidInput) refused.getCause();
        assertEquals(
                List.of("effectiveTo jobs.law.rule.ends-before"),
                invalid.getProblems().stream()
                        .map(problem -> problem.field() + " " + problem.code())
                        .toList());
    }

    /** The cases of the class that these data replace. */
    @ParameterizedTest
    @CsvSource({"100000, 150000, false", "100000, 150001, true", "150000, 200000, false", "140000, 200001, false"})
    void inOntarioARangeIsAtMostFiftyThousandWide(long min, long max, boolean refused) {
        JobAdvert advert = LawAdverts.pay(LawAdverts.in(TORONTO), SalaryRange.yearly("CAD", min, max));

        assertEquals(refused, problems(advert).contains("pay.baseSalary.max jobs.law.width"));
    }

    @ParameterizedTest
    @CsvSource({"ON", "CA-ON", "Ontario", "ontario"})
    void aRegionIsReadByCodeAndName(String region) {
        JobAdvert advert = LawAdverts.pay(
                LawAdverts.in(place("Toronto", region, "CA")), SalaryRange.yearly("CAD", 100_000, 150_001));

        assertEquals(List.of("pay.baseSalary.max jobs.law.width"), problems(advert));
    }

    @Test
    void hourlyPayIsComparedWithAYearlyWidthByTheHoursOfAYear() {
        SalaryRange hourly =
                new SalaryRange("CAD", BigDecimal.valueOf(50), BigDecimal.valueOf(80), PayUnit.HOUR, 2_000);
        SalaryRange fewHours =
                new SalaryRange("CAD", BigDecimal.valueOf(50), BigDecimal.valueOf(80), PayUnit.HOUR, 1_000);

        assertEquals(
                List.of("pay.baseSalary.max jobs.law.width"), problems(LawAdverts.pay(LawAdverts.in(TORONTO), hourly)));
        assertEquals(List.of(), problems(LawAdverts.pay(LawAdverts.in(TORONTO), fewHours)));
    }

    @Test
    void anotherCurrencyCannotBeComparedAndIsOnlyWarnedAbout() {
        LawReview review = LawAdverts.review(
                LawAdverts.pay(LawAdverts.in(TORONTO), SalaryRange.yearly("EUR", 100_000, 180_000)),
                EmployerFacts.UNKNOWN,
                TODAY);

        assertEquals(List.of(), review.problems());
        assertEquals(
                Set.of("jobs.law.width-currency", "jobs.law.pay-currency"),
                review.warnings().stream().map(one -> one.code()).collect(Collectors.toSet()));
    }

    @Test
    void thePayOfAPlaceIsWhatItsLawLooksAt() {
        PayOffer.PlacePay there = new PayOffer.PlacePay("Ontario", "", SalaryRange.yearly("CAD", 90_000, 120_000));
        JobAdvert wide = LawAdverts.pay(LawAdverts.in(TORONTO), SalaryRange.yearly("CAD", 100_000, 190_000));
        JobAdvert advert = wide.withPay(new PayOffer(wide.pay().baseSalary(), List.of(there), null, null, "", null));

        assertEquals(List.of(), problems(advert));
    }

    @Test
    void oneFigureIsEnoughIfItIsSaidToBeTheOnlyOne() {
        JobAdvert advert = LawAdverts.in(place("Denver", "CO", "US"));
        BigDecimal figure = BigDecimal.valueOf(90_000);

        assertEquals(
                List.of("pay.baseSalary.max jobs.law.pay-range"),
                problems(LawAdverts.pay(advert, new SalaryRange("USD", figure, null, PayUnit.YEAR, null))));
        assertEquals(
                List.of(),
                problems(LawAdverts.pay(advert, new SalaryRange("USD", figure, null, PayUnit.YEAR, null, true))));
    }

    @Test
    void tenPlacesInTenStatesMakeOneFindingWithAllOfThem() {
        WorkLocation[] places = List.of("CA", "CO", "CT", "IL", "MA", "ME", "MN", "NJ", "NY", "WA").stream()
                .map(state -> place("Somewhere", state, "US"))
                .toArray(WorkLocation[]::new);
        JobAdvert advert = LawAdverts.pay(
                LawAdverts.in(places), new SalaryRange("USD", BigDecimal.valueOf(90_000), null, PayUnit.YEAR, null));

        List<LawFinding> findings = LawAdverts.review(advert, EmployerFacts.UNKNOWN, TODAY).findings().stream()
                .filter(finding -> finding.severity() == RuleSeverity.BLOCK)
                .toList();

        assertEquals(1, findings.size());
        assertEquals(
                List.of("US-CA", "US-CO", "US-CT", "US-IL", "US-MA", "US-ME", "US-MN", "US-NJ", "US-NY", "US-WA"),
                findings.getFirst().grounds().stream()
                        .map(ground -> ground.jurisdiction().code())
                        .sorted()
                        .toList());
    }

    @Test
    void remoteWorkForTheWholeWorldIsBoundByEachLawAboutRemoteWork() {
        JobAdvert advert = LawAdverts.complete(WorkplaceType.REMOTE, List.of(place("Bristol", "", "GB")), null, "GBP");
        Set<String> bound = LawAdverts.review(advert, EmployerFacts.UNKNOWN, TODAY).outcomes().stream()
                .map(RuleOutcome::rule)
                .collect(Collectors.toSet());

        assertTrue(bound.containsAll(Set.of("US-CA-PAYSCALE", "US-CO-EPEWA", "US-NY-NYC-PAY", "CA-BC-PAY")));
        assertTrue(!bound.contains("CA-ON-ESA"), "only for work in Ontario");
    }

    @Test
    void aJobInTexasThatReportsToNewYorkIsBoundByNewYork() {
        JobAdvert texas = LawAdverts.in(place("Austin", "TX", "US"));
        LawPlace newYork = LawPlace.of(place("New York", "NY", "US"));

        assertTrue(bound(texas, new EmployerFacts(0, 500, newYork)).contains("US-NY-PAY"));
        assertTrue(!bound(texas, EmployerFacts.UNKNOWN).contains("US-NY-PAY"));
    }

    @Test
    void anEmployerWithoutStaffInAPlaceIsNotBoundThereByRemoteWork() {
        JobAdvert remote =
                LawAdverts.complete(WorkplaceType.REMOTE, List.of(place("Austin", "TX", "US")), List.of("US"), "USD");
        JobAdvert inTexas = remote.withEmployer(
                new org.jobwright.domain.jobs.advert.EmployerDisclosure("", false, "", List.of("US-TX")));

        assertTrue(bound(remote, EmployerFacts.UNKNOWN).contains("US-CA-PAYSCALE"));
        assertTrue(!bound(inTexas, EmployerFacts.UNKNOWN).contains("US-CA-PAYSCALE"));
        assertTrue(bound(inTexas, EmployerFacts.UNKNOWN).contains("US-VA-PAY"), "binds every employer");
    }

    @Test
    void aPlaceWithoutItsStateIsAskedFor() {
        List<String> warnings = codes(LawAdverts.in(place("New York", "", "US")));

        assertTrue(warnings.contains("work.locations[0].region jobs.law.region"), warnings::toString);
        assertTrue(
                !codes(LawAdverts.in(place("Bristol", "", "GB"))).contains("work.locations[0].region jobs.law.region"));
    }

    @Test
    void anUndecidedSizeIsBoundAndNamed() {
        JobAdvert advert = LawAdverts.pay(
                LawAdverts.in(place("Wilmington", "DE", "US")),
                new SalaryRange("USD", BigDecimal.TEN, null, PayUnit.HOUR, null));
        LocalDate day = LocalDate.of(2027, 9, 26);
        EmployerFacts band = new EmployerFacts(SizeBand.FROM_25.minimum(), SizeBand.FROM_25.maximum(), LawPlace.WORLD);

        LawFinding finding = LawAdverts.review(advert, band, day).findings().stream()
                .filter(one -> one.severity() == RuleSeverity.BLOCK)
                .findFirst()
                .orElseThrow();

        assertEquals(26, finding.grounds().getFirst().fromPeople());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Koch m/w/d",
                "Koch - m/w/d",
                "Koch [m/w/d]",
                "Koch (m,w,d)",
                "Koch (mwd)",
                "Koch (m*w*d)",
                "Koch (div/m/w)",
                "Koch (all genders)",
                "Koch/Köchin",
                "Koch oder Köchin",
                "Krankenpfleger bzw. Krankenpflegerin",
                "Ärztin/Arzt",
                "Kaufmann/-frau",
                "Kaufmann/frau",
                "VerkäuferIn",
                "Verkäufer:in",
                "Verkäufer (m/w/d)",
                "Pflegefachkraft"
            })
    void aGermanTitleThatMeansEveryoneIsNeutral(String title) {
        assertTrue(!codes(german(title)).contains("title jobs.law.neutral-title"));
    }

    @Test
    void aGermanTitleThatMayMeanOneSexIsOnlyDoubted() {
        LawReview review = LawAdverts.review(german("Koch"), EmployerFacts.UNKNOWN, TODAY);

        assertEquals(List.of(), review.problems());
        assertEquals(
                List.of("jobs.law.neutral-title"),
                review.warnings().stream().map(one -> one.code()).toList());
    }

    /** In Austria, whose rule refuses. */
    private static JobAdvert german(String title) {
        return LawAdverts.complete(WorkplaceType.ON_SITE, List.of(place("Wien", "", "AT")), null, "EUR")
                .withHeadline(title, "", Language.DE, null);
    }

    @Test
    void aRequirementWithoutItsParameterIsRefused() {
        assertThrows(Exception.class, () -> rule("\"requires\": [{\"code\": \"RANGE_WIDTH_MAX\"}]"));
        assertThrows(Exception.class, () -> rule("\"requires\": [{\"code\": \"PAY_MIN\", \"since\": \"soon\"}]"));
    }

    @Test
    void confirmingARuleLetsItRefuse() {
        PostingRule remembered = RuleBook.shipped()
                .rules()
                .filter(rule -> rule.id().equals("US-MD-PAY"))
                .findFirst()
                .orElseThrow();
        PostingFacts facts = new PostingFacts(
                LawAdverts.pay(
                        LawAdverts.in(place("Baltimore", "MD", "US")),
                        new SalaryRange("USD", BigDecimal.TEN, null, PayUnit.HOUR, null)),
                EmployerFacts.UNKNOWN,
                TODAY);

        assertEquals(
                List.of(),
                new RuleBook(List.of(new RuleBook.Entry(remembered, 0, false)))
                        .review(facts)
                        .problems());
        assertEquals(
                1,
                new RuleBook(List.of(new RuleBook.Entry(remembered, 1, true)))
                        .review(facts)
                        .problems()
                        .size());
    }

    /** Among places of work, and among the areas of remote work once one is given: none at all means the world. */
    @Test
    void addingAPlaceNeverRemovesAFinding() {
        Random random = new Random(17);
        List<PostingRule> rules = RuleBook.shipped().rules().toList();
        for (int round = 0; round < 300; round++) {
            List<WorkLocation> places = new ArrayList<>();
            List<String> areas = new ArrayList<>();
            Set<String> before = Set.of();
            boolean remote = random.nextBoolean();
            for (int added = 0; added < 6; added++) {
                Jurisdiction there = rules.get(random.nextInt(rules.size())).place();
                String country = there.code().equals("EU") ? "SE" : there.country();
                places.add(place(
                        there.localities().isEmpty()
                                ? "Somewhere"
                                : there.localities().getFirst(),
                        there.region(),
                        country));
                areas.add(there.region().isEmpty() ? country : there.region());
                JobAdvert advert = LawAdverts.complete(
                                remote ? WorkplaceType.REMOTE : WorkplaceType.ON_SITE, places, areas, "USD")
                        .withTitle("Salesman")
                        .withPay(PayOffer.of(
                                new SalaryRange("CAD", BigDecimal.valueOf(90_000), null, PayUnit.YEAR, null)));
                Set<String> after = found(advert);
                Set<String> lost = new HashSet<>(before);
                lost.removeAll(after);
                assertEquals(Set.of(), lost, () -> places + " " + areas);
                before = after;
            }
        }
    }

    /** The width and the exemption of a yearly figure must not depend on hours that nobody works. */
    @ParameterizedTest
    @CsvSource({
        "1, jobs.law.width-hours",
        "900, jobs.law.width-hours",
        "2080, jobs.law.width",
        "4000, jobs.law.width-hours"
    })
    void fewOrManyHoursAYearDoNotHideAWideRange(int hours, String code) {
        JobAdvert advert = LawAdverts.pay(
                LawAdverts.in(TORONTO),
                new SalaryRange("CAD", BigDecimal.valueOf(30), BigDecimal.valueOf(60), PayUnit.HOUR, hours));
        LawReview review = LawAdverts.review(advert, EmployerFacts.UNKNOWN, TODAY);

        assertEquals(
                List.of(code), review.findings().stream().map(LawFinding::code).toList());
        assertEquals(code.equals("jobs.law.width"), !review.problems().isEmpty());
    }

    @Test
    void manyHoursAYearDoNotSpareAnAdvertItsRangeWithoutAWord() {
        JobAdvert advert = LawAdverts.pay(
                LawAdverts.in(TORONTO), new SalaryRange("CAD", BigDecimal.valueOf(60), null, PayUnit.HOUR, 4000));
        LawReview review = LawAdverts.review(advert, EmployerFacts.UNKNOWN, TODAY);

        assertEquals(
                List.of("jobs.law.pay-range"),
                review.findings().stream().map(LawFinding::code).toList());
        assertEquals(List.of(), review.problems());
    }

    @Test
    void whatIsDemandedChangesWhenARuleBeginsIsEnforcedOrEnds() throws Exception {
        PostingRule rule = rule("\"effectiveTo\": \"2026-12-31\", \"enforcedFrom\": \"2026-06-01\"");
        RuleBook book = new RuleBook(List.of(new RuleBook.Entry(rule, 1, true)));
        LocalDate begins = rule.effectiveFrom();
        Set<String> standings = new HashSet<>();
        for (LocalDate day = begins.minusDays(3); day.isBefore(LocalDate.of(2027, 1, 4)); day = day.plusDays(1)) {
            standings.add(book.standing(day));
        }
        assertEquals(3, standings.size(), "not in force, in force, enforced");
        assertEquals(book.standing(begins.minusDays(1)), book.standing(LocalDate.of(2027, 1, 1)));
        assertNotEquals(
                book.standing(begins),
                new RuleBook(List.of(new RuleBook.Entry(rule, 2, true))).standing(begins),
                "it was changed");
    }

    @Test
    void aLawThatIsNotEnforcedYetIsBrokenButRefusesNothingAndAdviceIsNotBroken() {
        JobAdvert columbus = LawAdverts.pay(
                LawAdverts.in(place("Columbus", "OH", "US")),
                new SalaryRange("USD", BigDecimal.valueOf(90_000), null, PayUnit.YEAR, null));
        PostingFacts facts = new PostingFacts(columbus, EmployerFacts.UNKNOWN, TODAY);
        assertEquals(List.of(), RuleBook.shipped().review(facts).problems());
        assertEquals(
                Set.of("US-OH-COLUMBUS"),
                RuleBook.shipped().enforced().review(facts).broken());

        JobAdvert euros = LawAdverts.pay(LawAdverts.in(TORONTO), SalaryRange.yearly("EUR", 100_000, 190_000));
        LawReview advice = RuleBook.shipped().enforced().review(new PostingFacts(euros, EmployerFacts.UNKNOWN, TODAY));
        assertTrue(advice.warnings().stream().anyMatch(warning -> warning.code().equals("jobs.law.width-currency")));
        assertEquals(Set.of(), advice.broken());
    }

    /** Each finding with each of its grounds. */
    private static Set<String> found(JobAdvert advert) {
        return LawAdverts.review(advert, EmployerFacts.UNKNOWN, TODAY).findings().stream()
                .flatMap(finding -> finding.grounds().stream()
                        .map(ground -> finding.field() + finding.code() + finding.arguments() + ground.rule()))
                .collect(Collectors.toSet());
    }

    private static Set<String> bound(JobAdvert advert, EmployerFacts employer) {
        return LawAdverts.review(advert, employer, TODAY).outcomes().stream()
                .map(RuleOutcome::rule)
                .collect(Collectors.toSet());
    }

    private static List<String> problems(JobAdvert advert) {
        return LawAdverts.review(advert, EmployerFacts.UNKNOWN, TODAY).problems().stream()
                .map(problem -> problem.field() + " " + problem.code())
                .toList();
    }

    private static List<String> codes(JobAdvert advert) {
        return LawAdverts.review(advert, EmployerFacts.UNKNOWN, TODAY).findings().stream()
                .map(finding -> finding.field() + " " + finding.code())
                .toList();
    }

    /** A rule of Ontario with something else. */
    private static PostingRule rule(String part) throws Exception {
        String requires = part.contains("requires") ? "" : "\"requires\": [{\"code\": \"PAY_MIN\"}],";
        return RuleBook.read("[{\"id\": \"CA-ON-TEST\", \"jurisdiction\": \"CA-ON\", \"kind\": \"POSTING\","
                        + "\"name\": \"A test\", \"citation\": \"none\", \"source\": \"none\", \"asOf\": \"2026-11-26\","
                        + "\"effectiveFrom\": \"2026-01-01\", \"appliesWhen\": {\"channels\": [\"WORK\"]}," + requires
                        + "\"severity\": \"BLOCK\", \"confidence\": \"SOURCE_SEEN\", \"enabled\": true," + part + "}]")
                .getFirst();
    }
}
