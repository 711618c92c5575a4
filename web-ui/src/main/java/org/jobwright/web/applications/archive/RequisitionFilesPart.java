package org.jobwright.web.applications.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.jobwright.domain.requisitions.RequisitionReference;
import org.jobwright.domain.shared.Json;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.archive.ArchivePart;
import org.jobwright.services.requisitions.RequisitionFile;
import org.jobwright.services.requisitions.RequisitionFileService;
import org.jobwright.web.shared.ZipArchive;

/**
 * The files with requisitions, in a folder for each.
 *
 * @param check is made before each folder: the request for the archive may be stopped meanwhile
 */
record RequisitionFilesPart(RequisitionFileService files, Runnable check) {

    void write(ZipArchive archive, ArchivePart requisitions) throws IOException {
        for (JsonNode requisition : Json.read(requisitions.json(), JsonNode.class)) {
            if (!requisition.path("files").isEmpty()) {
                check.run();
                add(archive, requisition.path("reference").asText());
            }
        }
    }

    private void add(ZipArchive archive, String requisition) throws IOException {
        RequisitionReference reference = RequisitionReference.read(requisition).orElseThrow(NotFound::new);
        String folder = "requisitions/" + reference;
        for (RequisitionFile file : all(reference)) {
            archive.add(
                    folder, file.name(), () -> files.open(reference, file.id()).content());
        }
    }

    /** None of a requisition that is gone since the archive began. */
    private List<RequisitionFile> all(RequisitionReference reference) {
        try {
            return files.of(reference);
        } catch (NotFound gone) {
            return List.of();
        }
    }
}
