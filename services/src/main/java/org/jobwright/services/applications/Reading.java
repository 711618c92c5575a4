package org.jobwright.services.applications;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.applications.access.AccessPart;
import org.jobwright.domain.organizations.OrganizationRole;

/**
 * A member of the employer saw something of an application.
 *
 * @param role what they were there at the time; null if it is not known
 * @param file the opened file, or the reason for unmasking the applicant; null if neither
 * @param program whether a program did, with a token that the reader made
 */
public record Reading(String reader, OrganizationRole role, AccessPart part, String file, boolean program, Instant at)
        implements Serializable {}
