package org.jobwright.web.applications.receipts;

import java.time.LocalDate;

/** The data of the page about a receipt that was issued here. */
public record IssuedPage(String sha256, LocalDate on) {}
