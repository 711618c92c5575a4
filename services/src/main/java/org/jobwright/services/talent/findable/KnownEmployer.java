package org.jobwright.services.talent.findable;

import java.io.Serializable;
import org.jobwright.domain.organizations.OrganizationId;

/** An employer that is here. */
public record KnownEmployer(OrganizationId id, String name) implements Serializable {}
