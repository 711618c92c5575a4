package org.jobwright.services.talent;

import java.io.Serializable;
import org.jobwright.domain.talent.NamedPoolId;

/**
 * A name under which an employer sorts people of its talent pool.
 *
 * @param version the version that a change starts from
 */
public record NamedPoolOption(NamedPoolId id, Long version, String name) implements Serializable {}
