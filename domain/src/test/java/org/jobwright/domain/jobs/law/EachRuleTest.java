package org.jobwright.domain.jobs.law;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jobwright.domain.jobs.advert.AiUse;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.WorkLocation;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Each rule of the file as written: met, broken, a day too early, one person too few, and each of its channels. */
class EachRuleTest {

    /** Adverts are English or German, so that no advert is French. */
    private static final Set<String> NEVER_MET = Set.of("ADVERT_LANGUAGE");

    private static final Set<String> ADVICE =
            Set.of("BENEFITS_BEFORE_INTERVIEW", "OVERPAY_STATEMENT", "TIPS_STATEMENT", "COMMISSION_STATEMENT");

    @TestFactory
    Stream<DynamicNode> eachRuleOfTheFile() {
        return RuleBook.shipped().rules().map(rule -> dynamicContainer(rule.id(), tests(rule)));
    }

    private static Stream<DynamicNode> tests(PostingRule rule) {
        if (!rule.enabled()) {
            return Stream.of(dynamicTest(
                    "is switched off",
                    () -> assertEquals(Set.of(), results(rule, advert(rule), EmployerFacts.UNKNOWN, day(rule)))));
        }
        Stream<DynamicNode> common = Stream.of(
                dynamicTest("is met", () -> isMet(rule)),
                dynamicTest("does not count the day before", () -> dayBefore(rule)),
                dynamicTest("does not count elsewhere", () -> elsewhere(rule)),
                dynamicTest("binds from its number of people", () -> threshold(rule)),
                dynamicTest("counts by each channel", () -> channels(rule)));
        Stream<DynamicNode> broken = rule.requires().stream()
                .map(requirement -> dynamicTest("lacks " + requirement.code(), () -> isBroken(rule, requirement)));
        return Stream.concat(common, broken);
    }

    private static void isMet(PostingRule rule) {
        LawReview review = LawAdverts.review(advert(rule), EmployerFacts.UNKNOWN, day(rule));
        Set<String> missing = review.outcomes().stream()
                .filter(outcome -> outcome.rule().equals(rule.id()))
                .filter(outcome -> outcome.result() == RuleOutcome.Result.MISSING)
                .map(RuleOutcome::requirement)
                .filter(code -> !NEVER_MET.contains(code))
                .collect(toSet());
        assertEquals(Set.of(), missing);
        assertNotEquals(Set.of(), results(rule, advert(rule), EmployerFacts.UNKNOWN, day(rule)));
    }

    private static void isBroken(PostingRule rule, Requirement requirement) {
        String code = requirement.code();
        assertTrue(RequirementChecks.isKnown(code), code);
        if (RequirementChecks.of(code) == null) {
            assertEquals(Set.of(RuleOutcome.Result.TOLD), results(rule, code, advert(rule)));
            return;
        }
        if (!LawAdverts.BROKEN.containsKey(code)) { // what every advert of the product has
            assertEquals(Set.of(RuleOutcome.Result.MET), results(rule, code, advert(rule)));
            return;
        }
        JobAdvert broken = LawAdverts.BROKEN.get(code).apply(advert(rule));
        assertEquals(Set.of(RuleOutcome.Result.MISSING), results(rule, code, broken));
        List<LawFinding> findings = LawAdverts.review(broken, EmployerFacts.UNKNOWN, day(rule)).findings().stream()
                .filter(finding -> finding.grounds().stream()
                        .anyMatch(ground -> ground.rule().equals(rule.id())))
                .toList();
        boolean refuses = rule.severity() == RuleSeverity.BLOCK
                && rule.confidence() == RuleConfidence.SOURCE_SEEN
                && !ADVICE.contains(code);
        assertTrue(!findings.isEmpty());
        if (refuses) {
            assertTrue(findings.stream().anyMatch(finding -> finding.severity() == RuleSeverity.BLOCK), code);
        }
        assertTrue(
                findings.stream().allMatch(finding -> finding.grounds().stream()
                        .anyMatch(ground -> ground.citation().equals(rule.citation()))),
                "the citation is shown");
    }

    private static void dayBefore(PostingRule rule) {
        LocalDate before = rule.effectiveFrom().minusDays(1);
        assertEquals(Set.of(), results(rule, advert(rule), EmployerFacts.UNKNOWN, before));
        if (rule.effectiveTo() != null) {
            LocalDate after = rule.effectiveTo().plusDays(1);
            assertEquals(Set.of(), results(rule, advert(rule), EmployerFacts.UNKNOWN, after));
        }
        if (rule.enforcedFrom() != null) {
            JobAdvert broken = LawAdverts.BROKEN
                    .get(rule.requires().stream()
                            .map(Requirement::code)
                            .filter(LawAdverts.BROKEN::containsKey)
                            .findFirst()
                            .orElseThrow())
                    .apply(advert(rule));
            RuleBook alone = new RuleBook(List.of(new RuleBook.Entry(rule, 0, true)));
            LawReview review = alone.review(new PostingFacts(
                    broken, EmployerFacts.UNKNOWN, rule.enforcedFrom().minusDays(1)));
            assertEquals(List.of(), review.problems());
            assertEquals(1, review.warnings().size());
        }
    }

