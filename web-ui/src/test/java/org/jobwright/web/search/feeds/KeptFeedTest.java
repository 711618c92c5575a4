package org.jobwright.web.search.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.zip.GZIPInputStream;
import org.jobwright.services.search.feeds.PublicChange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFeedTest {

    private static final PublicChange CHANGE = new PublicChange(Instant.parse("2026-12-01T09:59:00Z"), 1);

    private Instant now = Instant.parse("2026-12-01T10:00:00Z");
    private int written;
    private final Queue<Runnable> background = new ArrayDeque<>();
    private KeptFeed feed;

    @BeforeEach
    void begin(@TempDir Path directory) {
        feed = new KeptFeed(directory, () -> now);
    }

    private void write(XmlOutput out, PublicChange change) throws IOException {
        out.text("feed", "number " + ++written);
    }

    private void renew() {
        feed.renew(() -> CHANGE, this::write, background::add);
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    private String content() throws IOException {
        return content(feed.find().orElseThrow().file());
    }

    private static String content(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void itIsWrittenOnceAnHour() throws Exception {
        assertEquals(Optional.empty(), feed.find());
        renew();
        now = now.plus(Duration.ofMinutes(59));
        renew();
        assertTrue(content().contains("number 1"), content());
        assertEquals(CHANGE, feed.find().orElseThrow().change());
        now = now.plus(Duration.ofMinutes(1));
        renew();
        assertTrue(content().contains("number 2"), content());
    }

    @Test
    void theLastOneIsSentWhileTheNextIsWrittenButNotForEver() throws Exception {
        renew();
        now = now.plus(Duration.ofMinutes(119));
        feed.renew(() -> CHANGE, this::write, background::add);
        feed.renew(() -> CHANGE, this::write, background::add);
        assertEquals(1, background.size(), "one at a time");
        assertTrue(content().contains("number 1"), content());
        now = now.plus(Duration.ofMinutes(1));
        assertEquals(Optional.empty(), feed.find());
    }

    @Test
    void whoIsAboutToReadTheLastOneStillFindsIt() throws Exception {
        renew();
        Path first = feed.find().orElseThrow().file();
        now = now.plus(Duration.ofHours(1));
        renew();
        assertTrue(content(first).contains("number 1"));
        now = now.plus(Duration.ofHours(1));
        renew();
        assertFalse(Files.exists(first));
    }

    @Test
    void theNextReaderTriesAgainAfterAFailure() throws Exception {
        feed.renew(
                () -> CHANGE,
                (out, change) -> {
                    throw new IOException("the database is away");
                },
                Runnable::run);
        assertEquals(Optional.empty(), feed.find());
        assertThrows(
                RejectedExecutionException.class,
                () -> feed.renew(() -> CHANGE, this::write, task -> {
                    throw new RejectedExecutionException("the server stops");
                }));
        renew();
        assertTrue(content().contains("number 1"), content());
    }

    @Test
    void nothingStaysWhenTheServerStops() {
        renew();
        Path file = feed.find().orElseThrow().file();
        feed.forget();
        assertFalse(Files.exists(file));
    }
}
