package org.jobwright.instance.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.jobwright.instance.Applicants;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.jobwright.instance.Submitter;
import org.jobwright.services.accounts.sessions.SessionService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An account has so many sessions at a time. */
@ExtendWith(Product.class)
class SessionLimitIT {
    private static final int SHOWN = 200;
    private static final int LED_ELSEWHERE = 302;

    @Test
    void theOldestSessionEndsForTheNewestOne(Instance instance) throws Exception {
        String email = Applicants.join(instance, "everywhere", 1).getFirst().email();
        List<Submitter> devices = new ArrayList<>();
        for (int i = 0; i <= SessionService.MOST_SESSIONS; i++) {
            devices.add(new Submitter(instance, email, answer -> {}));
            devices.getLast().signIn();
        }

        Submitter oldest = devices.removeFirst();

        assertEquals(LED_ELSEWHERE, oldest.get("/app/profile").statusCode());
        for (Submitter device : devices) {
            assertEquals(SHOWN, device.get("/app/profile").statusCode());
        }
    }
}
