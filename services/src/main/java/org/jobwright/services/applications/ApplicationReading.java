package org.jobwright.services.applications;

import java.io.Serializable;
import org.jobwright.domain.applications.ApplicationReference;

/** A member of an employer saw something of an application of the reader. */
public record ApplicationReading(
        ApplicationReference application, String postingTitle, String organization, Reading reading)
        implements Serializable {}
