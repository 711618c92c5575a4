package org.jobwright.domain.site;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.text.RichText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A part of the operator's site in versions, of which none ever changes. */
class SiteVersionTest {

    private static final Instant NOW = Instant.parse("2026-11-30T23:30:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-30");
    private static final AccountId ADA = AccountId.next();
    private static final AccountId BEN = AccountId.next();

    @Test
    void aChangeIsTheNextVersionAndSaysWhoMadeIt() {
        SiteVersion first = imprint("Ada Ltd");
        SiteVersion second = first.next(page("Ada plc"), BEN, NOW.plusSeconds(60));

        assertAll(
                () -> assertEquals(1, first.getNumber()),
                () -> assertEquals(page("Ada Ltd"), first.getContent()),
                () -> assertEquals(2, second.getNumber()),
                () -> assertEquals(page("Ada plc"), second.getContent()),
                () -> assertEquals(BEN, second.getWrittenBy()),
                () -> assertEquals(NOW.plusSeconds(60), second.getWrittenAt()),
                () -> assertNull(second.getRestored()),
                () -> assertNotEquals(first.getSha256(), second.getSha256()));
    }

    @Test
    void goingBackIsAVersionThatRepeatsAnEarlierOne() {
        SiteVersion first = imprint("Ada Ltd");
        SiteVersion third = first.next(page("Ada plc"), ADA, NOW)
                .next(SiteContent.NONE, ADA, NOW)
                .backTo(first, BEN, NOW);

        assertAll(
                () -> assertEquals(4, third.getNumber()),
                () -> assertEquals(1, third.getRestored()),
                () -> assertEquals(first.getContent(), third.getContent()),
                () -> assertEquals(first.getSha256(), third.getSha256()),
                () -> assertEquals(BEN, third.getWrittenBy()));
    }

    @Test
    void nothingIsWrittenIfNothingIsDifferent() {
        SiteVersion first = imprint("Ada Ltd");

        assertRefused("site.unchanged", () -> first.next(page("Ada Ltd"), ADA, NOW));
        assertRefused("site.unchanged", () -> first.backTo(first, ADA, NOW));
        assertRefused(
                "site.unchanged", () -> SiteVersion.first(SitePart.TERMS, Language.EN, SiteContent.NONE, ADA, NOW));
    }

    @Test
    void aBannerWhoseDayIsOverDoesNotComeBack() {
        SiteVersion first = SiteVersion.first(
                SitePart.BANNER, Language.EN, SiteContent.banner(text("Closed on Friday"), TODAY, TODAY), ADA, NOW);
        SiteVersion gone = first.next(SiteContent.NONE, ADA, NOW);

        assertEquals(TODAY, gone.backTo(first, ADA, NOW).getContent().lastDay());
        assertRefused("site.banner.over", () -> gone.backTo(first, ADA, NOW.plus(Duration.ofHours(1))));
    }

    @Test
    void aTextHasALanguageAndNothingElseDoes() {
        assertThrows(
                IllegalArgumentException.class,
                () -> SiteVersion.first(SitePart.IMPRINT, null, page("Ada Ltd"), ADA, NOW));
        assertThrows(
                IllegalArgumentException.class,
                () -> SiteVersion.first(SitePart.NAME, Language.EN, SiteContent.name("Ada"), ADA, NOW));
    }

    @ParameterizedTest
    @CsvSource({"-1, site.banner.last-day.past", "91, site.banner.last-day.far", ", site.banner.last-day.required"})
    void aBannerEndsSoon(Integer days, String code) {
        LocalDate lastDay = days == null ? null : TODAY.plusDays(days);

        assertProblem("lastDay", code, () -> SiteContent.banner(text("Closed on Friday"), lastDay, TODAY));
    }

    @Test
    void aBannerMayEndTodayOrInNinetyDays() {
        assertEquals(TODAY, SiteContent.banner(text("Today"), TODAY, TODAY).lastDay());
        assertEquals(
                TODAY.plusDays(90),
                SiteContent.banner(text("Today"), TODAY.plusDays(90), TODAY).lastDay());
    }

    @Test
    void textsAreNeitherEmptyNorEndless() {
        assertProblem("text", "site.text.required", () -> SiteContent.page(RichText.EMPTY));
        assertProblem("text", "site.text.required", () -> SiteContent.banner(new RichText("<p> </p>"), TODAY, TODAY));
        assertProblem("text", "site.text.too-long", () -> SiteContent.banner(text("x".repeat(301)), TODAY, TODAY));
        assertEquals(
                TODAY, SiteContent.banner(text("x".repeat(300)), TODAY, TODAY).lastDay());
        assertProblem("text", "site.text.too-long", () -> SiteContent.page(text("x".repeat(60_001))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Two\nlines", "Jobs at https://jobs.example", "ada@jobs.example", "Ada\u202E"})
    void aNameIsOneLineWithoutAddresses(String name) {
        assertProblem("name", "site.name.not-plain", () -> SiteContent.name(name));
    }

    @Test
    void aNameIsShort() {
        assertEquals("Harbour Jobs", SiteContent.name(" Harbour Jobs ").value());
        assertEquals(SiteContent.NONE, SiteContent.name("  "));
        assertProblem("name", "site.name.too-long", () -> SiteContent.name("x".repeat(41)));
    }

    @Test
    void theSiteHasAtLeastOneLanguage() {
        assertProblem("languages", "site.languages.none", () -> SiteContent.languages(Set.of()));
        assertEquals(
                List.of(Language.DE),
                SiteContent.languagesOf(
                        SiteContent.languages(Set.of(Language.DE)).value()));
        assertEquals(
                List.of(Language.EN, Language.DE),
                SiteContent.languagesOf(
                        SiteContent.languages(Set.of(Language.DE, Language.EN)).value()));
        assertEquals(List.of(Language.values()), SiteContent.languagesOf(""));
        assertEquals(List.of(Language.DE), SiteContent.languagesOf("DE FR"), "a later release offered more");
    }

    private static SiteVersion imprint(String words) {
        return SiteVersion.first(SitePart.IMPRINT, Language.EN, page(words), ADA, NOW);
    }

    private static SiteContent page(String words) {
        return SiteContent.page(text(words));
    }

    private static RichText text(String words) {
        return RichText.ofPlainText(words);
    }

    private static void assertRefused(String code, Executable change) {
        assertEquals(code, assertThrows(RuleViolation.class, change).getCode());
    }

    private static void assertProblem(String field, String code, Executable change) {
        InvalidInput invalid = assertThrows(InvalidInput.class, change);
        assertEquals(
                List.of(field + " " + code),
                invalid.getProblems().stream()
                        .map(problem -> problem.field() + " " + problem.code())
                        .toList());
    }
}
