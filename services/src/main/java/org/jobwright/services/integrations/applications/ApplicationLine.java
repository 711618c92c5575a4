package org.jobwright.services.integrations.applications;

import java.time.Instant;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.services.applications.pipeline.StageOption;
import org.jobwright.services.integrations.changes.ChangePlace;

/**
 * An application in the list of a program: how far it is, and nothing about the person.
 *
 * @param place where it stands in the order of changes
 * @param posting the reference of its posting
 * @param externalIdentifier of its posting; null if no program named it
 * @param version to be sent back with a change
 * @param status what the candidate was told
 * @param answeredAt null while no answer was given
 */
public record ApplicationLine(
        ChangePlace place,
        ApplicationReference reference,
        String posting,
        String externalIdentifier,
        long version,
        StageOption stage,
        CandidateStatus status,
        Instant statusAt,
        Instant appliedAt,
        Instant answerDueAt,
        Instant answeredAt) {}
