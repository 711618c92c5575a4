package org.jobwright.domain.offers;

import java.io.Serializable;
import java.time.Instant;

/**
 * What happened to a version that both sides know.
 *
 * @param state what it became
 */
public record OfferStep(OfferState state, Instant at) implements Serializable {}
