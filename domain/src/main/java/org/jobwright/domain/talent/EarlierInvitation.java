package org.jobwright.domain.talent;

import java.time.Instant;

/**
 * That an employer invited a person before.
 *
 * @param by the name of the member who did
 */
public record EarlierInvitation(Instant at, String by) {}
