package org.jobwright.domain.jobs.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jobwright.domain.jobs.advert.AdvertText;
import org.jobwright.domain.jobs.advert.Adverts;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.shared.Json;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.text.RichText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What administrators may save as words to look for. */
class LexiconEntryTest {

    @Test
    void itsExamplesMustHold() {
        entry(List.of("passport deposit*"), List.of("Leave a passport deposit."), List.of("Bring your passport."))
                .requireExamples();

        assertEquals("jobs.words.example.missed", refusal(() -> entry(
                        List.of("passport"), List.of("Bring your papers."), List.of("Nothing."))
                .requireExamples()));
        assertEquals("jobs.words.example.found", refusal(() -> entry(
                        List.of("passport"), List.of("Your passport."), List.of("A passport photo."))
                .requireExamples()));
    }

    @Test
    void itNeedsAnExampleOfEachKind() {
        assertEquals(
                "jobs.words.example.none",
                refusal(() -> entry(List.of("passport"), List.of(" "), List.of("Nothing."))));
        assertEquals(
                "jobs.words.example.none", refusal(() -> entry(List.of("passport"), List.of("passport"), List.of())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"e-mail", "pa*", "saint*", "*", "pass*port", "*port*", "a  b", "£#", "(deposit)"})
    void aPhraseThatCouldNeverBeFoundIsRefused(String phrase) {
        assertEquals(
                "jobs.words.phrase", refusal(() -> entry(List.of(phrase), List.of("Found."), List.of("Not found."))));
    }

    @Test
    void adviceStaysAdviceAndAFindingStaysOne() {
        LexiconEntry advice = Lexicons.shippedEntries().stream()
                .filter(LexiconEntry::isAdvice)
                .findFirst()
                .orElseThrow();

        assertEquals("jobs.words.severity", refusal(() -> with(advice, Severity.FLAG)));
        assertEquals("jobs.words.severity", refusal(() -> with(own(), Severity.HINT)));
        assertEquals("jobs.words.severity", refusal(() -> with(own(), Severity.CONTACT)));
        assertEquals(Severity.HIGH, with(own(), Severity.HIGH).severity());
    }

    @Test
    void whatItMeansIsKnown() {
        LexiconEntry unknown = new LexiconEntry(
                "own-passport",
                Language.EN,
                "no.such",
                Severity.FLAG,
                null,
                false,
                List.of("passport"),
                null,
                null,
                List.of("passport"),
                List.of("paper"),
                false);

        assertEquals("jobs.words.code", refusal(() -> Lexicons.requireSound(unknown)));
        Lexicons.requireSound(own());
    }

    @Test
    void theWordsThatCountAreTheOnesGiven() {
        JobAdvert advert = withText("Leave your passport with us.");
        LexiconEntry own = own();

        assertEquals(List.of(), AdvertWords.findings(AdvertTexts.of(advert), Lexicons.shipped()));
        assertEquals(
                "passport",
                AdvertWords.findings(AdvertTexts.of(advert), new Lexicons(List.of(own)))
                        .getFirst()
                        .quote());
        assertEquals(
                List.of(), AdvertWords.findings(AdvertTexts.of(advert), new Lexicons(List.of(own.switchedTo(false)))));
        assertTrue(AdvertWords.isFoundBy(own.switchedTo(false), advert), "as if it were on");
        assertFalse(AdvertWords.isFoundBy(own, withText("Bring your papers.")));
    }

    @Test
    void itSurvivesJson() {
        for (LexiconEntry entry : Lexicons.shippedEntries()) {
            assertEquals(entry, Json.read(Json.write(entry), LexiconEntry.class));
        }
    }

    private static LexiconEntry own() {
        return entry(List.of("passport"), List.of("Your passport."), List.of("Your papers."));
    }

    private static LexiconEntry entry(List<String> phrases, List<String> found, List<String> fine) {
        return new LexiconEntry(
                "own-passport",
                Language.EN,
                LexiconEntry.OWN,
                Severity.FLAG,
                null,
                false,
                phrases,
                null,
                null,
                found,
                fine,
                false);
    }

    private static LexiconEntry with(LexiconEntry entry, Severity severity) {
        return entry.withWords(severity, entry.phrases(), entry.with(), entry.without(), entry.found(), entry.fine());
    }

    private static JobAdvert withText(String text) {
        return Adverts.complete().withText(AdvertText.of(RichText.ofPlainText(text)));
    }

    private static String refusal(Runnable refused) {
        return assertThrows(InvalidInput.class, refused::run)
                .getProblems()
                .getFirst()
                .code();
    }
}
