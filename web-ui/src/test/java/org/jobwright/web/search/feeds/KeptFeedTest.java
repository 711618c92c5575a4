package org.jobwright.web.search.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptFeedTest {

    private static final PublicChange CHANGE = new PublicChange(Instant.parse("2026-12-01T09:59:00Z"), 1);

    private Instant now = Instant.parse("2026-12-01T10:00:00Z");
    private int written;
    private boolean large = true;
    private boolean fails;
    private final Queue<Runnable> background = new ArrayDeque<>();
    private KeptFeed feed;

    @BeforeEach
    void begin(@TempDir Path directory) {
        feed = new KeptFeed(directory, () -> now);
    }

    private void write(XmlOutput out, PublicChange change) throws IOException {
        if (fails) {
            throw new IOException("the database is away");
        }
        out.text("feed", "number " + ++written);
    }

    private void ask() {
        feed.renew(() -> large, () -> CHANGE, this::write, background::add);
    }

    /** Two ask, and what was begun ends. */
    private void renew() {
        ask();
        ask();
        finish();
    }

    private void finish() {
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
        now = now.plus(Duration.ofMinutes(59));
        ask();
        now = now.plus(Duration.ofMinutes(59));
        ask();
        ask();
        assertEquals(1, background.size(), "one at a time");
        assertTrue(content().contains("number 1"), content());
        now = now.plus(Duration.ofMinutes(2));
        assertEquals(Optional.empty(), feed.find());
    }

    @Test
    void itIsNotWrittenForOneWhoRarelyReads() {
        for (int i = 0; i < 5; i++) {
            ask();
            now = now.plus(Duration.ofHours(2));
        }
        assertTrue(background.isEmpty());
    }

    @Test
    void itIsNotWrittenOnASmallSite() {
        large = false;
        renew();
        renew();
        assertEquals(0, written);
        large = true;
        now = now.plus(Duration.ofMinutes(10));
        renew();
        assertEquals(1, written);
    }

    @Test
    void aReaderOfTheLastOneStillFindsIt() throws Exception {
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
    void itIsTriedAgainTenMinutesAfterAFailure() throws Exception {
        fails = true;
        renew();
        assertEquals(Optional.empty(), feed.find());
        fails = false;
        renew();
        assertEquals(Optional.empty(), feed.find());
        now = now.plus(Duration.ofMinutes(10));
        renew();
        assertTrue(content().contains("number 1"), content());
    }

    @Test
    void aServerThatStopsRefusesIt() {
        ask();
        feed.renew(() -> true, () -> CHANGE, this::write, task -> {
            throw new RejectedExecutionException();
        });
        renew();
        assertEquals(1, written);
    }

    @Test
    void aFileThatIsGoneIsNotSent() throws Exception {
        renew();
        Files.delete(feed.find().orElseThrow().file());
        assertEquals(Optional.empty(), feed.find());
    }

    @Test
    void nothingStaysWhenTheServerStops() {
        renew();
        Path file = feed.find().orElseThrow().file();
        feed.forget();
        assertFalse(Files.exists(file));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
            none, false
            '', false
            gzip, true
            GZIP, true
            'deflate, gzip;q=0.5, *;q=0', true
            gzip;q=1.0, true
            gzip; q=0, false
            gzip;q=0.000, false
            gzip;q=0.001, true
            identity, false
            br, false
            gzipped, false
            """)
    void gzipIsSentToWhoReadsIt(String accepted, boolean packed) {
        assertEquals(packed, PublicAnswers.acceptsGzip(accepted));
    }
}
