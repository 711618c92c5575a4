package org.jobwright.domain.notifications;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What a message says about an offer: never the pay.
 *
 * @param reference of the offer
 * @param variant which of several sentences is meant; empty if there is one
 * @param answerBy the last day to answer; null if it does not matter
 */
public record OfferFacts(String reference, String variant, LocalDate answerBy) implements Serializable {}
