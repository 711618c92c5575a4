package org.jobwright.domain.organizations;

import java.time.Instant;
import org.jobwright.domain.shared.DomainEvent;

/**
 * Somebody took a list along as a file.
 *
 * @param organization whose list it is; null for a list of the staff, and for the caller's inbox
 * @param subject the organization, the posting whose applicants were listed, the person about whom the access log was
 *     asked, or else without an organization the caller
 * @param rows how many entries the list has
 */
public record ListExported(OrganizationId organization, Subject subject, ExportedList list, int rows, Instant at)
        implements DomainEvent {

    @Override
    public String action() {
        return "ListExported";
    }
}
