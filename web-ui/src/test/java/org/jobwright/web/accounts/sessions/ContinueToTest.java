package org.jobwright.web.accounts.sessions;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContinueToTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/app/account",
                "/jobs?q=rail&near=Hull",
                "/jobs/JW-2026-0042/fitter#apply",
                "/jobs?q=a:b",
                "/jobs/JW-1/a:b",
                "/jobs?near=St.%20Ives//",
                "/jobs?near=M%C3%BCnchen",
                "/%C4%AFevil.example/"
            })
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
                "/ /evil.example",
                "/https://evil.example/",
                "/HTTPS:/evil.example/",
                "/https:evil.example",
                "/javascript:alert(1)",
                "/data:text/html,x",
                "/%0d%0aX:y",
                "/app:x/saved",
                "/https:?x",
                "/.//evil.example/",
                "/app/..//evil.example/",
                "/app//evil.example/",
                "/app/../x",
                "/\t/evil.example/",
                "/\u0000/evil.example",
                "/\u2028/evil.example",
                "/\u012fevil.example/",
                "/\u015cevil.example/",
                "/jobs\u010d\u010aX:y",
                "/jobs?near=M\u00fcnchen",
                "/jobs\u007f",
                "/app\\evil"
            })
    void anythingElseIsNot(String page) {
        assertEquals(Optional.empty(), ContinueTo.read(page));
    }

    /** Browsers remove tabs and line ends, and read \\ as /; RESTEasy drops the first slash before it resolves. */
    @MethodSource("org.jobwright.web.search.feeds.NaughtyStrings#visible")
    @Tag("SEC-39")
    @FuzzTest
    void whateverIsTakenStaysHere(@NotNull String page) {
        ContinueTo.read(page).ifPresent(taken -> {
            String header = new String(taken.getBytes(ISO_8859_1), ISO_8859_1);
            assertEquals(taken, header, "a header holds what was asked for");
            String seen = taken.replaceAll("[\\t\\r\\n]", "").replace('\\', '/');
            assertTrue(seen.startsWith("/") && !seen.startsWith("//"), seen);
            URI here = URI.create("https://here.example/login");
            assertEquals("here.example", here.resolve(taken).getHost());
            assertEquals("here.example", here.resolve(taken.substring(1)).getHost());
        });
    }

    @Test
    void theAddressOfAFormCarriesThePageEncoded() {
        assertEquals("/login?continue=%2Fjobs%3Fq%3Da%26b", ContinueTo.address("/login", "/jobs?q=a&b"));
        assertEquals("/login", ContinueTo.address("/login", null));
    }
}