    private static void elsewhere(PostingRule rule) {
        JobAdvert elsewhere = withAi(LawAdverts.complete(
                WorkplaceType.REMOTE, List.of(LawAdverts.place("McMurdo", "", "AQ")), List.of("AQ"), "USD"));
        assertEquals(Set.of(), results(rule, elsewhere, EmployerFacts.UNKNOWN, day(rule)));
    }

    private static void threshold(PostingRule rule) {
        if (rule.employerThreshold() == null) {
            assertTrue(results(rule, advert(rule), people(1), day(rule)).stream()
                    .noneMatch(RuleOutcome.Result.NOT_APPLICABLE::equals));
            return;
        }
        int count = rule.employerThreshold().count();
        assertEquals(
                Set.of(RuleOutcome.Result.NOT_APPLICABLE), results(rule, advert(rule), people(count - 1), day(rule)));
        assertTrue(results(rule, advert(rule), people(count), day(rule)).stream()
                .noneMatch(RuleOutcome.Result.NOT_APPLICABLE::equals));
    }

    private static void channels(PostingRule rule) {
        WorkLocation away = LawAdverts.place("McMurdo", "", "AQ");
        EmployerFacts atHome = new EmployerFacts(0, Integer.MAX_VALUE, LawPlace.of(location(rule)));
        for (RuleChannel channel : RuleChannel.values()) {
            boolean remote = channel == RuleChannel.REMOTE_OPEN || channel == RuleChannel.REMOTE_EMPLOYER_IN;
            List<String> open = channel == RuleChannel.REMOTE_OPEN ? List.of(area(rule)) : List.of("AQ");
            JobAdvert advert = withAi(LawAdverts.complete(
                    remote ? WorkplaceType.REMOTE : WorkplaceType.ON_SITE,
                    List.of(channel == RuleChannel.WORK ? location(rule) : away),
                    open,
                    currency(rule)));
            boolean home = channel == RuleChannel.REPORTS_TO
                    || channel == RuleChannel.EMPLOYER_IN
                    || channel == RuleChannel.REMOTE_EMPLOYER_IN;
            Set<RuleChannel> found =
                    LawAdverts.review(advert, home ? atHome : EmployerFacts.UNKNOWN, day(rule)).outcomes().stream()
                            .filter(outcome -> outcome.rule().equals(rule.id()))
                            .map(RuleOutcome::channel)
                            .collect(toSet());
            assertEquals(
                    rule.appliesWhen().channels().contains(channel),
                    found.contains(channel),
                    () -> rule.id() + " by " + channel);
        }
    }

    private static Set<RuleOutcome.Result> results(
            PostingRule rule, JobAdvert advert, EmployerFacts employer, LocalDate day) {
        return LawAdverts.review(advert, employer, day).outcomes().stream()
                .filter(outcome -> outcome.rule().equals(rule.id()))
                .map(RuleOutcome::result)
                .collect(toSet());
    }

    private static Set<RuleOutcome.Result> results(PostingRule rule, String code, JobAdvert advert) {
        return LawAdverts.review(advert, EmployerFacts.UNKNOWN, day(rule)).outcomes().stream()
                .filter(outcome -> outcome.rule().equals(rule.id())
                        && outcome.requirement().equals(code))
                .map(RuleOutcome::result)
                .collect(toSet());
    }

    private static JobAdvert advert(PostingRule rule) {
        return withAi(LawAdverts.complete(WorkplaceType.ON_SITE, List.of(location(rule)), null, currency(rule)));
    }

    private static JobAdvert withAi(JobAdvert advert) {
        return LawAdverts.terms(advert, AiUse.SELECT, "Software sorts the answers.");
    }

    private static WorkLocation location(PostingRule rule) {
        Jurisdiction there = rule.place();
        String locality =
                there.localities().isEmpty() ? "Somewhere" : there.localities().getFirst();
        return LawAdverts.place(locality, there.region(), country(there));
    }

    private static String area(PostingRule rule) {
        return rule.place().region().isEmpty()
                ? country(rule.place())
                : rule.place().region();
    }

    private static String country(Jurisdiction there) {
        return there.code().equals("EU") ? "SE" : there.country();
    }

    private static String currency(PostingRule rule) {
        return Currency.getInstance(Locale.of("", country(rule.place()))).getCurrencyCode();
    }

    /** The first day on which the whole rule applies. */
    private static LocalDate day(PostingRule rule) {
        return Stream.concat(
                        Stream.of(rule.effectiveFrom()),
                        Stream.concat(
                                Stream.ofNullable(rule.enforcedFrom()),
                                rule.requires().stream()
                                        .map(requirement -> requirement.text("since"))
                                        .filter(since -> !since.isEmpty())
                                        .map(LocalDate::parse)))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private static EmployerFacts people(int count) {
        return new EmployerFacts(count, count, LawPlace.WORLD);
    }
}
