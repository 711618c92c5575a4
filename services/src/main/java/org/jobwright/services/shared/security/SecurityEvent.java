package org.jobwright.services.shared.security;

/**
 * Something was written to the security log; observers count it.
 *
 * @param name such as {@code sign-in.refused}
 * @param limit that was reached, by its key; empty for everything else
 * @param network the widest one that is counted, from which the request came; empty for background work
 */
public record SecurityEvent(String name, String limit, String network) {}
