package org.jobwright.services.papers;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jobwright.domain.applications.blind.Mask;
import org.jobwright.domain.papers.DocumentRequest;
import org.jobwright.domain.papers.DocumentRequestId;
import org.jobwright.domain.papers.RequestState;

/**
 * A document that was asked for, as the reader may see it.
 *
 * @param files for the employer, only those that were sent
 */
public record PaperLine(
        DocumentRequestId id,
        Long version,
        String name,
        String note,
        LocalDate deleteOn,
        RequestState state,
        String reason,
        Instant stateAt,
        List<PaperFile> files)
        implements Serializable {

    /** As seen by a reader from whom the applicant is hidden. */
    PaperLine behind(Mask mask) {
        return new PaperLine(
                id,
                version,
                name,
                note,
                deleteOn,
                state,
                reason,
                stateAt,
                files.stream().map(file -> file.called(mask.file(file.name()))).toList());
    }

    static PaperLine of(DocumentRequest request, List<PaperFile> files) {
        return new PaperLine(
                request.getId(),
                request.getVersion(),
                request.getName(),
                request.getNote(),
                request.getDeleteOn(),
                request.getState(),
                request.getReason(),
                request.getStateAt(),
                files);
    }
}
