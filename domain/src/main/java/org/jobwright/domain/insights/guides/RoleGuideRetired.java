package org.jobwright.domain.insights.guides;

import java.time.Instant;

/** A guide was taken off the site. */
public record RoleGuideRetired(RoleGuideId guide, Instant at) implements RoleGuideEvent {}
