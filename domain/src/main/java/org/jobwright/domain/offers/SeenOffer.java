package org.jobwright.domain.offers;

import java.io.Serializable;

/**
 * What a candidate answers to, so that an answer never goes to another version than the one they read.
 *
 * @param version its number
 * @param sha256 of the letter as a file
 */
public record SeenOffer(int version, String sha256) implements Serializable {}
