package org.jobwright.domain.insights.titles;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jobwright.domain.shared.Resources;
import org.junit.jupiter.api.Test;

/**
 * How titles are read that nobody has seen: each fifth of the collected titles of O*NET, those of all occupations, is read
 * with the other four only.
 */
class TitleRecallTest {

    private static final int PARTS = 5;

    private final Map<String, int[]> counts = new TreeMap<>();

    @Test
    void unseenTitlesOfTheGuidesAreReadAndOthersAreNotTakenForThem() {
        Map<String, String> collected = new TreeMap<>();
        Resources.lines(OccupationTable.class, "occupations.tsv.gz", line -> {
            String[] columns = Resources.columns(line, 4);
            List.of(columns[3].split("\\|", -1)).stream()
                    .filter(title -> !title.isEmpty())
                    .forEach(title -> collected.put(title, columns[0]));
        });
        List<String> titles = new ArrayList<>(collected.keySet());
        Collections.shuffle(titles, new Random(1));
        int others = 0;
        int mistaken = 0;
        for (int part = 0; part < PARTS; part++) {
            Set<String> unseen = new HashSet<>();
            for (int i = part; i < titles.size(); i += PARTS) {
                unseen.add(titles.get(i));
            }
            TitleReader reader = new TitleReader(new OccupationTable(unseen));
            for (String title : unseen) {
                String code = collected.get(title);
                Optional<String> read = reader.read(title).map(Occupation::code);
                if (TitleEvidence.MEASURED.contains(code)) {
                    count(code, read.filter(code::equals).isPresent());
                } else {
                    others++;
                    mistaken += read.filter(TitleEvidence.MEASURED::contains).isPresent() ? 1 : 0;
                }
            }
        }
        int right = counts.values().stream().mapToInt(count -> count[0]).sum();
        int all = counts.values().stream().mapToInt(count -> count[1]).sum();
        System.out.printf(
                "unseen titles: %d of %d read (%.3f); of %d others %d taken for a guide (%.4f refused)%n",
                right, all, (double) right / all, others, mistaken, 1 - (double) mistaken / others);
        counts.forEach((code, count) -> System.out.println(code + " " + count[0] + " of " + count[1]));
        assertTrue(right >= all * 0.60, "recall " + (double) right / all);
        assertTrue(mistaken <= others * 0.01, "mistaken " + (double) mistaken / others);
    }

    private void count(String code, boolean right) {
        int[] count = counts.computeIfAbsent(code, none -> new int[2]);
        count[0] += right ? 1 : 0;
        count[1]++;
    }
}
