package org.jobwright.server.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jobwright.server.SampleInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings of a store for documents. */
class ObjectStoreTest {
    private static final String URL = "JOBWRIGHT_DOCUMENTS_URL";
    private static final String KEY = "JOBWRIGHT_DOCUMENTS_KEY";
    private static final String SECRET = "JOBWRIGHT_DOCUMENTS_SECRET";

    @Test
    void documentsAreInTheDataDirectoryUnlessABucketIsNamed() {
        assertEquals(Optional.empty(), ObjectStore.in(Map.of()));
    }

    @Test
    void aBucketHasAPlaceAndItsSecretIsNotShown() {
        ObjectStore store = store("s3://cvs/jobs/?endpoint=https://s3.example.org:9000&region=eu-central-1");

        assertEquals(Optional.of(URI.create("https://s3.example.org:9000")), store.endpoint());
        assertEquals("eu-central-1", store.region());
        assertEquals("cvs", store.bucket());
        assertEquals("jobs/", store.prefix());
        assertFalse(store.compatible());
        assertEquals("s3://cvs/jobs/ at https://s3.example.org:9000", store.toString());
    }

    @Test
    void aBucketMayHaveNoPrefixAndNoEndpoint() {
        ObjectStore store = store("s3://cvs?compatible=true");

        assertEquals(Optional.empty(), store.endpoint());
        assertEquals("", store.prefix());
        assertTrue(store.compatible());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "cvs",
                "https://cvs/jobs",
                "s3://",
                "s3://CVs",
                "s3://cvs?endpoint=s3.example.org",
                "s3://cvs?endpoint=https://user:secret@s3.example.org",
                "s3://cvs?host=https://s3.example.org",
                "s3://cvs?region"
            })
    void aWrongAddressIsRefusedInASentence(String url) {
        SampleInstance.assertSays("JOBWRIGHT_DOCUMENTS_URL must be a bucket", () -> store(url));
    }

    @Test
    void aBucketNeedsAKeyAndASecret() {
        SampleInstance.assertSays(KEY + " must be set", () -> ObjectStore.in(Map.of(URL, "s3://cvs", SECRET, "s")));
        SampleInstance.assertSays(SECRET + " must be set", () -> ObjectStore.in(Map.of(URL, "s3://cvs", KEY, "k")));
    }

    private static ObjectStore store(String url) {
        return ObjectStore.in(Map.of(URL, url, KEY, "key", SECRET, "secret")).orElseThrow();
    }
}
