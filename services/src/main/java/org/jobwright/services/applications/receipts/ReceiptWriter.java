package org.jobwright.services.applications.receipts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationEvent.ReceiptIssued;
import org.jobwright.domain.applications.content.Attachment;
import org.jobwright.domain.applications.content.SentContent;
import org.jobwright.domain.applications.receipts.ReceiptContent;
import org.jobwright.domain.applications.receipts.SentFile;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.Json;
import org.jobwright.domain.shared.Sha256;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.accounts.AccountRepository;
import org.jobwright.services.applications.postings.PostingRepository;
import org.jobwright.services.candidates.documents.Documents;

/** Issues the receipt in the transaction that sends an application, because the mail names its hash. */
@ApplicationScoped
public class ReceiptWriter {

    @Inject
    private PostingRepository postings;

    @Inject
    private AccountRepository accounts;

    @Inject
    private Documents documents;

    @Inject
    private ReceiptRepository receipts;

    @Inject
    private Event<DomainEvent> events;

    /** Issues the receipt of the current content of an application. */
    public Receipt issue(JobApplication application, Instant now) {
        String json = Json.writeCanonical(content(application));
        Receipt receipt = new Receipt(Sha256.hex(json.getBytes(StandardCharsets.UTF_8)), json);
        receipts.keep(application.getId(), receipt, LocalDate.ofInstant(now, ZoneOffset.UTC));
        events.fire(new ReceiptIssued(application.getId(), application.getOrganization(), receipt.sha256(), now));
        return receipt;
    }

    private ReceiptContent content(JobApplication application) {
        SentContent sent = application.getContent();
        return new ReceiptContent(
                ReceiptContent.FORMAT,
                System.getProperty("jobwright.base.url", "http://localhost:8080"),
                accounts.get(application.getCandidate()).getLanguage(),
                application.getReference().value(),
                postings.knownReferenceOf(application.getPosting()),
                application.getPostingVersion(),
                application.getPostingTitle(),
                postings.organization(application.getOrganization()).getDisplayName(),
                application.getAppliedAt(),
                application.getReplacedAt(),
                sent.contact(),
                sent.coverLetter(),
                sent.resume(),
                ReceiptContent.answers(sent),
                files(application),
                application.getConsents(),
                application.getNotice(),
                receipts.keptMonths(application.getPosting(), application.getPostingVersion()));
    }

    private List<SentFile> files(JobApplication application) {
        Stream<Attachment> cv = Stream.ofNullable(application.getDocument()).map(file -> new Attachment(file, null));
        return Stream.concat(cv, application.getAttachments().stream())
                .map(file -> SentFile.of(documents.find(file.document()).orElseThrow(NotFound::new), file.question()))
                .toList();
    }
}
