package org.jobwright.domain.insights.guides;

import java.time.Instant;

/** A guide was handed to a colleague for review. */
public record RoleGuideSubmitted(RoleGuideId guide, Instant at) implements RoleGuideEvent {}
