package org.jobwright.services.applications.tags;

import java.io.Serializable;
import org.jobwright.domain.applications.tags.TagId;

/**
 * A tag of the vocabulary.
 *
 * @param version the version that a change starts from
 * @param applications how many of the applications that the reader reads have it
 */
public record TagSummary(TagId id, Long version, String name, long applications) implements Serializable {}
