package org.jobwright.services.organizations.domains;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.organizations.domains.DomainMethod;
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
 * @param method how it was proved; null if it never was
 * @param refusal why a moderator gave it to another organization; empty if none did
 * @param byMail whether it can be proved by mail
 * @param ownAddress the reader's address, if it is in the domain; empty otherwise
 * @param linkTo the mailbox to which a link was sent that still works; empty if there is none
 * @param linkUntil until when; null if there is none
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
        int others,
        DomainMethod method,
        String refusal,
        boolean byMail,
        String ownAddress,
        String linkTo,
        Instant linkUntil)
        implements Serializable {}
