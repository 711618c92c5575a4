package org.jobwright.server.documents;

import java.io.IOException;
import java.util.Optional;
import org.jobwright.server.database.DataDirectory;

/** The bytes of documents, as the commands of an operator need them; the server has a store of its own. */
public interface StoredDocuments {

    /** Those of an instance: in a bucket if one is named, otherwise in its data directory. */
    static StoredDocuments of(Optional<ObjectStore> store, DataDirectory data) {
        return store.<StoredDocuments>map(BucketDocuments::new).orElseGet(() -> new FolderDocuments(data));
    }

    /** The bytes of a document; empty if it is missing. */
    byte[] read(String key) throws IOException;

    /** Stores a document under a key that came from a backup. */
    void keep(String key, byte[] content) throws IOException;

    /** Where a document is, for people. */
    String place(String key);
}
