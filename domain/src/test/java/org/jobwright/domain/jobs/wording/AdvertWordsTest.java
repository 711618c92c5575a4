package org.jobwright.domain.jobs.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jobwright.domain.jobs.advert.AdvertText;
import org.jobwright.domain.jobs.advert.Adverts;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.rules.AdvertPolicy;
import org.jobwright.domain.shared.text.RichText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdvertWordsTest {

    private static final String TITLES =
            "nurse, doctor, driver, cook, cleaner, welder, baker, painter, plumber, joiner, clerk, teacher, pilot";

    @Test
    void nothingIsFoundInAPlainAdvert() {
        assertEquals(List.of(), findings(Adverts.complete()));
    }

    @Test
    void shoutingWithinASentenceIsFoundAndAHeadingIsNot() {
        assertEquals(List.of("caps"), codes("Here you COME NOW AND STAY FOR EVER with us."));
        assertEquals(List.of(), codes("WHAT YOU WILL DO WITH THE TEAM\n\nYou repair signals."));
        assertEquals(List.of(), codes("You know SAP, SQL and AWS."));
    }

    @Test
    void oneWordAgainAndAgainIsFoundAndSoIsAListOfTitles() {
        assertEquals(List.of("stuffing"), codes("warehouse jobs best pay here now again ".repeat(15)));
        assertEquals(List.of("stuffing"), codes("Keywords: " + TITLES + "."));
        assertEquals(List.of(), codes("You know trains, trams, buses and ships."));
    }

    @Test
    void contactDetailsAreCountedAndNoReasonToHoldAnAdvert() {
        List<WordFinding> found = findings(
                with("Write to jo.smith@harbour.example or call 0117 900 1234. Write to jo.smith@harbour.example."));

        assertEquals(
                List.of("jo.smith@harbour.example", "0117 900 1234"),
                found.stream().map(WordFinding::quote).toList());
        assertTrue(found.stream().noneMatch(one -> one.severity().needsJudgement()));
    }

    @Test
    void wordsAreFoundOnceAndAFloodOfThemIsCut() {
        assertEquals(
                1,
                findings(with("Only native speakers. ".repeat(50))).stream()
                        .filter(found -> found.code().equals("origin.native"))
                        .count());
        StringBuilder flood = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            flood.append("Call 0117 900 ").append(1000 + i).append(". ");
        }
        List<WordFinding> found = findings(with(flood + "You pay a registration fee."));
        assertEquals(
                AdvertWords.MOST,
                found.stream().filter(one -> one.severity() == Severity.CONTACT).count());
        assertTrue(found.stream().anyMatch(one -> one.code().equals("money.request")));
    }

    /** 50 kB take at most 100 ms, and the time grows with the text, not with its square. */
    @Test
    void fourTimesTheTextTakesAboutFourTimesAsLong() {
        String sentence = "Only here: you pay attention, and Ｎative people apply. ";
        JobAdvert quarter = with(sentence.repeat(225));
        JobAdvert whole = with(sentence.repeat(900)); // 50 kB
        best(whole); // compiles
        long expected = 4 * best(quarter);
        long taken = best(whole);

        assertTrue(taken < 3 * expected, () -> taken + " ns instead of " + expected);
        assertTrue(taken < 100_000_000, () -> taken + " ns");
    }

    private static long best(JobAdvert advert) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 40; i++) {
            long started = System.nanoTime();
            findings(advert);
            best = Math.min(best, System.nanoTime() - started);
        }
        return best;
    }

    @Test
    void adviceGoesToTheEmployer() {
        JobAdvert advert = with("The candidate has a licence, and he will drive to customers.");

        assertTrue(AdvertPolicy.review(advert, Adverts.TODAY).warnings().stream()
                .anyMatch(warning -> warning.code().equals("jobs.wording.gender.pronoun")));
    }

    @Test
    void anAdvertThatExpectsMenBySoundSaysSo() {
        String words = "You are an ambitious, competitive and assertive leader with a dominant will to win.";
        assertEquals(
                List.of("ambitious", "competitive", "assertive", "leader", "dominant"),
                AdvertWords.outnumbering(AdvertTexts.of(with(words))));
        assertEquals(
                List.of(),
                AdvertWords.outnumbering(
                        AdvertTexts.of(with(words + " You support and trust colleagues, share and understand."))));
        assertTrue(AdvertPolicy.review(with(words), Adverts.TODAY).warnings().stream()
                .anyMatch(warning -> warning.code().equals("jobs.wording.gender.wording")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Call zero seven seven nine, one two three four five.",
                "Call null eins sieben drei fünf sechs acht neun.",
                "Write to jo (at) harbour [dot] example.",
                "Write to jo Klammeraffe: jo (ät) harbour punkt example.",
                "Write to jo＠harbour．example.",
                "Write to jo\u200B@\u200Bharbour.example.",
                "Call ０１１７ ９００ １２３４."
            })
    void disguisedContactDetailsAreRefused(String text) {
        assertTrue(AdvertPolicy.review(with(text), Adverts.TODAY).problems().stream()
                .anyMatch(problem -> problem.code().equals("jobs.description.disguised-contact")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Call 0117\u00A0900\u00A01234.",
                "You look after one, two or three wards.",
                "Write to jo@harbour.example."
            })
    void openContactDetailsAreNotDisguised(String text) {
        assertFalse(AdvertPolicy.review(with(text), Adverts.TODAY).problems().stream()
                .anyMatch(problem -> problem.code().equals("jobs.description.disguised-contact")));
    }

    private static List<String> codes(String text) {
        return findings(with(text)).stream().map(WordFinding::code).distinct().toList();
    }

    private static JobAdvert with(String text) {
        JobAdvert advert = Adverts.complete();
        return advert.withText(
                new AdvertText(RichText.ofPlainText(text), advert.text().responsibilities(), null, null));
    }

    private static List<WordFinding> findings(JobAdvert advert) {
        return AdvertWords.findings(AdvertTexts.of(advert), Lexicons.shipped());
    }
}
