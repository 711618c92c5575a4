package org.jobwright.domain.talent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.talent.contact.ContactTerms;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What people agreed to stays as it was: other words are another version. */
@Tag("PRV-01")
class ConsentTextTest {

    /** Each version that ever shipped. A line is added here for new words, and none is changed. */
    private static final List<String> SHIPPED = List.of(
            "TALENT_POOL 1 EN a7e406ca9935199d761a656f3dc458f3d60a982a71f119043d17396ef468e934",
            "TALENT_POOL 1 DE 2f476c341483ea440297981fbc72e8d8faa368436a53c50753c26bbc364fb3c6",
            "CONTACT 1 EN f7e373b12c32f4fe9139b21d306c10e14ccc01a01dc41bec0419adc432c565fe",
            "CONTACT 1 DE 45b2b019dd6022c4712757cea265567ee43dffa61f5b348f05744eaab9f5cfa8",
            "FINDABLE 1 EN 3244bf015853eff917c7e0bd96b0364cb8bef173028a05a3b16e880794be7ba3",
            "FINDABLE 1 DE b8bc48cde0fa922550b5fe92d30ad4314fd3952c49197e2a8cf563ae69797f64",
            "MATCH 1 EN 0627a0952f072394716dfc384261e56a9b0a7f894384e1d576595f18769e38cf",
            "MATCH 1 DE 6217457e5a9f32ffd10dbd7ea98394a207cd30510e55e38c301cc599879a3299");

    @Test
    void theWordsOfAVersionNeverChange() {
        assertEquals(
                SHIPPED,
                ConsentText.all().stream()
                        .map(text -> text.purpose() + " " + text.version() + " " + text.language() + " "
                                + text.read().sha256())
                        .toList());
    }

    @Test
    void theLatestVersionIsTheSameInEachLanguage() {
        for (ConsentPurpose purpose : ConsentPurpose.values()) {
            assertEquals(
                    1,
                    Stream.of(Language.values())
                            .map(language ->
                                    ConsentText.current(purpose, language).version())
                            .distinct()
                            .count());
        }
    }

    @Test
    void theWordsSayForHowLong() {
        for (Language language : Language.values()) {
            assertTrue(ConsentText.current(ConsentPurpose.TALENT_POOL, language)
                    .words()
                    .contains(" " + PoolConsent.MONTHS + " "));
            assertTrue(ConsentText.current(ConsentPurpose.CONTACT, language)
                    .words()
                    .contains(" " + ContactTerms.MONTHS_SHARED + " "));
        }
    }

    @Test
    void otherWordsThanThoseThatAreShownAreRefused() {
        ReadConsent read =
                ConsentText.current(ConsentPurpose.CONTACT, Language.EN).read();
        read.requireCurrent(ConsentPurpose.CONTACT);
        assertThrows(RuleViolation.class, () -> read.requireCurrent(ConsentPurpose.TALENT_POOL));
        ReadConsent other = new ReadConsent(read.version(), read.language(), "0".repeat(64));
        assertThrows(RuleViolation.class, () -> other.requireCurrent(ConsentPurpose.CONTACT));
    }
}
