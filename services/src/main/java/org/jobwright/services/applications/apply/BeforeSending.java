package org.jobwright.services.applications.apply;

import java.util.Map;
import java.util.TreeMap;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.services.candidates.documents.DocumentSummary;

/**
 * What else a person is shown before sending.
 *
 * @param cv the file that will be sent as the CV; null for none
 * @param cvText the text extracted from it, which search finds, or its beginning; empty if there is none yet
 * @param readers how many people at the employer can read the application, by role; empty for visitors
 * @param keptMonths for how many months after its end it is kept; null if unknown
 */
public record BeforeSending(
        DocumentSummary cv, String cvText, Map<OrganizationRole, Long> readers, Integer keptMonths) {

    public static final BeforeSending NOTHING = new BeforeSending(null, "", Map.of(), null);

    public BeforeSending {
        readers = new TreeMap<>(readers);
    }

    /** How many people can read it. */
    public long people() {
        return readers.values().stream().mapToLong(Long::longValue).sum();
    }
}
