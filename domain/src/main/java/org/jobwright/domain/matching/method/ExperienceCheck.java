package org.jobwright.domain.matching.method;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jobwright.domain.insights.titles.Occupation;
import org.jobwright.domain.insights.titles.OccupationTitles;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.matching.result.MatchFinding;
import org.jobwright.domain.matching.result.MatchLine;
import org.jobwright.domain.matching.result.MatchRequirement;
import org.jobwright.domain.matching.result.MatchRule;
import org.jobwright.domain.matching.result.Quote;
import org.jobwright.domain.matching.result.RequirementKind;

/** Looks for a time of work: in the same role, or whose lines have skills that the advert requires. */
final class ExperienceCheck {

    /** The first characters of a code that name an occupation; the rest is a speciality. */
    private static final int DETAIL = 7;

    /** One skill alone, such as testing, occurs in much other work. */
    private static final int SKILLS = 2;

    private final Optional<String> role;
    private final Set<String> titleWords;
    private final List<MatchRequirement> skills;
    private final WordCheck words;

    ExperienceCheck(JobAdvert advert, List<MatchRequirement> requirements, WordCheck words) {
        this.role = role(advert.title());
        this.titleWords = Set.copyOf(OccupationTitles.tellingWords(advert.title()));
        this.skills = requirements.stream()
                .filter(requirement -> requirement.kind() == RequirementKind.SKILL && requirement.required())
                .toList();
        this.words = words;
    }

    MatchLine check(MatchRequirement requirement, List<WorkedPeriod> work) {
        Map<WorkedPeriod, Quote> relevant = new LinkedHashMap<>();
        work.forEach(period -> reason(period).ifPresent(quote -> relevant.put(period, quote)));
        if (relevant.isEmpty()) {
            return MatchLine.without(requirement, MatchFinding.NOT_FOUND, MatchRule.NO_LINE);
        }
        boolean enough = MonthsWorked.in(relevant.keySet()) >= requirement.months();
        return new MatchLine(
                requirement,
                enough ? MatchFinding.FOUND : MatchFinding.PARTLY,
                enough ? MatchRule.TIME_IN_WORK : MatchRule.SHORTER_TIME,
                relevant.values().stream().distinct().toList());
    }

    /** The head of a time that counts, with a line that shows why where its title does not; empty if it does not count. */
    private Optional<Quote> reason(WorkedPeriod period) {
        if (isSameRole(period.title())) {
            return Optional.of(period.head().quote());
        }
        List<Quote> shown = skills.stream()
                .flatMap(skill -> words.explained(period.head(), skill, period.lines()).stream())
                .toList();
        return shown.size() < Math.min(SKILLS, skills.size())
                ? Optional.empty()
                : shown.stream().findFirst();
    }

    private boolean isSameRole(String title) {
        return title != null
                && (role.isPresent() && role.equals(role(title))
                        || !titleWords.isEmpty()
                                && Set.copyOf(OccupationTitles.tellingWords(title))
                                        .containsAll(titleWords));
    }

    private static Optional<String> role(String title) {
        return OccupationTitles.occupationOf(title)
                .map(Occupation::code)
                .map(code -> code.substring(0, Math.min(DETAIL, code.length())));
    }
}
