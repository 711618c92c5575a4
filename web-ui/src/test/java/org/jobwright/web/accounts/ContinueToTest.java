package org.jobwright.web.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContinueToTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/app/account", "/jobs?q=rail&near=Hull", "/jobs/JW-2026-0042/fitter#apply"})
    void aPageOfOursIsTaken(String page) {
        assertEquals(Optional.of(page), ContinueTo.read(page));
    }

    @ParameterizedTest
    @Tag("SEC-39")
    @NullSource
    @ValueSource(
            strings = {
                "",
                "app",
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "\\\\evil.example",
                "javascript:alert(1)",
                "/app\r\nSet-Cookie: a=b",
                "/ /evil.example"
            })
    void anythingElseIsNot(String page) {
        assertEquals(Optional.empty(), ContinueTo.read(page));
    }

    @Test
    void theAddressOfAFormCarriesThePageEncoded() {
        assertEquals("/login?continue=%2Fjobs%3Fq%3Da%26b", ContinueTo.address("/login", "/jobs?q=a&b"));
        assertEquals("/login", ContinueTo.address("/login", null));
    }
}
