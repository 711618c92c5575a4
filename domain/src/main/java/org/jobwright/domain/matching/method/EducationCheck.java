package org.jobwright.domain.matching.method;

import java.util.List;
import java.util.stream.Stream;
import org.jobwright.domain.jobs.advert.EducationLevel;
import org.jobwright.domain.matching.result.MatchLine;
import org.jobwright.domain.matching.result.MatchRequirement;
import org.jobwright.domain.matching.result.MatchRule;

/**
 * Looks for a level of education in lines about schools and qualifications. A degree covers those below it; a vocational
 * qualification is beside them. What a degree is in is not compared.
 */
final class EducationCheck {

    private static final List<EducationLevel> LEVELS = Stream.of(EducationLevel.values())
            .filter(level -> level != EducationLevel.NONE)
            .toList();

    private EducationCheck() {}

    static MatchLine check(MatchRequirement requirement, Material material) {
        EducationLevel wanted = requirement.education();
        Gathered gathered = new Gathered();
        for (TextLine line : material.education()) {
            String words = " " + MatchWords.joined(line.words()) + " ";
            List<EducationLevel> named =
                    LEVELS.stream().filter(level -> names(level, words)).toList();
            if (named.isEmpty()) {
                continue;
            }
            boolean complete = !MatchWords.hasAny("incomplete", line.words());
            if (complete && isCovered(wanted, named)) {
                gathered.supports(line.quote(), MatchRule.LEVEL);
            } else {
                gathered.weakens(line.quote());
            }
        }
        return gathered.about(requirement, MatchRule.OTHER_LEVEL);
    }

    private static boolean names(EducationLevel level, String words) {
        return MatchWords.all("education." + level).stream().anyMatch(name -> words.contains(" " + name + " "));
    }

    /** A certificate that a school gives with its diploma is no vocational one. */
    private static boolean isCovered(EducationLevel wanted, List<EducationLevel> named) {
        return wanted == EducationLevel.PROFESSIONAL_CERTIFICATE
                ? named.contains(wanted) && !named.contains(EducationLevel.HIGH_SCHOOL)
                : named.stream()
                        .anyMatch(level -> level == wanted
                                || level != EducationLevel.PROFESSIONAL_CERTIFICATE && level.compareTo(wanted) > 0);
    }
}
