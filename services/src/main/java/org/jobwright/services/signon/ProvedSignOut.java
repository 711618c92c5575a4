package org.jobwright.services.signon;

import java.time.Instant;

/**
 * That somebody signed out at a provider, once it was checked. Only this package makes one.
 *
 * @param subjectHash of the person; null if only the session is named
 * @param sidHash of the session; null for all of the person
 * @param issuedAt when the provider wrote it
 */
record ProvedSignOut(String issuer, String clientId, String subjectHash, String sidHash, Instant issuedAt) {}
