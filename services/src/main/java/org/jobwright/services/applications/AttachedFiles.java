package org.jobwright.services.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.domain.applications.content.Attachment;
import org.jobwright.services.candidates.documents.DocumentSummary;
import org.jobwright.services.candidates.documents.Documents;

/** What pages show of the files other than the CV, for services that have already checked access. */
@ApplicationScoped
public class AttachedFiles {

    @Inject
    private Documents documents;

    public List<AttachedFile> of(List<Attachment> attachments) {
        return attachments.stream()
                .flatMap(attachment -> documents
                        .find(attachment.document())
                        .map(document -> new AttachedFile(attachment.question(), DocumentSummary.of(document)))
                        .stream())
                .toList();
    }
}
