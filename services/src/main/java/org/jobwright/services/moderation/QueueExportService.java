package org.jobwright.services.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.ExportedList;
import org.jobwright.services.organizations.ListExports;

/** The review queue as a file. */
@Stateless
@RolesAllowed(Role.MODERATOR)
public class QueueExportService {

    @Inject
    private ModerationQueries queries;

    @Inject
    private ListExports exports;

    /** All cases that match, in the order of the queue. */
    public List<QueueItem> export(@NotNull QueueFilter filter) {
        return exports.all(ExportedList.REVIEW_QUEUE, page -> queries.queue(filter, page));
    }
}
