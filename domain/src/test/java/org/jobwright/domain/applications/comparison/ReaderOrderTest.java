package org.jobwright.domain.applications.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;
import org.junit.jupiter.api.Test;

class ReaderOrderTest {

    private static final Random RANDOM = new Random(18);
    private static final List<JobApplicationId> PEOPLE =
            Stream.generate(() -> new JobApplicationId(id())).limit(4).toList();

    @Test
    void aReaderHasTheSameOrderEachTime() {
        AccountId reader = new AccountId(id());
        List<JobApplicationId> backwards = PEOPLE.reversed();
        assertEquals(ordered(PEOPLE, reader), ordered(backwards, reader));
    }

    @Test
    void eachApplicantIsFirstForSomeReaders() {
        List<JobApplicationId> first = IntStream.range(0, 400)
                .mapToObj(reader -> ordered(PEOPLE, new AccountId(id())).getFirst())
                .toList();
        for (JobApplicationId person : PEOPLE) {
            int times = Collections.frequency(first, person);
            assertTrue(times > 50 && times < 150, person + " is first for " + times + " of 400");
        }
    }

    private static List<JobApplicationId> ordered(List<JobApplicationId> people, AccountId reader) {
        return people.stream().sorted(ReaderOrder.of(reader)).toList();
    }

    private static UUID id() {
        return new UUID(RANDOM.nextLong(), RANDOM.nextLong());
    }
}
