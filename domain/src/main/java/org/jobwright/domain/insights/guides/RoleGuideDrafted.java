package org.jobwright.domain.insights.guides;

import java.time.Instant;

/** A guide was begun. */
public record RoleGuideDrafted(RoleGuideId guide, Instant at) implements RoleGuideEvent {}
