package org.jobwright.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The architecture holds, and each of its rules would notice a violation. */
class ArchitectureTest {

    /** Demo content is in a module of its own, and operating has no domain. */
    private static final Set<String> WITHOUT_DOMAIN = Set.of("demo", "operations", "privacy");

    /** Its questions are answered on the pages of what they are about. */
    private static final Set<String> WITHOUT_PAGES = Set.of("approvals");

    @TestFactory
    Stream<DynamicTest> theProductFollowsEveryRule() {
        return new ArchitectureRules("org.jobwright")
                .all().stream()
                        .map(rule ->
                                DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(Imported.PRODUCT)));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleCatchesItsCanary() {
        ArchitectureRules rules = new ArchitectureRules("org.jobwright.canary");
        return Stream.of(
                        rules.domainKnowsNoLayerAbove(),
                        rules.domainNeedsFewLibraries(),
                        rules.servicesKnowNoWeb(),
                        rules.entitiesStayBelowTheWeb(),
                        rules.servicesSayWhoMayCall(),
                        rules.whoRunsAsSomebodyBeginsNoTransaction(),
                        rules.viewsSayWhoMayEnter(),
                        rules.timeComesFromAClock(),
                        rules.noCodeEndsTheServer(),
                        rules.namesMeanSomething(),
                        rules.pagesAndFormsAreRecords(),
                        rules.entitiesHaveNoSetters(),
                        rules.featureUsesOnlyFeaturesBelow("domain", "jobs"),
                        rules.webFeaturesAreStrangers("jobs"),
                        rules.answersDecideNothing(),
                        rules.whoReadsAnswersDecidesNothing(),
                        rules.postingsEndInOnePlace(),
                        rules.onlyPeoplePublishForWhoIsNotTrusted(),
                        rules.matchesAreNoOrderAndNoFilter(),
                        rules.nothingIsFetched(),
                        rules.redirectsStayOnTheSite())
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> assertCaught(rule)));
    }

    /** No rule about classes sees it in the text of a query: the lists show and filter by it, and nothing else asks. */
    @Test
    @Tag("PRV-10")
    void onlyTheListsAskTheDatabaseForMissedMustHaves() {
        Pattern missed = Pattern.compile("must_?haves_?missed|missed_?must_?haves", Pattern.CASE_INSENSITIVE);
        assertEquals(
                List.of(
                        "ApplicantCard.java",
                        "ApplicantCards.java",
                        "ApplicantCountRepository.java",
                        "ApplicantListRepository.java"),
                Sources.below(Sources.ROOT.resolve("services/src/main"), ".*\\.(java|xml|sql)").stream()
                        .filter(file -> missed.matcher(Sources.content(file)).find())
                        .map(file -> file.getFileName().toString())
                        .toList());
    }

    /** The same for explained matches: one class reads and writes them, one by one. */
    @Test
    void onlyOneRepositoryAsksTheDatabaseForMatches() {
        Pattern match = Pattern.compile("match_result|(?:from|join) ApplicationMatch", Pattern.CASE_INSENSITIVE);
        assertEquals(
                List.of("MatchRepository.java"),
                Sources.below(Sources.ROOT.resolve("services/src/main"), ".*\\.(java|xml|sql)").stream()
                        .filter(file -> match.matcher(Sources.content(file)).find())
                        .map(file -> file.getFileName().toString())
                        .toList());
    }

    /** ArchUnit passes a rule about a package that does not exist. */
    @Test
    void everyPackageNamedByARuleHasAClass() {
        for (String layer : new String[] {"domain", "services", "web"}) {
            for (String feature : ArchitectureRules.FEATURES.keySet()) {
                if (layer.equals("domain") && WITHOUT_DOMAIN.contains(feature)
                        || layer.equals("web") && WITHOUT_PAGES.contains(feature)) {
                    continue;
                }
                String name = "org.jobwright." + layer + "." + feature;
                assertTrue(
                        Imported.PRODUCT.stream()
                                .anyMatch(type -> type.getPackageName().startsWith(name)),
                        name + " holds no class: a rule about it says nothing");
            }
        }
    }

    @Test
    @Tag("SEC-07")
    void nothingIsFetchedFromAGivenAddress() {
        new ArchitectureRules("org.jobwright").nothingIsFetched().check(Imported.PRODUCT);
    }

    @Test
    @Tag("SEC-26")
    void pagesSeeNoEntity() {
        new ArchitectureRules("org.jobwright").entitiesStayBelowTheWeb().check(Imported.PRODUCT);
    }

    @Test
    @Tag("SEC-39")
    void onlyOneClassRedirects() {
        new ArchitectureRules("org.jobwright").redirectsStayOnTheSite().check(Imported.PRODUCT);
    }

    private static void assertCaught(ArchRule rule) {
        assertFalse(
                rule.evaluate(Imported.CANARIES).getFailureReport().isEmpty(),
                "no longer bites: " + rule.getDescription());
    }
}
