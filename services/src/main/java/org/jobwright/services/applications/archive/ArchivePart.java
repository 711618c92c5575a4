package org.jobwright.services.applications.archive;

/**
 * A file of the archive.
 *
 * @param file its place
 */
public record ArchivePart(String file, String json) {}
