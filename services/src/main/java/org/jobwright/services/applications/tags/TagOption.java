package org.jobwright.services.applications.tags;

import java.io.Serializable;
import org.jobwright.domain.applications.tags.TagId;

/** A tag to choose or to show. */
public record TagOption(TagId id, String name) implements Serializable {}
