package org.jobwright.domain.jobs.wording;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.jobs.advert.AdvertText;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.ScreeningQuestion;

/** Checks all words of an advert. */
public final class AdvertWords {

    /** The most findings of one severity: a moderator reads no more, and many of one kind must not hide another. */
    public static final int MOST = 40;

    private AdvertWords() {}

    /** Looks at one field. */
    private interface Look {
        void at(String field, String text, Consumer<WordFinding> found);
    }

    /** The findings in an advert, in the order of its fields; the same words with the same meaning appear once. */
    public static List<WordFinding> findings(JobAdvert advert, Lexicons words) {
        Lexicon lexicon = words.of(advert.language());
        Set<String> ofTitle = Repetition.stems(advert.title());
        return findings(advert, (field, text, found) -> {
            Words read = new Words(text);
            lexicon.look(field, read, found);
            Capitals.look(field, read, found);
            Repetition.look(field, read, ofTitle, found);
            Contacts.look(field, text, found);
        });
    }

    /** Advice on wording that no moderator has to judge. */
    public static List<WordFinding> hints(JobAdvert advert, Lexicons words) {
        Lexicon lexicon = words.of(advert.language());
        return findings(advert, (field, text, found) -> lexicon.lookForHints(field, new Words(text), found));
    }

    /** Whether an entry alone finds something in an advert. */
    public static boolean isFoundBy(LexiconEntry entry, JobAdvert advert) {
        Lexicon alone = Lexicon.of(entry.switchedTo(true));
        return entry.isFor(advert.language())
                && !findings(advert, (field, text, found) -> alone.look(field, new Words(text), found))
                        .isEmpty();
    }

    /** Some of the words by which an advert sounds as if men were expected; empty if it does not. */
    public static List<String> outnumbering(JobAdvert advert) {
        WordBalance balance = new WordBalance(advert.language());
        texts(advert)
                .filter(field ->
                        !field.getKey().equals("title") && !field.getKey().startsWith("application."))
                .forEach(field -> balance.add(field.getValue()));
        return balance.outnumbering();
    }

    /** The addresses and phone numbers in an advert. */
    public static List<WordFinding> contacts(JobAdvert advert) {
        return findings(advert, Contacts::look);
    }

    private static List<WordFinding> findings(JobAdvert advert, Look look) {
        List<WordFinding> found = new ArrayList<>();
        Set<String> known = new HashSet<>();
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        texts(advert)
                .forEach(field -> look.at(field.getKey(), field.getValue(), one -> {
                    if (counts.getOrDefault(one.severity(), 0) < MOST
                            && known.add(one.code() + " " + Words.folded(one.quote()))) {
                        counts.merge(one.severity(), 1, Integer::sum);
                        found.add(one);
                    }
                }));
        return found;
    }

    /** The plain text of each field that the employer writes, by the path of the field. */
    public static Stream<Map.Entry<String, String>> texts(JobAdvert advert) {
        AdvertText text = advert.text();
        return Stream.of(
                Map.entry("title", advert.title()),
                Map.entry("summary", advert.summary()),
                Map.entry("text.description", text.description().plainText()),
                Map.entry("text.responsibilities", lines(text.responsibilities().stream())),
                Map.entry(
                        "text.qualifications",
                        lines(text.qualifications().stream().map(AdvertText.Qualification::text))),
                Map.entry("text.skills", lines(text.skills().stream().map(AdvertText.Skill::name))),
                Map.entry("pay.benefits", lines(advert.pay().benefits().stream())),
                Map.entry("pay.benefitsText", advert.pay().benefitsText()),
                Map.entry("application.target", advert.application().target()),
                Map.entry(
                        "application.questions",
                        lines(advert.application().questions().stream().flatMap(AdvertWords::words))));
    }

    private static Stream<String> words(ScreeningQuestion question) {
        return Stream.concat(Stream.of(question.label(), question.why()), question.options().stream());
    }

    private static String lines(Stream<String> lines) {
        return lines.filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
}
