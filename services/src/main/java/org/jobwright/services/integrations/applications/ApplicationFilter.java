package org.jobwright.services.integrations.applications;

/**
 * Which applications a program asks for.
 *
 * @param posting the reference of their posting; null for all
 * @param stage the id of a stage, or the kind of one; null for all
 */
public record ApplicationFilter(String posting, String stage) {}
