package org.jobwright.services.accounts.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.jobwright.services.accounts.SignInThrottle;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInThrottleTest {

    @ParameterizedTest
    @Tag("SEC-16")
    @CsvSource({"-5, 0", "-1, 0", "0, 1", "1, 2", "5, 32", "9, 512", "10, 900", "5000, 900"})
    void theWaitDoublesUpToAQuarterOfAnHour(int failuresTooMany, int seconds) {
        assertEquals(Duration.ofSeconds(seconds), SignInThrottle.wait(failuresTooMany));
    }
}
