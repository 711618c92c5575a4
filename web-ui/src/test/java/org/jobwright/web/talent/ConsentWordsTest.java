package org.jobwright.web.talent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.Sha256;
import org.jobwright.domain.talent.PoolConsent;
import org.jobwright.domain.talent.contact.ContactTerms;
import org.jobwright.web.shared.text.Texts;
import org.junit.jupiter.api.Test;

/** A consent keeps the number of the words that were read, so that other words need another number. */
class ConsentWordsTest {

    @Test
    void otherWordsOfSharingHaveAnotherNumber() {
        List<String> words = Arrays.stream(Language.values())
                .map(language -> Texts.of(language).get("talent.contacts.consent", "X", ContactTerms.MONTHS_SHARED))
                .toList();
        assertEquals(
                "1 25017f5855ccf27f743847495b30af1e282d2a38d7eedfd1e2707617207033df",
                ContactTerms.TEXT_VERSION + " "
                        + Sha256.hex(String.join("\n", words).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void otherWordsHaveAnotherNumber() {
        List<String> words = Arrays.stream(Language.values())
                .map(language -> Texts.of(language).get("talent.consent.words", "X", PoolConsent.MONTHS))
                .toList();
        assertEquals(
                "1 1513fff45822a4058e5d45912f1367f375fd74a860916845da5063f66c68641d",
                PoolConsent.TEXT_VERSION + " "
                        + Sha256.hex(String.join("\n", words).getBytes(StandardCharsets.UTF_8)));
    }
}
