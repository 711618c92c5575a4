package org.jobwright.services.privacy;

import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.offers.OfferReference;

/**
 * A file of a person: one that they sent or got, or the letter of an offer.
 *
 * @param folder its place in the archive
 * @param name as somebody chose it
 * @param document null for a letter
 * @param offer null for a document
 * @param version of the offer; 0 for a document
 */
public record OwnFile(String folder, String name, DocumentId document, OfferReference offer, int version) {}
