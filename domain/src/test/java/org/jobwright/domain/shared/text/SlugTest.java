package org.jobwright.domain.shared.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Addresses in which a title can still be read. */
class SlugTest {

    @Test
    void lettersOfGermanAreSpeltOutAndAccentsDropped() {
        assertEquals("koehler-soehne", Slug.of("Köhler & Söhne", "job"));
        assertEquals("strasse-7", Slug.of("Straße 7", "job"));
        assertEquals("creche-a-zurich", Slug.of("Crèche à Zu\u0301rich", "job"));
    }

    @Test
    void whatStandsBetweenWordsIsOneHyphenAndNoneAtTheEnds() {
        assertEquals("c-net-developer-m-f-d", Slug.of(" (C# / .NET) Developer -- m/f/d! ", "job"));
    }

    @Test
    void aTextWithoutLatinLettersHasAnotherSlug() {
        assertEquals("job", Slug.of("看護師", "job"));
        assertEquals("job", Slug.of("\u0301 – 😀", "job"));
        assertEquals("job", Slug.of("", "job"));
    }
}
