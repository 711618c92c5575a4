package org.jobwright.services.moderation.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReviewSampleTest {

    private static final String KEY = "a key of this test";

    @Test
    void aboutOneInTenIsDrawnAndTheSameOnesAgain() {
        Set<UUID> drawn = drawn(KEY);
        assertTrue(drawn.size() >= 80 && drawn.size() <= 120, drawn.size() + " of 1,000");
        assertEquals(drawn, drawn(KEY));
    }

    @Test
    void anotherKeyDrawsOthers() {
        assertNotEquals(drawn(KEY), drawn("another key"));
    }

    private static Set<UUID> drawn(String key) {
        return IntStream.range(0, 1_000)
                .mapToObj(number -> UUID.nameUUIDFromBytes(("version " + number).getBytes(StandardCharsets.UTF_8)))
                .filter(version -> ReviewSample.isDrawn(version, key))
                .collect(Collectors.toSet());
    }
}
