package org.jobwright.domain.applications.receipts;

import java.io.Serializable;
import org.jobwright.domain.candidates.documents.StoredDocument;

/**
 * A file that was sent with an application.
 *
 * @param question that it answers; null for any other
 */
public record SentFile(String name, int size, String sha256, String question) implements Serializable {

    public static SentFile of(StoredDocument document, String question) {
        return new SentFile(document.getFileName(), document.getSize(), document.getSha256(), question);
    }
}
