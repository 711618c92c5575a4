package org.jobwright.services.search.alerts;

import java.io.Serializable;
import org.jobwright.domain.search.JobSearch;
import org.jobwright.domain.search.saved.AlertFrequency;

/** As much of a saved search as the link in one of its mails shows to whoever holds it. */
public record LinkedSearch(String name, JobSearch search, AlertFrequency frequency) implements Serializable {}
