package org.jobwright.web.shared.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server would write the lower byte of every other character, resulting in another address. */
@Tag("SEC-39")
class RedirectTest {

    @Test
    void theHeaderIsAscii() {
        assertEquals("/jobs?near=M%C3%BCnchen#a", Redirect.location("/jobs?near=M\u00fcnchen#a"));
        assertEquals("/%C4%AFevil.example/", Redirect.location("/\u012fevil.example/"));
        assertEquals("/%C5%9Cevil.example/", Redirect.location("/\u015cevil.example/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/", "/\\evil.example/", "/a\r\nX:y", "https://evil.example/", "/a b", ""})
    void nothingLeadsElsewhere(String page) {
        assertThrows(IllegalArgumentException.class, () -> Redirect.location(page));
    }
}
