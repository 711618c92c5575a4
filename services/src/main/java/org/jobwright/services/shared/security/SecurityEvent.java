package org.jobwright.services.shared.security;

/**
 * Something was written to the security log; observers count it.
 *
 * @param name such as {@code sign-in.refused}
 */
public record SecurityEvent(String name) {}
