package org.jobwright.web.applications.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.services.applications.pipeline.ApplicantCard;
import org.junit.jupiter.api.Test;

/** Which step the one filled button offers for a selection. */
class ApplicantActionsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void whoeverWasReadIsInvitedNext() {
        assertEquals(
                Optional.of(CandidateStatus.INTERVIEW),
                ApplicantActions.nextStep(List.of(told(CandidateStatus.SUBMITTED), told(CandidateStatus.IN_REVIEW))));
    }

    @Test
    void anOfferComesAfterAnInvitationAndAHireAfterAnOffer() {
        assertEquals(
                Optional.of(CandidateStatus.OFFER),
                ApplicantActions.nextStep(List.of(told(CandidateStatus.INTERVIEW))));
        assertEquals(
                Optional.of(CandidateStatus.HIRED), ApplicantActions.nextStep(List.of(told(CandidateStatus.OFFER))));
    }

    @Test
    void peopleAtDifferentPointsHaveNoStepInCommon() {
        assertEquals(
                Optional.empty(),
                ApplicantActions.nextStep(List.of(told(CandidateStatus.VIEWED), told(CandidateStatus.INTERVIEW))));
    }

    @Test
    void whereADecisionWaitsOrAllIsOverThereIsNoStep() {
        assertEquals(Optional.empty(), ApplicantActions.nextStep(List.of(pending())));
        assertEquals(Optional.empty(), ApplicantActions.nextStep(List.of(told(CandidateStatus.WITHDRAWN))));
    }

    private static ApplicantCard told(CandidateStatus candidateStatus) {
        return card(told, null);
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
                told,
                NOW,
                null,
                NOW,
                NOW,
                null,
                0,
                releaseAt == null ? null : CandidateStatus.INTERVIEW,
                null,
                releaseAt);
    }
}
