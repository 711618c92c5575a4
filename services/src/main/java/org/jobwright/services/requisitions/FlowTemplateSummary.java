package org.jobwright.services.requisitions;

import java.io.Serializable;
import org.jobwright.domain.requisitions.FlowPlan;
import org.jobwright.domain.requisitions.FlowTemplateId;

/** Whom an organization asks for certain requests. */
public record FlowTemplateSummary(FlowTemplateId id, Long version, FlowPlan plan) implements Serializable {}
