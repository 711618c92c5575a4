package org.jobwright.services.privacy;

/**
 * A part of what is stored about a person.
 *
 * @param file its place in the archive
 */
public record OwnDataPart(String file, String json) {}
