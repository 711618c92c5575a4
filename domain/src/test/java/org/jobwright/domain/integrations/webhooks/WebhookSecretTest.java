package org.jobwright.domain.integrations.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WebhookSecretTest {

    @Test
    void signsTheExampleOfTheSpecification() {
        assertEquals(
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
                        .sign(
                                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                                Instant.ofEpochSecond(1614265330),
                                "{\"test\": 2432232314}"));
    }

    @Test
    void eachIsNewAndInNoLog() {
        WebhookSecret secret = WebhookSecret.next();
        assertTrue(secret.text().matches("whsec_[A-Za-z0-9+/]{43}="), secret.text());
        assertNotEquals(secret, WebhookSecret.next());
        assertFalse(secret.toString().contains(secret.text()));
    }
}
