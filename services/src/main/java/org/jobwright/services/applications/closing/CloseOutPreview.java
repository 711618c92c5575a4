package org.jobwright.services.applications.closing;

import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.applications.JobApplicationId;

/**
 * What a close-out would do.
 *
 * @param parts the people who hear the same, each once
 * @param ending what ends with their applications, by date; of much only the first, but each offer
 * @param unnamed how much more ends
 */
public record CloseOutPreview(List<CloseOutPart> parts, List<Ending> ending, int unnamed) implements Serializable {

    static final int MOST_NAMED = 20;

    private static final Comparator<AlsoEnding> BY_DATE =
            Comparator.comparing(AlsoEnding::at, Comparator.nullsLast(Comparator.naturalOrder()));

    /**
     * Something that ends.
     *
     * @param name of the candidate
     * @param at null if it has no date yet
     */
    public record Ending(String name, AlsoEndingKind kind, Instant at) implements Serializable {}

    public CloseOutPreview {
        parts = List.copyOf(parts);
        ending = List.copyOf(ending);
    }

    /** @param hanging what hangs on the applications of the posting; it stays for people who are kept open */
    static CloseOutPreview of(List<CloseOutPart> parts, List<AlsoEnding> hanging) {
        Map<JobApplicationId, String> ended = new HashMap<>();
        parts.stream().filter(part -> part.choice().until() == null).forEach(part -> ended.putAll(part.people()));
        List<AlsoEnding> all = hanging.stream()
                .filter(one -> ended.containsKey(one.application()))
                .sorted(Comparator.comparing((AlsoEnding one) -> one.kind() != AlsoEndingKind.OFFER)
                        .thenComparing(BY_DATE))
                .toList();
        long offers =
                all.stream().filter(one -> one.kind() == AlsoEndingKind.OFFER).count();
        List<Ending> named = all.stream()
                .limit(Math.max(offers, MOST_NAMED))
                .sorted(BY_DATE)
                .map(one -> new Ending(ended.get(one.application()), one.kind(), one.at()))
                .toList();
        return new CloseOutPreview(parts, named, all.size() - named.size());
    }

    /** How many people will be told. */
    public int told() {
        return (int) parts.stream().mapToLong(part -> part.preview().told()).sum();
    }

    /** To confirm what is shown. */
    public List<SeenPart> seen() {
        return parts.stream().map(CloseOutPart::seen).toList();
    }
}
