package org.jobwright.domain.applications.receipts;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.applications.ConsentRecord;
import org.jobwright.domain.applications.SeenNotice;
import org.jobwright.domain.applications.content.SentContent;
import org.jobwright.domain.shared.Language;

/**
 * What was sent to whom, and when. Written as canonical JSON it is the receipt, and the SHA-256 of that says later whether a
 * receipt was changed. Parts can be added; none is renamed.
 *
 * @param format of this document
 * @param instance the address of the site that issued it
 * @param language in which it is printed
 * @param reference of the application
 * @param posting the reference of the advert
 * @param postingVersion of the advert that the candidate read
 * @param replacedAt when this version of the application was sent; null for the first
 * @param sent with the questions as they were asked
 * @param consents what was agreed to, when the form still asked for it
 * @param notice which words about the use of the application were in view; null if it was sent before there were any
 */
public record ReceiptContent(
        int format,
        String instance,
        Language language,
        String reference,
        String posting,
        int postingVersion,
        String title,
        String organization,
        Instant appliedAt,
        Instant replacedAt,
        SentContent sent,
        List<SentFile> files,
        List<ConsentRecord> consents,
        SeenNotice notice)
        implements Serializable {

    public static final int FORMAT = 1;

    public ReceiptContent {
        files = files == null ? List.of() : List.copyOf(files);
        consents = consents == null ? List.of() : List.copyOf(consents);
    }

    /** When what it shows was sent. */
    public Instant sentAt() {
        return replacedAt == null ? appliedAt : replacedAt;
    }
}
