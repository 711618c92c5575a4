package org.jobwright.web.shared.pdf;

import java.time.Instant;

/**
 * A file inside a PDF file, which holds the same as data.
 *
 * @param content written in UTF-8
 * @param at the time of both, whenever they are written
 */
public record PdfAttachment(String name, String mediaType, String content, Instant at) {}
