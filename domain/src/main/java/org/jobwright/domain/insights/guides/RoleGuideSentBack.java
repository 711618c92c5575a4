package org.jobwright.domain.insights.guides;

import java.time.Instant;

/** A guide was given back to be written on. */
public record RoleGuideSentBack(RoleGuideId guide, Instant at) implements RoleGuideEvent {}
