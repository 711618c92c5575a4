package org.jobwright.domain.applications;

import org.jobwright.domain.shared.failures.StaleData;

/** Someone else has moved the application from the stage in which it was seen. */
public class StageLeft extends StaleData {}
