package org.jobwright.domain.insights.guides;

import java.time.Instant;

/** A draft was thrown away; with it the guide, when nothing of it was ever published. */
public record RoleGuideDiscarded(RoleGuideId guide, Instant at) implements RoleGuideEvent {}
