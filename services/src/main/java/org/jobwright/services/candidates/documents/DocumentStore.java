package org.jobwright.services.candidates.documents;

import java.time.Instant;
import java.util.List;

/**
 * Where the bytes of documents are. A key is random and says nothing about the file. What was put is safe on disk before
 * the call returns, so a row that commits afterwards never lacks its bytes; bytes whose row did not commit are swept.
 */
public interface DocumentStore {

    /** Keeps the bytes and returns their key. */
    String put(byte[] content);

    byte[] get(String key);

    void delete(String key);

    /** Whether a document could be put now. */
    boolean isWritable();

    /** Deletes what somebody began to put before an instant, and was killed. */
    void deleteUnfinishedBefore(Instant limit);

    /** The keys of everything that was put before an instant. */
    List<String> keysPutBefore(Instant limit);
}
