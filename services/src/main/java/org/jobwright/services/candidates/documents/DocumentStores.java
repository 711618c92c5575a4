package org.jobwright.services.candidates.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Chooses where documents are: in the bucket that the launcher names, or in the data directory. */
@ApplicationScoped
class DocumentStores {

    @Produces
    @ApplicationScoped
    DocumentStore chosen() {
        // The classes of the client are loaded only where they are needed.
        return System.getProperty("jobwright.documents.bucket") == null
                ? new FileDocumentStore()
                : S3DocumentStore.ofSettings();
    }
}
