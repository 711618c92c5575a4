package org.jobwright.web.shared.failures;

import jakarta.ejb.ConcurrentAccessTimeoutException;
import jakarta.ejb.EJBException;
import jakarta.resource.ResourceException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Failures that pass on their own or when an operator acts, after which the same request succeeds: the database is
 * down, full or overloaded, a disk is full. Visitors are asked to come back, not told that the product is broken.
 */
final class Outage {

    /**
     * SQLSTATE as in appendix A of PostgreSQL's manual: connections (08), transaction conflicts (40), resources and
     * disk (53), operator (57: shutdown, cancelled by statement_timeout), input and output (58), lock_timeout (55P03).
     */
    private static final List<String> PASSING = List.of("08", "40001", "40P01", "53", "57", "58", "55P03");

    private static final String NO_BEAN_IS_FREE = "WFLYEJB0378";
    private static final String NO_SPACE = "No space left on device";

    private Outage() {}

    static boolean isBehind(Throwable failure) {
        return first(failure).isPresent();
    }

    /** The cause, in one line for the log. */
    static String reason(Throwable failure) {
        return first(failure).map(Throwable::toString).orElse("");
    }

    private static Optional<Throwable> first(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (passes(each)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private static boolean passes(Throwable failure) {
        return switch (failure) {
            case SQLException e -> passes(e);
            case ResourceException e -> true; // the pool is exhausted
            case ConcurrentAccessTimeoutException e -> true;
            case EJBException e -> e.getMessage() != null && e.getMessage().contains(NO_BEAN_IS_FREE);
            case IOException e -> e.getMessage() != null && e.getMessage().contains(NO_SPACE);
            default -> false;
        };
    }

    private static boolean passes(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && PASSING.stream().anyMatch(state::startsWith);
    }
}
