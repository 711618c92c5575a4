package org.jobwright.services.applications.receipts;

import java.io.Serializable;

/**
 * The receipt of an application.
 *
 * @param sha256 of the JSON as UTF-8
 * @param json canonical; a {@code ReceiptContent}
 */
public record Receipt(String sha256, String json) implements Serializable {}
