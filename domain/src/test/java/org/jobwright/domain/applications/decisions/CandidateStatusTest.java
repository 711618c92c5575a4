package org.jobwright.domain.applications.decisions;

import static org.jobwright.domain.applications.decisions.CandidateStatus.DECLINED;
import static org.jobwright.domain.applications.decisions.CandidateStatus.HIRED;
import static org.jobwright.domain.applications.decisions.CandidateStatus.INTERVIEW;
import static org.jobwright.domain.applications.decisions.CandidateStatus.IN_REVIEW;
import static org.jobwright.domain.applications.decisions.CandidateStatus.NOT_SELECTED;
import static org.jobwright.domain.applications.decisions.CandidateStatus.OFFER;
import static org.jobwright.domain.applications.decisions.CandidateStatus.POSITION_CLOSED;
import static org.jobwright.domain.applications.decisions.CandidateStatus.SUBMITTED;
import static org.jobwright.domain.applications.decisions.CandidateStatus.VIEWED;
import static org.jobwright.domain.applications.decisions.CandidateStatus.WITHDRAWN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CandidateStatusTest {

    private static final Map<CandidateStatus, Set<CandidateStatus>> TABLE = Map.of(
            SUBMITTED, Set.of(VIEWED, IN_REVIEW, INTERVIEW, OFFER, NOT_SELECTED, WITHDRAWN, POSITION_CLOSED),
            VIEWED, Set.of(IN_REVIEW, INTERVIEW, OFFER, NOT_SELECTED, WITHDRAWN, POSITION_CLOSED),
            IN_REVIEW, Set.of(INTERVIEW, OFFER, NOT_SELECTED, WITHDRAWN, POSITION_CLOSED),
            INTERVIEW, Set.of(OFFER, NOT_SELECTED, WITHDRAWN, POSITION_CLOSED),
            OFFER, Set.of(HIRED, NOT_SELECTED, WITHDRAWN, POSITION_CLOSED, DECLINED),
            HIRED, Set.of(),
            NOT_SELECTED, Set.of(IN_REVIEW),
            WITHDRAWN, Set.of(),
            POSITION_CLOSED, Set.of(IN_REVIEW),
            DECLINED, Set.of());

    private static final Set<CandidateStatus> ACTIVE = Set.of(SUBMITTED, VIEWED, IN_REVIEW, INTERVIEW, OFFER);

    @ParameterizedTest
    @MethodSource("pairs")
    void everyPairIsAllowedOrRefusedAsTheTableSays(CandidateStatus from, CandidateStatus to) {
        assertEquals(TABLE.get(from).contains(to), from.canBecome(to));
    }

    @Test
    void anApplicationIsActiveUntilItsEndEvenIfItCanBeTakenUpAgain() {
        for (CandidateStatus status : CandidateStatus.values()) {
            assertEquals(ACTIVE.contains(status), status.isActive(), status.name());
        }
    }

    static Stream<Arguments> pairs() {
        return Stream.of(CandidateStatus.values())
                .flatMap(from -> Stream.of(CandidateStatus.values()).map(to -> Arguments.of(from, to)));
    }
}
