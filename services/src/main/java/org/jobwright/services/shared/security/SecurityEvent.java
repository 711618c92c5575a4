package org.jobwright.services.shared.security;

/**
 * The log tells that something happened to the locks of the product; for whoever counts.
 *
 * @param name such as {@code sign-in.refused}
 */
public record SecurityEvent(String name) {}
