package org.jobwright.domain.search.saved;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.search.JobSearch;
import org.jobwright.domain.shared.Sha256;

/**
 * A short text that is equal for two searches that find the same jobs: sort order, the order of filter values, and
 * capitals make no difference. Empty parts are left out, so that a part added by a later release does not change the
 * fingerprints of saved searches.
 */
final class SearchFingerprint {

    private static final String ORDER = "order";

    private SearchFingerprint() {}

    static String of(JobSearch search) {
        String parts = Stream.of(JobSearch.class.getRecordComponents())
                .filter(part -> !part.getName().equals(ORDER))
                .map(part -> Map.entry(part.getName(), text(read(part, search))))
                .filter(part -> !part.getValue().isEmpty())
                .map(part -> part.getKey() + "=" + part.getValue())
                .sorted()
                .collect(Collectors.joining("\n"));
        return Sha256.hex(parts.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Object value) {
        return switch (value) {
            case null -> "";
            case Collection<?> values ->
                values.stream().map(SearchFingerprint::text).sorted().collect(Collectors.joining(","));
            case BigDecimal amount -> amount.stripTrailingZeros().toPlainString();
            default -> value.toString().toLowerCase(Locale.ROOT);
        };
    }

    private static Object read(RecordComponent part, JobSearch search) {
        try {
            return part.getAccessor().invoke(search);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + part, e);
        }
    }
}
