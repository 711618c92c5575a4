package org.jobwright.services.jobs.imports;

import java.io.Serializable;

/**
 * A column of a table.
 *
 * @param name as written in its header
 * @param field as what it is read; null if it is left out
 */
public record ReadColumn(String name, String field) implements Serializable {}
