package org.jobwright.services.organizations.domains;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.organizations.domains.DomainResult;
import org.jobwright.domain.organizations.domains.DomainState;
import org.jobwright.domain.organizations.domains.OrganizationDomainId;

/**
 * A domain that an organization says is its own.
 *
 * @param name in ASCII
 * @param shown the same as people write it
 * @param recordName where the record should be
 * @param recordValue what it should say
 * @param checkedAt null before the first look, like {@code result}
 * @param nextCheckAt null if Jobwright does not look by itself
 * @param server which name server was asked; null before the first look
 * @param others how many other text records were found
 */
public record ClaimedDomain(
        OrganizationDomainId id,
        String name,
        String shown,
        DomainState state,
        String recordName,
        String recordValue,
        Instant provedAt,
        Instant checkedAt,
        Instant nextCheckAt,
        DomainResult result,
        String server,
        int others)
        implements Serializable {}
