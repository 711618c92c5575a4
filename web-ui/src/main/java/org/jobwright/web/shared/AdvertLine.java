package org.jobwright.web.shared;

/**
 * A sentence of an advert.
 *
 * @param field the path of the field that says it
 */
public record AdvertLine(String field, String text) {}
