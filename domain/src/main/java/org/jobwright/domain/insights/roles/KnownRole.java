package org.jobwright.domain.insights.roles;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.insights.figures.SalaryBenchmark;
import org.jobwright.domain.insights.guides.content.GuideContent;
import org.jobwright.domain.jobs.advert.OccupationCode;
import org.jobwright.domain.jobs.advert.OccupationScheme;
import org.jobwright.domain.shared.Language;

/**
 * What {@link RoleCatalog} knows of a role that has a public guide.
 *
 * @param titles its title in each language; always in English
 * @param alternateTitles other titles of the same job, in any language
 * @param occupationCodes O*NET-SOC codes
 * @param similarTitles titles of similar jobs, the most similar first
 * @param skills technical skills, which often appear in a title: {@code Backend Java Engineer}
 * @param pay the benchmarks of its guide, the most relevant first
 */
public record KnownRole(
        String slug,
        Map<Language, String> titles,
        List<String> alternateTitles,
        List<String> occupationCodes,
        List<String> similarTitles,
        List<String> skills,
        List<SalaryBenchmark> pay)
        implements Serializable {

    /** What is known of a role from its guide and from the graph of similar titles. */
    public static KnownRole of(String slug, GuideContent guide, List<String> similarTitles) {
        return new KnownRole(
                slug,
                guide.texts().entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, text -> text.getValue().title())),
                guide.texts().values().stream()
                        .flatMap(text -> text.alternateTitles().stream())
                        .toList(),
                guide.occupations().stream()
                        .filter(occupation -> occupation.scheme() == OccupationScheme.ONET_SOC)
                        .map(OccupationCode::code)
                        .toList(),
                similarTitles,
                guide.texts().values().stream()
                        .flatMap(text -> text.technicalSkills().stream())
                        .toList(),
                guide.pay());
    }

    /** The title in a language, else in English. */
    public String title(Language language) {
        return titles.getOrDefault(language, titles.get(Language.EN));
    }

    /** All titles of exactly this job. */
    Stream<String> ownTitles() {
        return Stream.concat(titles.values().stream(), alternateTitles.stream());
    }
}
