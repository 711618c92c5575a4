package org.jobwright.web.applications.bulk;

import java.io.Serializable;
import java.util.List;
import org.jobwright.domain.applications.bulk.BulkKind;
import org.jobwright.domain.applications.bulk.BulkOperationId;
import org.jobwright.services.applications.lists.ApplicantCard;

/** The latest action of a window, and the operation by which it can be undone; null if it cannot. */
record Reversal(List<ApplicantCard> people, BulkOperationId operation, BulkKind kind) implements Serializable {

    boolean isPossible() {
        return operation != null;
    }
}
