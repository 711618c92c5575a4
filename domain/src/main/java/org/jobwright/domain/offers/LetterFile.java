package org.jobwright.domain.offers;

import java.time.LocalDate;

/**
 * The letter that is sent.
 *
 * @param sha256 of the file
 * @param dated the day that it names
 */
public record LetterFile(String sha256, LocalDate dated) {}
