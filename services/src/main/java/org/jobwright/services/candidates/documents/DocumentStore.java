package org.jobwright.services.candidates.documents;

import java.time.Instant;
import java.util.List;

/**
 * Where the bytes of documents are: a directory ({@link FileDocumentStore}) or a bucket ({@link S3DocumentStore}). A key
 * is random and says nothing about the file. A stored file is safe before the call returns, so a row that commits
 * afterwards never lacks its bytes; bytes whose row did not commit are swept.
 */
public interface DocumentStore {

    /** Stores the bytes and returns their key. */
    String put(byte[] content);

    /**
     * The bytes of a key.
     *
     * @throws DocumentStoreAway if the store does not answer; another exception means that there is no such document
     */
    byte[] get(String key);

    void delete(String key);

    /** Whether a document can be stored now. */
    boolean isWritable();

    /** Deletes unfinished uploads from before an instant, whose process was killed. */
    void deleteUnfinishedBefore(Instant limit);

    /** The keys of everything stored before an instant, of one of the {@link DocumentKeys#PARTS}. */
    List<String> keysPutBefore(Instant limit, String part);
}
