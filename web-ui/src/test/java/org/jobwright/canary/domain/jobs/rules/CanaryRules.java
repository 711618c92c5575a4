package org.jobwright.canary.domain.jobs.rules;

import org.jobwright.canary.domain.jobs.CanaryManager;

/** Uses a room that the table does not allow. */
public record CanaryRules(CanaryManager manager) {}
