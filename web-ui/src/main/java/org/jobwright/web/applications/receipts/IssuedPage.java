package org.jobwright.web.applications.receipts;

import java.time.LocalDate;

/**
 * The data of the page about a receipt.
 *
 * @param on the day on which it was issued here; null if it was not
 */
public record IssuedPage(String sha256, LocalDate on) {}
