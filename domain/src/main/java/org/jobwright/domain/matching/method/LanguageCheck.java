package org.jobwright.domain.matching.method;

import java.util.List;
import java.util.stream.IntStream;
import org.jobwright.domain.jobs.advert.SkillLevel;
import org.jobwright.domain.matching.result.MatchLine;
import org.jobwright.domain.matching.result.MatchRequirement;
import org.jobwright.domain.matching.result.MatchRule;

/**
 * Looks for a spoken language: among the languages of the profile and the CV, and elsewhere in lines that are about how
 * well somebody speaks. "The German market" is none of these.
 */
final class LanguageCheck {

    private LanguageCheck() {}

    static MatchLine check(MatchRequirement requirement, Material material) {
        String code = LanguageName.of(requirement.text()).orElseThrow();
        boolean basicSuffices = requirement.level() == SkillLevel.BASIC;
        Gathered gathered = new Gathered();
        material.languages().forEach(line -> gather(line, code, basicSuffices, gathered));
        List<TextLine> others = gathered.hasSupport() ? List.of() : material.lines();
        others.stream()
                .filter(line -> MatchWords.hasAny("language-cue", line.words()))
                .forEach(line -> gather(line, code, basicSuffices, gathered));
        return gathered.about(requirement);
    }

    private static void gather(TextLine line, String code, boolean basicSuffices, Gathered gathered) {
        List<Hit> hits = IntStream.range(0, line.words().size())
                .filter(i -> LanguageName.code(line.words().get(i))
                        .filter(code::equals)
                        .isPresent())
                .mapToObj(i -> new Hit(i, i, MatchRule.LANGUAGE))
                .toList();
        hits.stream()
                .filter(hit -> !Weakening.of(line, hit, basicSuffices))
                .findFirst()
                .ifPresentOrElse(
                        hit -> gathered.supports(line.quote(hit), MatchRule.LANGUAGE),
                        () -> hits.stream().findFirst().ifPresent(hit -> gathered.weakens(line.quote(hit))));
    }
}
