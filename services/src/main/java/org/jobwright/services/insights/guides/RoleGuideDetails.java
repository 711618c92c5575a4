package org.jobwright.services.insights.guides;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.insights.guides.GuideStatus;
import org.jobwright.domain.insights.guides.content.GuideContent;
import org.jobwright.domain.shared.failures.FieldProblem;

/**
 * A guide as administrators edit it.
 *
 * @param lockVersion to save with
 * @param content of the latest version; its similar titles are those of the graph if it started from a public one
 * @param note why it was sent back; empty if it was not
 * @param problems what is missing before it can be published
 */
public record RoleGuideDetails(
        RoleGuideListing listing,
        Long lockVersion,
        int number,
        GuideContent content,
        String note,
        List<FieldProblem> problems,
        List<VersionLine> versions)
        implements Serializable {

    /** One version in the history of a guide. */
    public record VersionLine(int number, GuideStatus status, Instant since) implements Serializable {}
}
