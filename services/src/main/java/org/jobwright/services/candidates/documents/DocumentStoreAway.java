package org.jobwright.services.candidates.documents;

import org.jobwright.domain.shared.failures.Unavailable;

/** The store of documents does not answer, or refuses us: no document is to blame. */
public class DocumentStoreAway extends Unavailable {

    DocumentStoreAway() {
        super("shared.unavailable");
    }
}
