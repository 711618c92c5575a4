package org.jobwright.services.matching;

import java.io.Serializable;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.talent.ReadConsent;

/** An application whose sender agreed that it is matched, and the words they read. */
public record AgreedMatch(ApplicationReference reference, String posting, String organization, ReadConsent read)
        implements Serializable {}
