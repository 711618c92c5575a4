package org.jobwright.services.applications.apply;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.applications.ApplicationReference;

/** An earlier application of the caller, named as they know it. */
public record FormerApplication(
        ApplicationReference reference, String postingTitle, String organizationName, Instant appliedAt)
        implements Serializable {}
