package org.jobwright.services.shared.logging;

import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Trace ids in the format of W3C Trace Context, so that the proxy's log and ours can use the same one. */
public final class TraceId {

    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-.*");

    private TraceId() {}

    /** Not a secret: it only distinguishes pieces of work. */
    public static String next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "%016x%016x".formatted(random.nextLong(), random.nextLong());
    }

    /** The trace id of a header {@code traceparent}, else a new one. */
    public static String of(String traceparent) {
        Matcher parts = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        return parts.matches() ? parts.group(1) : next();
    }
}
