package org.jobwright.domain.insights.titles;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jobwright.domain.shared.Language;

/** What people in an occupation call it, instead of its name in the American classification. */
final class UsualTitles {

    private static final Map<String, TitleGroup> GROUPS = groups();

    private UsualTitles() {}

    static Optional<String> of(Occupation occupation, Language language) {
        return Optional.ofNullable(GROUPS.get(occupation.code()))
                .flatMap(group -> group.usual(language).stream().findFirst());
    }

    /** If one occupation has several groups, only the one with its name stands for all of it. */
    private static Map<String, TitleGroup> groups() {
        Map<String, TitleGroup> groups = new HashMap<>();
        TitleGroup.shipped().stream()
                .collect(Collectors.groupingBy(TitleGroup::code))
                .forEach((code, several) -> {
                    if (several.size() == 1) {
                        groups.put(code, several.getFirst());
                    } else {
                        several.stream()
                                .filter(group -> isNamed(group, code))
                                .findFirst()
                                .ifPresent(group -> groups.put(code, group));
                    }
                });
        return groups;
    }

    private static boolean isNamed(TitleGroup group, String code) {
        return OccupationTable.shipped()
                .byCode(code)
                .map(occupation -> TitleWords.key(occupation.shortTitle()))
                .filter(name -> group.same().stream().map(TitleWords::key).anyMatch(name::equals))
                .isPresent();
    }
}
