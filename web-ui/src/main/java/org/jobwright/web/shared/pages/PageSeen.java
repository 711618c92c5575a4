package org.jobwright.web.shared.pages;

import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.VisitSource;

/**
 * A person opened a public page, as far as their browser says: no program and no prefetch.
 *
 * @param path without the query
 * @param subject the id of what it is about
 * @param address the client address, for IPv6 the network
 * @param account null for a visitor
 */
public record PageSeen(
        String path, UUID subject, VisitSource source, String address, String agent, AccountId account) {}
