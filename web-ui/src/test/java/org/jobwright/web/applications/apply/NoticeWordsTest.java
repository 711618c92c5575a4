package org.jobwright.web.applications.apply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.applications.SeenNotice;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.Sha256;
import org.jobwright.web.shared.text.Texts;
import org.junit.jupiter.api.Test;

/** An application keeps the version of the notice that it was sent with, so that other words need another version. */
class NoticeWordsTest {

    @Test
    void otherWordsHaveAnotherVersion() {
        String words = Arrays.stream(Language.values())
                .map(Texts::of)
                .flatMap(NoticeWordsTest::words)
                .collect(Collectors.joining("\n"));
        assertEquals(
                "2026-11-29 61fd4f5fcd1b51e30a3b819413ebbd92b9e2af17e5b0f6fde72d67f62346bfc9",
                SeenNotice.VERSION + " " + Sha256.hex(words.getBytes(StandardCharsets.UTF_8)));
    }

    private static Stream<String> words(Texts texts) {
        return Stream.concat(
                Stream.of("short", "short.unnamed", "lede").map(key -> texts.get("applications.notice." + key, "X")),
                NoticePages.PARTS.stream().map(part -> texts.get("applications.notice." + part + ".how")));
    }
}
