package org.jobwright.services.candidates.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.domain.candidates.DocumentId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SEC-50")
class ScanTimerTest {

    private final List<ExtractionTask> waiting =
            List.of(new ExtractionTask(DocumentId.next(), "1"), new ExtractionTask(DocumentId.next(), "2"));
    private final List<String> asked = new ArrayList<>();
    private final List<DocumentId> putOff = new ArrayList<>();
    private final List<DocumentId> recorded = new ArrayList<>();

    @Test
    void aScannerThatIsDownIsAskedOnce() {
        run(new IOException("connection refused"));
        assertEquals(List.of("1"), asked);
        assertEquals(List.of(waiting.getFirst().document()), putOff);
        assertEquals(List.of(), recorded);
    }

    @Test
    void anUnreadableDocumentDoesNotBlockTheOthers() {
        run(new ProtocolException("size limit exceeded"));
        assertEquals(List.of("1", "2"), asked);
        assertEquals(List.of(waiting.getFirst().document()), putOff);
        assertEquals(List.of(waiting.getLast().document()), recorded);
    }

    /** Once, with a scanner that fails on the first document. */
    private void run(IOException failure) {
        new ScanTimer(new Scans(), new FailingScanner(failure), store()).scanWaiting();
    }

    /** The bytes of a document are its key. */
    private static DocumentStore store() {
        return (DocumentStore) Proxy.newProxyInstance(
                DocumentStore.class.getClassLoader(),
                new Class<?>[] {DocumentStore.class},
                (proxy, method, arguments) -> arguments[0].toString().getBytes(StandardCharsets.UTF_8));
    }

    private final class Scans extends ScanService {

        @Override
        public List<ExtractionTask> waiting() {
            return waiting;
        }

        @Override
        public void putOff(DocumentId id) {
            putOff.add(id);
        }

        @Override
        public void record(DocumentId id, boolean clean) {
            recorded.add(id);
        }
    }

    private final class FailingScanner extends VirusScanner {

        private final IOException failure;

        FailingScanner(IOException failure) {
            this.failure = failure;
        }

        @Override
        boolean isThere() {
            return true;
        }

        @Override
        boolean isClean(byte[] content) throws IOException {
            asked.add(new String(content, StandardCharsets.UTF_8));
            if (asked.size() == 1) {
                throw failure;
            }
            return true;
        }
    }
}
