package org.jobwright.domain.applications.pipeline;

/** A change of the stages of a posting. */
public enum StageEdit {
    ADDED,
    REVISED,
    REORDERED,
    ARCHIVED,
    RESTORED,
    TEMPLATE_APPLIED
}
