package org.jobwright.services.search.alerts;

import java.io.Serializable;
import org.jobwright.domain.search.JobSearch;
import org.jobwright.domain.search.saved.AlertFrequency;

/** The part of a saved search that the link in one of its mails shows to anyone who has it. */
public record LinkedSearch(String name, JobSearch search, AlertFrequency frequency) implements Serializable {}
