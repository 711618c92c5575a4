package org.jobwright.domain.jobs.law;

import java.io.Serializable;

/**
 * A rule as it was when it decided something.
 *
 * @param citation where the law says it
 * @param source where it can be read
 */
public record CitedRule(String id, int revision, String name, String citation, String source) implements Serializable {}
