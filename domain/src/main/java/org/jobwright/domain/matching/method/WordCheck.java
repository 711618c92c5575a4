package org.jobwright.domain.matching.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.jobs.advert.SkillLevel;
import org.jobwright.domain.matching.result.MatchFinding;
import org.jobwright.domain.matching.result.MatchLine;
import org.jobwright.domain.matching.result.MatchRequirement;
import org.jobwright.domain.matching.result.MatchRule;
import org.jobwright.domain.matching.result.Quote;

/** Looks for the words of a requirement, and for other names of the same. */
final class WordCheck {

    private static final int MOST_WORDS = 5;
    private static final int MOST_NAMES = 8;

    private final Stemmer stemmer;

    WordCheck(Stemmer stemmer) {
        this.stemmer = stemmer;
    }

    MatchLine check(MatchRequirement requirement, List<TextLine> lines) {
        List<Phrase> names = names(requirement.text());
        if (names.isEmpty()) {
            return MatchLine.without(requirement, MatchFinding.NOT_CHECKABLE, MatchRule.TOO_LONG);
        }
        boolean basicSuffices = requirement.level() == SkillLevel.BASIC;
        Gathered gathered = new Gathered();
        for (Phrase name : names) {
            gather(name, lines, basicSuffices, null, gathered);
        }
        for (Phrase name : names) {
            for (String other : SkillNames.of(name)) {
                gather(Phrase.named(other, stemmer), lines, basicSuffices, MatchRule.OTHER_NAME, gathered);
            }
        }
        return gathered.about(requirement);
    }

    /**
     * A quote of the first line that has a requirement, without anything that takes it back, behind the line that it
     * explains; empty if there is none.
     */
    Optional<Quote> explained(TextLine head, MatchRequirement requirement, List<TextLine> lines) {
        boolean basicSuffices = requirement.level() == SkillLevel.BASIC;
        List<Phrase> names = names(requirement.text());
        return lines.stream()
                .flatMap(line -> names.stream()
                        .flatMap(name -> strong(name, line, basicSuffices).stream())
                        .map(hit -> head.quote(line, hit)))
                .findFirst();
    }

    private static void gather(
            Phrase phrase, List<TextLine> lines, boolean basicSuffices, MatchRule rule, Gathered gathered) {
        for (TextLine line : lines) {
            strong(phrase, line, basicSuffices)
                    .ifPresentOrElse(
                            hit -> gathered.supports(line.quote(hit), rule == null ? hit.rule() : rule),
                            () -> phrase.all(line).stream()
                                    .findFirst()
                                    .ifPresent(hit -> gathered.weakens(line.quote(hit))));
        }
    }

    private static Optional<Hit> strong(Phrase phrase, TextLine line, boolean basicSuffices) {
        return phrase.all(line).stream()
                .filter(hit -> !Weakening.of(line, hit, basicSuffices))
                .findFirst();
    }

    /** What to look for: the text, the parts of "Java or Kotlin", and what stands in brackets; nothing of a sentence. */
    private List<Phrase> names(String text) {
        if (text.indexOf(',') >= 0 || text.indexOf(';') >= 0 || MatchWords.hasAny("amount", Words.of(text))) {
            return List.of();
        }
        List<Phrase> names = new ArrayList<>();
        for (String part : text.split("[()]| or | oder ", -1)) {
            if (!part.isBlank()) {
                Optional<Phrase> phrase = Phrase.of(part, stemmer);
                if (phrase.isEmpty() || phrase.orElseThrow().size() > MOST_WORDS) {
                    return List.of();
                }
                names.add(phrase.orElseThrow());
            }
        }
        return names.size() > MOST_NAMES ? List.of() : names;
    }
}
