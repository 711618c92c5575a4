package org.jobwright.domain.jobs.law;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jobwright.domain.jobs.advert.AiUse;
import org.jobwright.domain.jobs.revisions.Revisable;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.text.TypedText;

/**
 * A law about adverts, as a fact with its source. Stored as one JSON document.
 *
 * @param jurisdiction {@code EU}, a code of ISO 3166, or a region and a city such as {@code US-OH:CLEVELAND}
 * @param asOf the day on which the source was read
 * @param effectiveTo the last day; null if it has none
 * @param enforcedFrom the day from which a breach has consequences, if that is later
 * @param employerThreshold null if the size of the employer does not matter
 * @param exempt what the law leaves out, in words; the product does not decide that
 * @param verify what still has to be confirmed
 */
public record PostingRule(
        String id,
        String jurisdiction,
        RuleKind kind,
        String name,
        String citation,
        String source,
        LocalDate asOf,
        LocalDate effectiveFrom,
        LocalDate effectiveTo,
        LocalDate enforcedFrom,
        Threshold employerThreshold,
        Reach appliesWhen,
        List<Requirement> requires,
        RuleSeverity severity,
        String penalty,
        List<String> exempt,
        String note,
        String verify,
        RuleConfidence confidence,
        boolean enabled)
        implements Revisable<PostingRule> {

    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9-]{1,39}");
    private static final int MAX_LINE = 300;
    private static final int MAX_TEXT = 1_000;
    private static final int MAX_LIST = 20;

    public PostingRule {
        id = TypedText.clean(id);
        jurisdiction = TypedText.clean(jurisdiction);
        name = TypedText.clean(name);
        citation = TypedText.clean(citation);
        source = TypedText.clean(source);
        requires = TypedText.list(requires);
        penalty = TypedText.clean(penalty);
        exempt = TypedText.lines(exempt);
        note = TypedText.clean(note);
        verify = TypedText.clean(verify);
        List<FieldProblem> problems = new ArrayList<>();
        check(problems, ID.matcher(id).matches(), "id", "jobs.law.rule.id");
        check(problems, Jurisdiction.isValid(jurisdiction), "jurisdiction", "jobs.law.rule.jurisdiction");
        line(problems, "name", name);
        line(problems, "citation", citation);
        line(problems, "source", source);
        check(problems, penalty.length() <= MAX_LINE, "penalty", "jobs.law.rule.too-long", MAX_LINE);
        check(problems, note.length() <= MAX_TEXT, "note", "jobs.law.rule.too-long", MAX_TEXT);
        check(problems, verify.length() <= MAX_TEXT, "verify", "jobs.law.rule.too-long", MAX_TEXT);
        check(problems, exempt.size() <= MAX_LIST, "exempt", "jobs.law.rule.too-many", MAX_LIST);
        check(
                problems,
                kind != null && severity != null && confidence != null && asOf != null,
                "kind",
                "jobs.law.rule.incomplete");
        check(problems, effectiveFrom != null, "effectiveFrom", "jobs.law.rule.begin");
        check(
                problems,
                effectiveFrom == null || effectiveTo == null || !effectiveTo.isBefore(effectiveFrom),
                "effectiveTo",
                "jobs.law.rule.ends-before");
        check(
                problems,
                effectiveFrom == null || enforcedFrom == null || !enforcedFrom.isBefore(effectiveFrom),
                "enforcedFrom",
                "jobs.law.rule.enforced-before");
        check(
                problems,
                appliesWhen != null && !appliesWhen.channels().isEmpty(),
                "appliesWhen",
                "jobs.law.rule.channels");
        check(
                problems,
                !requires.isEmpty() && requires.size() <= MAX_LIST,
                "requires",
                "jobs.law.rule.requires",
                MAX_LIST);
        InvalidInput.throwIfAny(problems);
    }

    /**
     * The number of people from which an employer is bound.
     *
     * @param counted who counts, in words
     */
    public record Threshold(int count, Counting scope, String counted) implements Serializable {

        public Threshold {
            scope = scope == null ? Counting.UNSPECIFIED : scope;
            counted = TypedText.clean(counted);
            if (count < 1) {
                throw new InvalidInput(FieldProblem.of("employerThreshold.count", "jobs.law.rule.count"));
            }
        }
    }

    /** Where the people of a threshold work. */
    public enum Counting {
        JURISDICTION,
        WORLDWIDE,
        UNSPECIFIED
    }

    /** Whether an employer without anyone in the place is bound. */
    public enum Presence {
        ANY,
        AT_LEAST_ONE_EMPLOYEE
    }

    /**
     * The postings to which the rule applies.
     *
     * @param localities for a rule of a city: the names of the city and its parts
     * @param aiUses for a rule about software: the uses it covers; empty for all
     */
    public record Reach(
            List<RuleChannel> channels, Presence employerPresence, List<String> localities, List<AiUse> aiUses)
            implements Serializable {

        public Reach {
            channels = TypedText.list(channels);
            employerPresence = employerPresence == null ? Presence.ANY : employerPresence;
            localities = TypedText.lines(localities);
            aiUses = TypedText.list(aiUses);
        }
    }

    /** Whether it is switched on and in force on a day. */
    public boolean isInForce(LocalDate day) {
        return enabled && !day.isBefore(effectiveFrom) && (effectiveTo == null || !day.isAfter(effectiveTo));
    }

    /** Whether a breach has consequences on a day. */
    boolean isEnforced(LocalDate day) {
        return enforcedFrom == null || !day.isBefore(enforcedFrom);
    }

    PostingRule enforcedAtOnce() {
        return enforcedFrom == null ? this : with(severity, effectiveFrom, effectiveTo, null);
    }

    @Override
    public PostingRule switchedTo(boolean on) {
        return with(severity, effectiveFrom, effectiveTo, enforcedFrom, on);
    }

    /** A rule is checked when it is made. */
    @Override
    public void requireSound() {}

    /** What it is about and how sure its source is stays as released; an administrator confirms it instead. */
    @Override
    public boolean isEditOf(PostingRule before) {
        return equals(before.readIn(source, asOf, employerThreshold, requires)
                .with(severity, effectiveFrom, effectiveTo, enforcedFrom));
    }

    /**
     * The same rule as its source says today.
     *
     * @param newThreshold null if the size of the employer does not matter
     * @param newAsOf the day on which the source was read
     */
    public PostingRule readIn(String newSource, LocalDate newAsOf, Threshold newThreshold, List<Requirement> demands) {
        return new PostingRule(
                id,
                jurisdiction,
                kind,
                name,
                citation,
                newSource,
                newAsOf,
                effectiveFrom,
                effectiveTo,
                enforcedFrom,
                newThreshold,
                appliesWhen,
                demands,
                severity,
                penalty,
                exempt,
                note,
                verify,
                confidence,
                enabled);
    }

    /** The same rule with other dates and another severity. */
    public PostingRule with(RuleSeverity newSeverity, LocalDate from, LocalDate to, LocalDate enforced) {
        return with(newSeverity, from, to, enforced, enabled);
    }

    private PostingRule with(RuleSeverity newSeverity, LocalDate from, LocalDate to, LocalDate enforced, boolean on) {
        return new PostingRule(
                id,
                jurisdiction,
                kind,
                name,
                citation,
                source,
                asOf,
                from,
                to,
                enforced,
                employerThreshold,
                appliesWhen,
                requires,
                newSeverity,
                penalty,
                exempt,
                note,
                verify,
                confidence,
                on);
    }

    /** The place, as the evaluation reads it. */
    public Jurisdiction place() {
        return new Jurisdiction(jurisdiction, appliesWhen.localities());
    }

    private static void line(List<FieldProblem> problems, String field, String text) {
        check(problems, !text.isEmpty(), field, "jobs.law.rule.required");
        check(problems, text.length() <= MAX_LINE, field, "jobs.law.rule.too-long", MAX_LINE);
    }

    private static void check(
            List<FieldProblem> problems, boolean right, String field, String code, Object... arguments) {
        if (!right) {
            problems.add(FieldProblem.of(field, code, arguments));
        }
    }
}
