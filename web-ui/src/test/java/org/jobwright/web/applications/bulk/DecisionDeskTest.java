package org.jobwright.web.applications.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.services.applications.lists.ApplicantCard;
import org.junit.jupiter.api.Test;

/** The step that the primary button offers for a selection. */
class DecisionDeskTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void aViewedApplicantIsInvitedNext() {
        assertEquals(
                Optional.of(CandidateStatus.INTERVIEW),
                DecisionDesk.sharedStep(
                        List.of(inStatus(CandidateStatus.SUBMITTED), inStatus(CandidateStatus.IN_REVIEW))));
    }

    @Test
    void anOfferComesAfterAnInvitationAndAHireAfterAnOffer() {
        assertEquals(
                Optional.of(CandidateStatus.OFFER),
                DecisionDesk.sharedStep(List.of(inStatus(CandidateStatus.INTERVIEW))));
        assertEquals(
                Optional.of(CandidateStatus.HIRED), DecisionDesk.sharedStep(List.of(inStatus(CandidateStatus.OFFER))));
    }

    @Test
    void peopleAtDifferentStepsShareNoNextStep() {
        assertEquals(
                Optional.empty(),
                DecisionDesk.sharedStep(
                        List.of(inStatus(CandidateStatus.VIEWED), inStatus(CandidateStatus.INTERVIEW))));
    }

    @Test
    void aProposedDecisionOrAnEndLeavesNoStep() {
        assertEquals(Optional.empty(), DecisionDesk.sharedStep(List.of(pending())));
        assertEquals(Optional.empty(), DecisionDesk.sharedStep(List.of(inStatus(CandidateStatus.WITHDRAWN))));
    }

    private static ApplicantCard inStatus(CandidateStatus candidateStatus) {
        return card(candidateStatus, null);
    }

    private static ApplicantCard pending() {
        return card(CandidateStatus.VIEWED, NOW);
    }

    private static ApplicantCard card(CandidateStatus candidateStatus, Instant releaseAt) {
        return new ApplicantCard(
                JobApplicationId.next(),
                ApplicationReference.next(),
                "Ines Carvalho",
                null,
                null,
                null,
                PipelineStageId.next(),
                NOW,
                candidateStatus,
                NOW,
                null,
                NOW,
                NOW,
                null,
                null,
                0,
                0,
                releaseAt == null ? null : CandidateStatus.INTERVIEW,
                null,
                releaseAt,
                null,
                null,
                false);
    }
}
