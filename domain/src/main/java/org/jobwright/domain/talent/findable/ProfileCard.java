package org.jobwright.domain.talent.findable;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobwright.domain.candidates.PartialDate;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.domain.candidates.Resume.SpokenLanguage;
import org.jobwright.domain.candidates.Resume.Work;
import org.jobwright.domain.search.places.Gazetteer;
import org.jobwright.domain.search.places.Place;

/**
 * What employers see of a person whom they find, and all that their search reads: a search for anything else would say
 * who somebody is. Made from the resume.
 *
 * @param headline null if there is none, or if it says who the person is
 * @param role the latest position; null if it is not known
 * @param roles all positions, the latest first
 * @param languages ISO 639
 * @param region such as {@code GB-ENG}; null if it is not known
 * @param country ISO 3166-1 alpha-2; null if it is not known
 * @param workingSince the year of the first position; null if it is not known
 */
public record ProfileCard(
        String headline,
        String role,
        List<String> roles,
        List<String> skills,
        List<String> languages,
        String region,
        String country,
        Integer workingSince)
        implements Serializable {

    private static final int LONGEST = 120;
    private static final int LONGEST_SKILL = 40;
    private static final int MOST_ROLES = 15;
    private static final int MOST_SKILLS = 40;

    public ProfileCard {
        roles = roles == null ? List.of() : List.copyOf(roles);
        skills = skills == null ? List.of() : List.copyOf(skills);
        languages = languages == null ? List.of() : List.copyOf(languages);
    }

    /** The card of a resume; empty if nothing is left that an employer could look for. */
    public static Optional<ProfileCard> of(Resume resume) {
        NamesLeftOut names = new NamesLeftOut(resume);
        List<String> roles = names.shown(resume.work().stream().map(Work::position), LONGEST, MOST_ROLES);
        Optional<Place> town = town(resume);
        ProfileCard card = new ProfileCard(
                names.shown(resume.basics().label(), LONGEST).orElse(null),
                roles.isEmpty() ? null : roles.getFirst(),
                roles,
                names.shown(
                        resume.skills().stream()
                                .flatMap(skill -> Stream.concat(Stream.of(skill.name()), skill.keywords().stream())
                                        .filter(Objects::nonNull)),
                        LONGEST_SKILL,
                        MOST_SKILLS),
                resume.languages().stream()
                        .map(SpokenLanguage::language)
                        .flatMap(language -> LanguageCodes.of(language).stream())
                        .distinct()
                        .toList(),
                town.map(Place::regionCode).filter(code -> !code.isEmpty()).orElse(null),
                town.map(Place::country).orElse(null),
                resume.work().stream()
                        .map(Work::startDate)
                        .filter(Objects::nonNull)
                        .map(ProfileCard::year)
                        .min(Integer::compare)
                        .orElse(null));
        return card.isEmpty() ? Optional.empty() : Optional.of(card);
    }

    /** The town of a resume, which is searched for and never shown. */
    static Optional<Place> town(Resume resume) {
        return Optional.ofNullable(resume.basics().location())
                .filter(location -> location.city() != null)
                .flatMap(location -> Gazetteer.find(
                        Stream.of(location.city(), location.region(), location.countryCode())
                                .filter(Objects::nonNull)
                                .reduce((one, other) -> one + ", " + other)
                                .orElse(""),
                        location.countryCode()));
    }

    private static int year(PartialDate date) {
        return Integer.parseInt(date.value().substring(0, 4));
    }

    @JsonIgnore
    private boolean isEmpty() {
        return headline == null && roles.isEmpty() && skills.isEmpty();
    }
}
