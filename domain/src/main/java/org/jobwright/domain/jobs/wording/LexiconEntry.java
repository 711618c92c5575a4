package org.jobwright.domain.jobs.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jobwright.domain.jobs.revisions.Revisable;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.text.FoldedText;
import org.jobwright.domain.shared.text.TypedText;

/**
 * Phrases that mean the same, stored as one JSON document. In a phrase {@code *} begins or ends a word of which only the
 * other part is known, and {@code #} is a number.
 *
 * @param language of the adverts that are searched; English phrases are also looked for in German ones
 * @param code what they mean
 * @param fields the fields to look in; empty for all
 * @param bothForms whether naming both forms, such as {@code Verkäuferin} and {@code Verkäufer}, is fine
 * @param with one of these phrases must be in the same sentence; empty if none is needed
 * @param without none of these phrases may be in the same sentence
 * @param found examples, each of which is found
 * @param fine examples in which nothing is found
 * @param off whether an administrator switched it off
 */
public record LexiconEntry(
        String id,
        Language language,
        String code,
        Severity severity,
        List<String> fields,
        boolean bothForms,
        List<String> phrases,
        List<String> with,
        List<String> without,
        List<String> found,
        List<String> fine,
        boolean off)
        implements Revisable<LexiconEntry> {

    /** The meaning of phrases that an instance looks for on its own account. */
    public static final String OWN = "own";

    public static final int MAX_PHRASES = 150;
    public static final int MAX_EXAMPLES = 20;
    public static final int MAX_PHRASE = 60;
    public static final int MAX_EXAMPLE = 300;

    /** Advice for the employer, which has a sentence of its own in the form; all others go to a moderator. */
    static final Set<String> ADVICE = Set.of("gender.pronoun");

    private static final Set<String> FIELDS = Set.of("title");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,59}");
    private static final Pattern CODE = Pattern.compile("[a-z][a-z.-]{1,39}");

    /** Words as a text is cut into them; a star stands for the rest of one. */
    private static final Pattern PART =
            Pattern.compile("\\*[\\p{L}\\p{N}][\\p{L}\\p{N}'’]*+|[\\p{L}\\p{N}][\\p{L}\\p{N}'’]*+\\*?");

    /** By so many letters a word is looked up of which only a part is known. */
    private static final int KNOWN = 3;

    public LexiconEntry {
        fields = TypedText.lines(fields);
        phrases = TypedText.lines(phrases);
        with = TypedText.lines(with);
        without = TypedText.lines(without);
        found = TypedText.lines(found);
        fine = TypedText.lines(fine);
        List<FieldProblem> problems = new ArrayList<>();
        check(problems, id != null && ID.matcher(id).matches(), "id", "jobs.words.id");
        check(problems, language != null, "language", "shared.required");
        check(problems, code != null && CODE.matcher(code).matches(), "code", "shared.required");
        check(problems, isRightFor(severity, code), "severity", "jobs.words.severity");
        check(problems, FIELDS.containsAll(fields), "fields", "jobs.words.fields");
        check(problems, !phrases.isEmpty(), "phrases", "shared.required");
        phrases(problems, "phrases", phrases);
        phrases(problems, "with", with);
        phrases(problems, "without", without);
        examples(problems, "found", found);
        examples(problems, "fine", fine);
        InvalidInput.throwIfAny(problems);
    }

    /** The entry with other words, as an administrator typed them. */
    public LexiconEntry withWords(
            Severity matters,
            List<String> newPhrases,
            List<String> newWith,
            List<String> newWithout,
            List<String> newFound,
            List<String> newFine) {
        return new LexiconEntry(
                id,
                language,
                code,
                matters,
                fields,
                bothForms,
                newPhrases,
                newWith,
                newWithout,
                newFound,
                newFine,
                off);
    }

    @Override
    public LexiconEntry switchedTo(boolean on) {
        return new LexiconEntry(
                id, language, code, severity, fields, bothForms, phrases, with, without, found, fine, !on);
    }

    /** Refuses an entry of an unknown meaning, or with examples that do not hold. */
    @Override
    public void requireSound() {
        Lexicons.requireSound(this);
    }

    /** Its meaning, its language and where it is looked for stay. */
    @Override
    public boolean isEditOf(LexiconEntry before) {
        return equals(before.withWords(severity, phrases, with, without, found, fine));
    }

    /** Whether it only advises the employer, so that its severity cannot be changed. */
    public boolean isAdvice() {
        return severity == Severity.HINT;
    }

    /** Whether it is looked for in adverts of a language. */
    boolean isFor(Language adverts) {
        return switch (adverts) {
            case EN -> language == adverts;
            case DE -> true;
        };
    }

    /** Refuses an entry whose own examples say something else than its phrases. */
    public void requireExamples() {
        Lexicon alone = Lexicon.of(switchedTo(true));
        List<FieldProblem> problems = new ArrayList<>();
        IntStream.range(0, found.size())
                .filter(at -> !isIn(alone, found.get(at)))
                .forEach(at -> problems.add(FieldProblem.of("found", "jobs.words.example.missed", found.get(at))));
        IntStream.range(0, fine.size())
                .filter(at -> isIn(alone, fine.get(at)))
                .forEach(at -> problems.add(FieldProblem.of("fine", "jobs.words.example.found", fine.get(at))));
        InvalidInput.throwIfAny(problems);
    }

    private boolean isIn(Lexicon alone, String example) {
        List<WordFinding> hits = new ArrayList<>();
        alone.look(fields.isEmpty() ? "text.description" : fields.getFirst(), new Words(example), hits::add);
        return !hits.isEmpty();
    }

    private static boolean isRightFor(Severity severity, String code) {
        return severity != null
                && code != null
                && severity != Severity.CONTACT
                && ADVICE.contains(code) == (severity == Severity.HINT);
    }

    private static void phrases(List<FieldProblem> problems, String field, List<String> given) {
        check(problems, given.size() <= MAX_PHRASES, field, "jobs.words.too-many", MAX_PHRASES);
        for (String phrase : given) {
            if (phrase.length() > MAX_PHRASE) {
                problems.add(
                        FieldProblem.of(field, "jobs.words.too-long", MAX_PHRASE, phrase.substring(0, MAX_PHRASE)));
            } else if (!isPhrase(phrase)) {
                problems.add(FieldProblem.of(field, "jobs.words.phrase", phrase));
            }
        }
    }

    private static boolean isPhrase(String phrase) {
        for (String part : phrase.split(" ", -1)) {
            if (!part.equals("#") && !isPart(part)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPart(String part) {
        String letters = part.replace("*", "");
        String folded = FoldedText.of(letters);
        int least = letters.equals(part) ? 1 : KNOWN;
        return PART.matcher(part).matches() && folded.length() >= least && folded.indexOf(' ') < 0;
    }

    private static void examples(List<FieldProblem> problems, String field, List<String> given) {
        check(problems, !given.isEmpty(), field, "jobs.words.example.none");
        check(problems, given.size() <= MAX_EXAMPLES, field, "jobs.words.too-many", MAX_EXAMPLES);
        given.stream()
                .filter(example -> example.length() > MAX_EXAMPLE)
                .forEach(example -> problems.add(FieldProblem.of(
                        field, "jobs.words.too-long", MAX_EXAMPLE, TypedText.firstOf(example, MAX_PHRASE))));
    }

    private static void check(
            List<FieldProblem> problems, boolean right, String field, String code, Object... arguments) {
        if (!right) {
            problems.add(FieldProblem.of(field, code, arguments));
        }
    }
}
