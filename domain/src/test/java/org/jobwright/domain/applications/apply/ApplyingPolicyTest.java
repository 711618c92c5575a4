package org.jobwright.domain.applications.apply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.jobwright.domain.jobs.PostingAvailability;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.jobs.advert.ApplicationTerms;
import org.jobwright.domain.jobs.advert.ApplyMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ApplyingPolicyTest {

    private static final ApplicationTerms ELSEWHERE =
            new ApplicationTerms(ApplyMethod.URL, "https://jobs.example/1", null, null, null);

    @Test
    void anOpenPostingTakesApplicationsHere() {
        assertEquals(Optional.empty(), ApplyingPolicy.obstacle(PostingAvailability.OPEN, ApplicationTerms.HERE));
    }

    @Test
    void anEmployerMayTakeApplicationsElsewhere() {
        assertEquals(
                Optional.of(ApplyingObstacle.ELSEWHERE), ApplyingPolicy.obstacle(PostingAvailability.OPEN, ELSEWHERE));
    }

    @ParameterizedTest
    @CsvSource({"PAUSED, PAUSED", "OVER, OVER", "HIDDEN, OVER"})
    void nobodyAppliesToAPostingThatIsNotOpen(PostingAvailability posting, ApplyingObstacle obstacle) {
        CannotApply refused = new CannotApply(
                ApplyingPolicy.obstacle(posting, ApplicationTerms.HERE).orElseThrow());
        assertEquals(obstacle, refused.getObstacle());
        assertEquals(obstacle.code(), refused.getCode());
    }

    @ParameterizedTest
    @EnumSource
    void aStoppedEmployerHidesEveryPosting(PostingStatus status) {
        assertEquals(PostingAvailability.HIDDEN, PostingAvailability.of(status, false));
    }

    @ParameterizedTest
    @CsvSource({"LIVE, OPEN", "PAUSED, PAUSED", "FILLED, OVER", "CLOSED, OVER", "EXPIRED, OVER", "BLOCKED, OVER"})
    void aPublishedPostingIsOpenPausedOrOver(PostingStatus status, PostingAvailability availability) {
        assertEquals(availability, PostingAvailability.of(status, true));
    }
}
