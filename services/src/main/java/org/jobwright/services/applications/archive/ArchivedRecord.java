package org.jobwright.services.applications.archive;

/**
 * Some of what members did, the latest first.
 *
 * @param json a list of entries
 * @param last where the next part begins
 */
public record ArchivedRecord(String json, long last) {}
