package org.jobwright.services.insights.guides;

import java.io.Serializable;
import java.util.List;
import org.jobwright.domain.insights.guides.GuideStatus;
import org.jobwright.domain.shared.failures.FieldProblem;

/**
 * The result of a save.
 *
 * @param seenVersion to save with next
 * @param status of the latest version; saving a published one starts the next
 * @param problems what is missing before it can be published
 */
public record SavedRoleGuide(Long seenVersion, GuideStatus status, List<FieldProblem> problems)
        implements Serializable {}
