package org.jobwright.services.candidates.documents;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jobwright.instance.ObjectStorage;
import org.jobwright.server.Build;
import org.jobwright.server.documents.ObjectStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Documents in a real object store. */
@Tag("slow")
class S3DocumentStoreIT {

    private static final int CV = 2_000_000;
    private final Instant soon = Instant.now().plusSeconds(3600);

    private static ObjectStorage storage;
    private static S3DocumentStore store;

    @BeforeAll
    static void aBucket() throws Exception {
        storage = new ObjectStorage(Files.createTempDirectory(Build.TARGET, "objects-"));
        storage.start();
        store = named("tests");
    }

    @AfterAll
    static void gone() {
        storage.close();
    }

    /** As the launcher hands it over. */
    private static S3DocumentStore named(String prefix) {
        ObjectStore there = ObjectStore.in(storage.environment(prefix)).orElseThrow();
        Map<String, String> handedOver = Map.of(
                "endpoint", there.endpoint().orElseThrow().toString(),
                "region", there.region(),
                "bucket", there.bucket(),
                "prefix", there.prefix(),
                "key", there.key(),
                "secret", there.secret());
        handedOver.forEach((name, value) -> System.setProperty("jobwright.documents." + name, value));
        try {
            return S3DocumentStore.ofSettings();
        } finally {
            handedOver.keySet().forEach(name -> System.clearProperty("jobwright.documents." + name));
        }
    }

    @Test
    void aDocumentComesBackUntilItIsDeleted() {
        byte[] content = new byte[CV];
        content[CV - 1] = 7;
        String key = store.put(content);

        assertArrayEquals(content, store.get(key));
        store.delete(key);
        store.delete(key);

        UncheckedIOException missing = assertThrows(UncheckedIOException.class, () -> store.get(key));
        assertInstanceOf(NoSuchFileException.class, missing.getCause());
    }

    @Test
    void documentsAreListedByPartAndTimeAndOnlyTheirOwn() {
        S3DocumentStore other = named("others");
        String key = store.put(new byte[] {1});
        String foreign = other.put(new byte[] {1});

        assertTrue(store.keysPutBefore(soon, key.substring(0, 2)).contains(key));
        assertFalse(store.keysPutBefore(soon, foreign.substring(0, 2)).contains(foreign));
        assertEquals(List.of(), store.keysPutBefore(Instant.EPOCH, key.substring(0, 2)));
    }

    @Test
    void moreDocumentsThanOneAnswerHoldsAreListed() {
        S3DocumentStore many = named("many");
        long put = IntStream.range(0, 1100)
                .parallel()
                .mapToObj(i -> many.put(new byte[] {1}))
                .distinct()
                .count();

        long listed = DocumentKeys.PARTS.stream()
                .mapToLong(part -> many.keysPutBefore(soon, part).size())
                .sum();

        assertEquals(put, listed);
    }

    @Test
    void aStoreThatIsAwayBlamesNoDocument() throws Exception {
        ObjectStorage passing = new ObjectStorage(Files.createTempDirectory(Build.TARGET, "objects-"));
        passing.start();
        ObjectStorage kept = storage;
        storage = passing;
        S3DocumentStore away = named("tests");
        storage = kept;
        String key = away.put(new byte[] {1});
        assertTrue(away.isWritable());
        passing.kill();

        assertThrows(DocumentStoreAway.class, () -> away.get(key));
        assertThrows(DocumentStoreAway.class, () -> away.put(new byte[] {1}));
        assertThrows(DocumentStoreAway.class, () -> away.keysPutBefore(soon, "00"));
    }
}
