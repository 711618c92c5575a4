package org.jobwright.services.organizations.domains;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jobwright.domain.shared.failures.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainNamesTest {

    @ParameterizedTest
    @CsvSource({
        "harbour-rail.com, harbour-rail.com",
        "' Harbour-Rail.COM. ', harbour-rail.com",
        "https://www.harbour-rail.co.uk:8443/jobs?x=1#a, harbour-rail.co.uk",
        "jobs@mail.harbour-rail.com, harbour-rail.com",
        "harbour.github.io, harbour.github.io",
        "a.b.harbour.example, harbour.example",
        "münchen.de, xn--mnchen-3ya.de",
        "xn--strae-oqa.de, xn--strae-oqa.de",
        "bahnhof。jp, bahnhof.jp",
    })
    void aDomainIsReadFromWhatPeopleType(String typed, String read) {
        assertEquals(read, DomainNames.read(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "harbour",
                "com.",
                "192.0.2.7",
                "[2001:db8::1]",
                "a b.com",
                "-x.com",
                "harbour_rail.com",
                "..",
                "a..com",
                "x.notasuffix"
            })
    void whatIsNoDomainIsRefused(String typed) {
        assertProblem("organizations.domain.form", typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"co.uk", "github.io", "https://com.au/"})
    void whatManyShareIsRefused(String typed) {
        assertProblem("organizations.domain.suffix", typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gmail.com", "me@web.de", "mail.yahoo.co.uk"})
    void whereAnyoneGetsAnAddressIsKnown(String typed) {
        assertTrue(DomainNames.isWebmail(DomainNames.read(typed)));
    }

    @Test
    void whatJavaWritesDifferentlyIsWantedInAscii() {
        assertProblem("organizations.domain.ascii", "straße.de");
    }

    @Test
    void aNameIsShownAsPeopleWriteItIfItCanBeRead() {
        assertEquals("münchen.de", DomainNames.shown("xn--mnchen-3ya.de"));
        assertEquals("harbour-rail.com", DomainNames.shown("harbour-rail.com"));
    }

    private static void assertProblem(String code, String typed) {
        InvalidInput refused = assertThrows(InvalidInput.class, () -> DomainNames.read(typed));
        assertEquals(code, refused.getProblems().getFirst().code(), typed);
    }
}
