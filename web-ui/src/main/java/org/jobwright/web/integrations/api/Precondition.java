package org.jobwright.web.integrations.api;

import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jobwright.domain.shared.failures.StaleData;
import org.jobwright.web.shared.api.ApiRefusal;

/** What a program knows of the state that it changes: the headers {@code If-Match} and {@code If-None-Match}. */
public record Precondition(String ifMatch, String ifNoneMatch) {

    private static final Pattern TAGS = Pattern.compile("\"[^\"]{1,40}\"(?:\\s*,\\s*\"[^\"]{1,40}\"){0,9}");
    private static final Pattern TAG = Pattern.compile("\"[^\"]{1,40}\"");

    /** The entity tag of a version. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** Carries out a change; if somebody changed it meanwhile, the refusal names the present state. */
    public static <T> T naming(LongSupplier present, Supplier<T> change) {
        try {
            return change.get();
        } catch (StaleData changed) {
            throw new ApiRefusal(412, changed.getCode()).withTag(tag(present.getAsLong()));
        }
    }

    /** There is nothing yet. */
    void requireNothing() {
        if (ifMatch != null) {
            throw new ApiRefusal(412, "integrations.precondition.nothing-there");
        }
    }

    /** There is something: a change of it names the state it starts from. */
    public void requireMatch(long version) {
        String present = tag(version);
        if ("*".equals(ifNoneMatch)) {
            throw new ApiRefusal(412, "integrations.precondition.there").withTag(present);
        }
        if (ifMatch == null) {
            throw new ApiRefusal(428, "integrations.precondition.required").withTag(present);
        }
        requireSame(present);
    }

    /** The same for a step, which may leave it out. */
    void requireMatchIfGiven(long version) {
        if (ifMatch != null) {
            requireSame(tag(version));
        }
    }

    private void requireSame(String present) {
        if (!ifMatch.strip().equals("*") && !tags(ifMatch).contains(present)) {
            throw new ApiRefusal(412, "shared.stale-data").withTag(present);
        }
    }

    private static List<String> tags(String header) {
        return TAGS.matcher(header.strip()).matches()
                ? TAG.matcher(header).results().map(MatchResult::group).toList()
                : List.of();
    }
}
