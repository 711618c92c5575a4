package org.jobwright.domain.jobs.law;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jobwright.domain.shared.Json;

/** All rules that count, each in one revision. */
public final class RuleBook {

    /** A separate class, so that the file is read on first use. */
    private static final class Shipped {
        static final RuleBook BOOK = new RuleBook(
                read().stream().map(rule -> new Entry(rule, 0, false)).toList());
    }

    private final List<Entry> entries;

    public RuleBook(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * A rule in the revision that counts.
     *
     * @param confirmed whether an administrator has confirmed it, so that it may refuse a posting
     */
    public record Entry(PostingRule rule, int revision, boolean confirmed) {}

    /** The rules of this release. */
    public static RuleBook shipped() {
        return Shipped.BOOK;
    }

    public Stream<PostingRule> rules() {
        return entries.stream().map(Entry::rule);
    }

    /** The codes that this release does not know; they are not evaluated. */
    public List<String> unknownCodes() {
        return rules().flatMap(rule -> rule.requires().stream())
                .map(Requirement::code)
                .filter(code -> !RequirementChecks.isKnown(code))
                .distinct()
                .sorted()
                .toList();
    }

    /** Looks at a posting with all rules. */
    public LawReview review(PostingFacts facts) {
        ReviewCollector collector = new ReviewCollector(facts);
        entries.forEach(collector::look);
        return collector.review();
    }

    private static List<PostingRule> read() {
        try (InputStream file = RuleBook.class.getResourceAsStream("posting-rules.json")) {
            return read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<PostingRule> read(String json) throws JsonProcessingException {
        return List.of(Json.readStrictly(json, PostingRule[].class));
    }
}
