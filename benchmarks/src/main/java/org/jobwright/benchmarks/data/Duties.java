package org.jobwright.benchmarks.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jobwright.benchmarks.SharedFiles;
import org.jobwright.domain.insights.titles.Occupation;
import org.jobwright.domain.jobs.advert.AdvertText;

/** What people in an occupation do and know, from O*NET. */
final class Duties {

    private static final int MOST_TASKS = 6;
    private static final int MOST_SKILLS = 8;

    private final Map<String, List<String>> tasks;
    private final Map<String, List<String>> skills;

    Duties(SharedFiles files) {
        tasks = byOccupation(files.onet("task_statements"), 2);
        skills = byOccupation(files.onet("technology_skills"), 1);
    }

    List<String> tasks(Optional<Occupation> occupation, RandomGenerator random) {
        return some(occupation.map(known -> tasks.get(known.code())), MOST_TASKS, random);
    }

    List<AdvertText.Skill> skills(Optional<Occupation> occupation, RandomGenerator random) {
        return some(occupation.map(known -> skills.get(known.code())), MOST_SKILLS, random).stream()
                .map(name -> new AdvertText.Skill(name, null, true))
                .toList();
    }

    private static List<String> some(Optional<List<String>> all, int most, RandomGenerator random) {
        List<String> picked = new ArrayList<>();
        int wanted = random.nextInt(most + 1);
        for (int i = 0; i < wanted && all.isPresent(); i++) {
            picked.add(all.get().get(random.nextInt(all.get().size())));
        }
        return picked.stream().distinct().sorted(Comparator.naturalOrder()).toList();
    }

    private static Map<String, List<String>> byOccupation(List<String[]> rows, int column) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row[0], Collectors.mapping(row -> row[column], Collectors.toList())));
    }
}
