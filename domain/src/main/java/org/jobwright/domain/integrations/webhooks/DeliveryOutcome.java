package org.jobwright.domain.integrations.webhooks;

import java.io.Serializable;
import java.time.Duration;
import org.jobwright.domain.shared.text.TypedText;

/**
 * What came of an attempt.
 *
 * @param status the status of HTTP; null without an answer
 * @param problem null if it succeeded
 * @param answer the beginning of the answer, as text
 * @param retryAfter how long the receiver asks us to wait; null if it does not
 */
public record DeliveryOutcome(Integer status, int millis, DeliveryProblem problem, String answer, Duration retryAfter)
        implements Serializable {

    /** How many characters of an answer are kept. */
    public static final int LONGEST_ANSWER = 1_000;

    /** Receivers that only take a message down answer within a fraction of it. */
    private static final Duration SLOW = Duration.ofSeconds(2);

    private static final int SUCCESS = 200;
    private static final int REDIRECTION = 300;
    private static final int CLIENT_ERROR = 400;
    private static final int GONE = 410;
    private static final int TOO_MANY = 429;
    private static final int LAST = 599;

    /** A receiver that has enough is left alone for a minute, if it does not say for how long. */
    private static final Duration REST = Duration.ofMinutes(1);

    private static final Duration LONGEST_REST = Duration.ofDays(1);

    public DeliveryOutcome {
        answer = TypedText.firstOf(answer.replace("\0", ""), LONGEST_ANSWER);
    }

    /** The receiver answered. Only 2xx is a success. */
    public static DeliveryOutcome answered(int status, int millis, String answer, Duration retryAfter) {
        return status < SUCCESS || status > LAST
                ? failed(DeliveryProblem.MALFORMED, millis)
                : new DeliveryOutcome(status, millis, problem(status), answer, retryAfter);
    }

    /** There was no answer. */
    public static DeliveryOutcome failed(DeliveryProblem problem, int millis) {
        return new DeliveryOutcome(null, millis, problem, "", null);
    }

    private static DeliveryProblem problem(int status) {
        if (status >= SUCCESS && status < REDIRECTION) {
            return null;
        }
        if (status >= REDIRECTION && status < CLIENT_ERROR) {
            return DeliveryProblem.REDIRECT;
        }
        return status == GONE ? DeliveryProblem.GONE : DeliveryProblem.REFUSED;
    }

    public boolean isSuccess() {
        return problem == null;
    }

    /** Whether it kept a sender for long. */
    boolean isSlow() {
        return millis > SLOW.toMillis();
    }

    /** How long nothing is sent to the address; zero unless the receiver asks for it. */
    Duration rest() {
        if (isSuccess()) {
            return Duration.ZERO;
        }
        if (retryAfter == null) {
            return status != null && status == TOO_MANY ? REST : Duration.ZERO;
        }
        return retryAfter.compareTo(LONGEST_REST) < 0 ? retryAfter : LONGEST_REST;
    }
}
