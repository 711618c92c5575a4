package org.jobwright.services.privacy;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.applications.ApplicationReference;

/** What the reader agreed to when they sent an application whose form still asked for it. */
public record FormerAgreement(ApplicationReference application, String postingTitle, String organization, Instant at)
        implements Serializable {}
