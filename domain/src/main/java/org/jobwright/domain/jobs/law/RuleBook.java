package org.jobwright.domain.jobs.law;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.jobs.advert.AiUse;
import org.jobwright.domain.shared.Json;
import org.jobwright.domain.shared.Sha256;

/** All rules in force here, each in its current revision. */
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
     * A rule in its current revision.
     *
     * @param confirmed whether an administrator has confirmed it, so that it may refuse a posting
     */
    public record Entry(PostingRule rule, int revision, boolean confirmed) {

        public boolean isSure() {
            return confirmed || rule.confidence() == RuleConfidence.SOURCE_SEEN;
        }

        public LawGround ground() {
            return new LawGround(rule.id(), rule.place(), rule.citation(), rule.effectiveFrom(), 0);
        }

        CitedRule cited() {
            return new CitedRule(rule.id(), revision, rule.name(), rule.citation(), rule.source());
        }
    }

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

    /** The same rules as if all of those that have begun were enforced already. */
    public RuleBook enforced() {
        return new RuleBook(entries.stream()
                .map(entry -> new Entry(entry.rule().enforcedAtOnce(), entry.revision(), entry.confirmed()))
                .toList());
    }

    /**
     * What is required on a day, as a digest: it changes when a rule, or a part of one, begins, ends, is enforced or is
     * changed.
     */
    public String standing(LocalDate day) {
        return Sha256.hex(entries.stream()
                .filter(entry -> entry.rule().isInForce(day))
                .map(entry -> entry.rule().id() + ":" + entry.revision() + ":"
                        + entry.rule().isEnforced(day) + ":"
                        + entry.rule().requires().stream()
                                .filter(demand -> demand.countsOn(day))
                                .map(Requirement::code)
                                .toList())
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8));
    }

    /** The codes that this release knows, in order. */
    public static List<String> codes() {
        return RequirementChecks.codes();
    }

    /**
     * How long before its use people must be told of software, by the same rules, and by those that only count where
     * software selects.
     */
    public List<NoticeTime> noticeTimes(PostingFacts facts) {
        PostingFacts selecting = facts.withSoftware(AiUse.SELECT);
        return tellingOfSoftware(selecting).stream()
                .map(entry -> new NoticeTime(
                        entry.ground(),
                        noticesOf(entry.rule(), facts.day())
                                .mapToInt(Requirement::businessDaysBefore)
                                .max()
                                .orElse(0)))
                .toList();
    }

    private static Stream<Requirement> noticesOf(PostingRule rule, LocalDate day) {
        return rule.requires().stream().filter(demand -> demand.code().equals("AI_NOTICE") && demand.countsOn(day));
    }

    /** The rules that require a notice to applicants about software; only certain ones, without hints. */
    public List<Entry> tellingOfSoftware(PostingFacts facts) {
        return entries.stream()
                .filter(entry -> noticesOf(entry.rule(), facts.day()).findAny().isPresent())
                .filter(entry -> entry.rule().severity() != RuleSeverity.INFO && entry.isSure())
                .filter(entry -> !facts.hits(entry.rule()).isEmpty())
                .filter(entry -> !facts.employer().isSurelyBelow(entry.rule().employerThreshold()))
                .toList();
    }

    /** Checks a posting against all rules. */
    public LawReview review(PostingFacts facts) {
        ReviewCollector collector = new ReviewCollector(facts);
        entries.forEach(collector::look);
        return collector.review();
    }

    /** What keeps the posting of a review from being public, with the rules that demand it. */
    public BrokenRules broken(LawReview review) {
        Set<String> broken = review.broken();
        return new BrokenRules(
                review.findings().stream()
                        .filter(finding -> finding.severity() == RuleSeverity.BLOCK)
                        .toList(),
                entries.stream()
                        .filter(entry -> broken.contains(entry.rule().id()))
                        .map(Entry::cited)
                        .toList());
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
