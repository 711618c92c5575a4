package org.jobwright.domain.insights.guides;

import java.time.Instant;

/** A version of a guide became what everybody reads. */
public record RoleGuidePublished(RoleGuideId guide, Instant at) implements RoleGuideEvent {}
