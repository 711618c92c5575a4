package org.jobwright.services.jobs;

import java.io.Serializable;
import org.jobwright.domain.jobs.templates.PostingTemplateId;

/** A template to start from. */
public record PostingTemplateSummary(PostingTemplateId id, String name) implements Serializable {}
