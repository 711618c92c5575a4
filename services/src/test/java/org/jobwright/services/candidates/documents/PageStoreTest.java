package org.jobwright.services.candidates.documents;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drawn pages: what is kept, what is trusted, and what goes when there is no more room. */
class PageStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
    private static final String DATA = "jobwright.data.dir";
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 1, 2, 3};

    @TempDir
    Path data;

    private String before;
    private PageStore store;

    @BeforeEach
    void dataDirectory() {
        before = System.setProperty(DATA, data.toString());
        store = new PageStore(Clock.fixed(NOW, ZoneOffset.UTC), 1000);
    }

    @AfterEach
    void formerDirectory() {
        if (before == null) {
            System.clearProperty(DATA);
        } else {
            System.setProperty(DATA, before);
        }
    }

    @Test
    void pagesAreKeptWithTheirTextAndTheirPicture() throws IOException {
        store.put(key(1), drawn(2, PNG, PNG));
        DrawnPages pages = store.find(key(1)).orElseThrow();
        assertEquals(2, pages.inFile());
        assertEquals(List.of("Page\n1", "Page\n2"), texts(pages));
        assertArrayEquals(PNG, store.picture(key(1), 2).orElseThrow());
        assertEquals(Optional.empty(), store.picture(key(1), 3));
        assertFalse(store.lacks(key(1)));
        assertEquals(Optional.empty(), store.find(key(2)));
    }

    @Test
    void aPageThatWasCutOffOrIsNoPictureEndsTheDocument() throws IOException {
        byte[] whole = drawn(2, PNG, PNG);
        store.put(key(1), Arrays.copyOf(whole, whole.length - 1));
        store.put(key(2), drawn(2, PNG, "<svg onload='alert(1)'>".getBytes(StandardCharsets.UTF_8)));
        store.put(key(3), new byte[0]);
        store.put(key(4), new byte[] {127, 127, 127, 127, 1});
        assertEquals(List.of("Page\n1"), texts(store.find(key(1)).orElseThrow()));
        assertEquals(List.of("Page\n1"), texts(store.find(key(2)).orElseThrow()));
        assertEquals(List.of(), texts(store.find(key(3)).orElseThrow()));
        assertEquals(List.of(), texts(store.find(key(4)).orElseThrow()));
    }

    @Test
    void whatCouldNotBeDrawnIsTriedAgainLater() throws IOException {
        store.put(key(1), new byte[0]);
        age(key(1), Duration.ZERO);
        assertFalse(store.lacks(key(1)));
        age(key(1), Duration.ofMinutes(11));
        assertTrue(store.lacks(key(1)));
    }

    @Test
    void pagesThatWereNotDrawnInTimeAreToldFromThoseThatNeverCanBe() {
        store.put(key(1), PageFrames.late());
        store.put(key(2), new byte[0]);
        assertEquals(DrawnPages.LATE, store.find(key(1)).orElseThrow());
        assertEquals(DrawnPages.NONE, store.find(key(2)).orElseThrow());
    }

    @Test
    void whenThereIsNoRoomTheLongestUnreadGo() throws IOException {
        byte[] large = drawn(1, Arrays.copyOf(PNG, 350));
        store.put(key(1), large);
        store.put(key(2), large);
        age(key(1), Duration.ofDays(2));
        age(key(2), Duration.ofDays(3));
        assertTrue(store.find(key(2)).isPresent(), "read a moment ago");
        store.put(key(3), large);
        assertEquals(List.of(key(2), key(3)), store.keys().stream().sorted().toList());
        store.delete(key(2));
        assertEquals(List.of(key(3)), store.keys());
    }

    private void age(String key, Duration age) throws IOException {
        Files.setLastModifiedTime(FileDocumentStore.below(data.resolve("pages"), key), FileTime.from(NOW.minus(age)));
    }

    private static List<String> texts(DrawnPages pages) {
        return pages.pages().stream().map(DrawnPages.DrawnPage::text).toList();
    }

    private static String key(int number) {
        return "%032x".formatted(number);
    }

    private static byte[] drawn(int inFile, byte[]... pictures) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream output = new DataOutputStream(bytes);
        output.writeInt(inFile);
        for (int page = 1; page <= pictures.length; page++) {
            byte[] text = ("Page\n\0" + page).getBytes(StandardCharsets.UTF_8);
            output.writeInt(1240);
            output.writeInt(1754);
            output.writeInt(text.length);
            output.write(text);
            output.writeInt(pictures[page - 1].length);
            output.write(pictures[page - 1]);
        }
        return bytes.toByteArray();
    }
}
