package org.jobwright.domain.applications.receipts;

import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jobwright.domain.applications.ConsentRecord;
import org.jobwright.domain.applications.SeenNotice;
import org.jobwright.domain.applications.content.Answer;
import org.jobwright.domain.applications.content.Contact;
import org.jobwright.domain.applications.content.SentContent;
import org.jobwright.domain.candidates.Resume;
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
 * @param coverLetter empty if there was none
 * @param resume the profile of that day; null if only a file was sent
 * @param consents what was agreed to, when the form still asked for it
 * @param notice which words about the use of the application were in view; null if it was sent before there were any
 * @param keptMonths for how many months after its end it would be kept by what counted then; null if nothing was said
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
        Contact contact,
        String coverLetter,
        Resume resume,
        List<SentAnswer> answers,
        List<SentFile> files,
        List<ConsentRecord> consents,
        SeenNotice notice,
        Integer keptMonths)
        implements Serializable {

    public static final int FORMAT = 1;

    public ReceiptContent {
        contact = contact == null ? Contact.EMPTY : contact;
        coverLetter = coverLetter == null ? "" : coverLetter;
        answers = answers == null ? List.of() : List.copyOf(answers);
        files = files == null ? List.of() : List.copyOf(files);
        consents = consents == null ? List.of() : List.copyOf(consents);
    }

    /** When the latest of what it shows was sent. */
    public Instant sentAt() {
        Instant whole = replacedAt == null ? appliedAt : replacedAt;
        return answers.stream()
                .map(SentAnswer::correction)
                .filter(Objects::nonNull)
                .map(Answer.Correction::at)
                .filter(whole::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(whole);
    }

    /** The answers as a receipt has them. */
    public static List<SentAnswer> answers(SentContent sent) {
        return sent.answers().stream().map(SentAnswer::of).toList();
    }
}
