package org.jobwright.web.shared;

/**
 * A short fact of an advert.
 *
 * @param field the path of the field that says it; null for what is no field of the advert
 */
public record AdvertFact(String field, String label, String value) {}
