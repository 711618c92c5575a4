package org.jobwright.domain.jobs.wording;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jobwright.domain.jobs.advert.JobAdvert;

/** Checks all words of an advert. */
public final class AdvertWords {

    /** The most findings of one severity: a moderator reads no more, and many of one kind must not hide another. */
    public static final int MOST = 40;

    private AdvertWords() {}

    /** Looks at one field. */
    private interface Look {
        void at(FieldText text, Consumer<WordFinding> found);
    }

    /** The findings in an advert, in the order of its fields; the same words with the same meaning appear once. */
    public static List<WordFinding> findings(AdvertTexts texts, Lexicons words) {
        Lexicon lexicon = words.of(texts.advert().language());
        Set<String> ofTitle = Repetition.stems(texts.title().words());
        return findings(texts, (text, found) -> {
            lexicon.look(text.field(), text.words(), found);
            Capitals.look(text.field(), text.words(), found);
            Repetition.look(text.field(), text.words(), ofTitle, found);
            Contacts.look(text.field(), text.text(), found);
        });
    }

    /** Advice on wording that no moderator has to judge. */
    public static List<WordFinding> hints(AdvertTexts texts, Lexicons words) {
        Lexicon lexicon = words.of(texts.advert().language());
        return findings(texts, (text, found) -> lexicon.lookForHints(text.field(), text.words(), found));
    }

    /** Whether an entry alone finds something in an advert. */
    public static boolean isFoundBy(LexiconEntry entry, JobAdvert advert) {
        Lexicon alone = Lexicon.of(entry.switchedTo(true));
        return entry.isFor(advert.language())
                && !findings(AdvertTexts.of(advert), (text, found) -> alone.look(text.field(), text.words(), found))
                        .isEmpty();
    }

    /** Some of the words by which an advert sounds as if men were expected; empty if it does not. */
    public static List<String> outnumbering(AdvertTexts texts) {
        WordBalance balance = new WordBalance(texts.advert().language());
        texts.fields().stream()
                .filter(text -> !text.field().equals("title") && !text.field().startsWith("application."))
                .forEach(text -> balance.add(text.words()));
        return balance.outnumbering();
    }

    /** The addresses and phone numbers in an advert. */
    public static List<WordFinding> contacts(JobAdvert advert) {
        return findings(AdvertTexts.of(advert), (text, found) -> Contacts.look(text.field(), text.text(), found));
    }

    private static List<WordFinding> findings(AdvertTexts texts, Look look) {
        List<WordFinding> found = new ArrayList<>();
        Set<String> known = new HashSet<>();
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        texts.fields()
                .forEach(text -> look.at(text, one -> {
                    if (counts.getOrDefault(one.severity(), 0) < MOST
                            && known.add(one.code() + " " + Words.folded(one.quote()))) {
                        counts.merge(one.severity(), 1, Integer::sum);
                        found.add(one);
                    }
                }));
        return found;
    }
}
