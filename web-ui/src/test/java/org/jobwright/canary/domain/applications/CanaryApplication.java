package org.jobwright.canary.domain.applications;

/** Belongs to a feature above jobs. */
public class CanaryApplication {}
