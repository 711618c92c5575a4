package org.jobwright.domain.insights.guides;

import java.time.Instant;

/** The latest version of a guide was written on, or a next one was begun. */
public record RoleGuideEdited(RoleGuideId guide, Instant at) implements RoleGuideEvent {}
