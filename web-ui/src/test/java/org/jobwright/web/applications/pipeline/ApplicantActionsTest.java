package org.jobwright.web.applications.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.decisions.ToldStatus;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.services.applications.pipeline.ApplicantCard;
import org.junit.jupiter.api.Test;

/** Which step the one filled button offers for a selection. */
class ApplicantActionsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void whoeverWasReadIsInvitedNext() {
        assertEquals(
                Optional.of(ToldStatus.INTERVIEW),
                ApplicantActions.nextStep(List.of(told(ToldStatus.SUBMITTED), told(ToldStatus.IN_REVIEW))));
    }

    @Test
    void anOfferComesAfterAnInvitationAndAHireAfterAnOffer() {
        assertEquals(Optional.of(ToldStatus.OFFER), ApplicantActions.nextStep(List.of(told(ToldStatus.INTERVIEW))));
        assertEquals(Optional.of(ToldStatus.HIRED), ApplicantActions.nextStep(List.of(told(ToldStatus.OFFER))));
    }

    @Test
    void peopleAtDifferentPointsHaveNoStepInCommon() {
        assertEquals(
                Optional.empty(),
                ApplicantActions.nextStep(List.of(told(ToldStatus.VIEWED), told(ToldStatus.INTERVIEW))));
    }

    @Test
    void whereADecisionWaitsOrAllIsOverThereIsNoStep() {
        assertEquals(Optional.empty(), ApplicantActions.nextStep(List.of(pending())));
        assertEquals(Optional.empty(), ApplicantActions.nextStep(List.of(told(ToldStatus.WITHDRAWN))));
    }

    private static ApplicantCard told(ToldStatus told) {
        return card(told, null);
    }

    private static ApplicantCard pending() {
        return card(ToldStatus.VIEWED, NOW);
    }

    private static ApplicantCard card(ToldStatus told, Instant tellAt) {
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
                tellAt == null ? null : ToldStatus.INTERVIEW,
                null,
                tellAt);
    }
}
