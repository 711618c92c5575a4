package org.jobwright.domain.interviews.kits;

/** What an attribute of a kit is about. */
public enum AttributeKind {
    SKILL,
    QUALIFICATION,
    VALUE
}
