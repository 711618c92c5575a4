package org.jobwright.domain.organizations;

import java.time.Instant;
import org.jobwright.domain.shared.DomainEvent;

/**
 * A member took a list of an organization along as a file.
 *
 * @param subject the organization, or the posting whose applicants were listed
 * @param rows how many lines the file has
 */
public record ListExported(OrganizationId organization, Subject subject, ExportedList list, int rows, Instant at)
        implements DomainEvent {

    @Override
    public String action() {
        return "ListExported";
    }
}
