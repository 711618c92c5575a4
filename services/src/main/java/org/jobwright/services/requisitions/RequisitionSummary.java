package org.jobwright.services.requisitions;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.requisitions.RequisitionReference;
import org.jobwright.domain.requisitions.RequisitionState;

/**
 * A requisition in a list.
 *
 * @param requester who asked for it
 * @param waiting it waits for the reader's answer
 */
public record RequisitionSummary(
        RequisitionReference reference,
        String title,
        RequisitionState state,
        String requester,
        String organization,
        Instant changedAt,
        boolean waiting)
        implements Serializable {}
