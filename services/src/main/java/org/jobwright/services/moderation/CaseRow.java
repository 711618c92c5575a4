package org.jobwright.services.moderation;

import jakarta.persistence.Tuple;
import org.jobwright.domain.moderation.ModerationCase;

/** How a case is read with what the queue shows of its posting and employer. */
final class CaseRow {

    static final String SELECT = "select c, p.title, p.reference, p.publicVersion, o.displayName, a.displayName ";
    static final String FROM = """
            from ModerationCase c
              join JobPosting p on p.id.value = c.posting.value
              join HiringOrganization o on o.id.value = c.organization.value
              left join Account a on a.id.value = c.assignee.value
            """;

    private CaseRow() {}

    static QueueItem item(Tuple row) {
        ModerationCase one = row.get(0, ModerationCase.class);
        return new QueueItem(
                one.getId(),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(4, String.class),
                row.get(3, Integer.class) != null,
                one.getSubmission(),
                one.getSubmittedAt(),
                one.getDeadline(),
                one.getState(),
                one.getDecision().orElse(null),
                row.get(5, String.class));
    }
}
