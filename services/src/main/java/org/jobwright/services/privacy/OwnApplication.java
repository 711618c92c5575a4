package org.jobwright.services.privacy;

import org.jobwright.domain.applications.ApplicationReference;

/** One of the applications in a person's archive, as its first page names it. */
public record OwnApplication(ApplicationReference reference, String postingTitle, String organizationName) {}
