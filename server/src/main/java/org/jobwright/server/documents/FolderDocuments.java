package org.jobwright.server.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jobwright.server.database.DataDirectory;

/** Documents in a data directory. */
public record FolderDocuments(DataDirectory data) implements StoredDocuments {

    @Override
    public byte[] read(String key) throws IOException {
        Path file = data.document(key);
        // At most 10 MB, see DocumentPolicy.
        return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    }

    @Override
    public void keep(String key, byte[] content) throws IOException {
        data.keepDocument(key, content);
    }

    @Override
    public String place(String key) {
        return data.document(key).toString();
    }
}
