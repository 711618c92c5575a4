package org.jobwright.domain.insights.titles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.Resources;

/**
 * Titles that mean nearly the same job.
 *
 * @param same for the same job, the most common first
 * @param near not the same, but useful to people who look for it
 * @param german for the same job
 * @param heads those that may end a longer title of the same occupation
 */
public record TitleGroup(String code, List<String> same, List<String> near, List<String> german, List<String> heads) {

    private static final String HEAD = "*";

    static List<TitleGroup> shipped() {
        return read().filter(group -> !group.code.isEmpty()).toList();
    }

    /** Titles that are too vague, although the classification has them under one occupation. */
    static List<String> vague() {
        return read().filter(group -> group.code.isEmpty())
                .flatMap(group -> group.same.stream())
                .toList();
    }

    /** For the same job in a language, the most usual first. */
    List<String> usual(Language language) {
        return switch (language) {
            case EN -> same;
            case DE -> german;
        };
    }

    /** The first digits of the code, for a broad kind of work such as computing or production. */
    String kind() {
        return code.substring(0, 2);
    }

    private static Stream<TitleGroup> read() {
        List<TitleGroup> groups = new ArrayList<>();
        Resources.lines(TitleGroup.class, "title-groups.tsv", line -> groups.add(read(Resources.columns(line, 4))));
        return groups.stream();
    }

    private static TitleGroup read(String[] columns) {
        List<String> marked = new ArrayList<>(titles(columns[1]));
        marked.addAll(titles(columns[3]));
        return new TitleGroup(
                columns[0],
                unmarked(titles(columns[1])),
                titles(columns[2]),
                unmarked(titles(columns[3])),
                unmarked(marked.stream().filter(title -> title.endsWith(HEAD)).toList()));
    }

    private static List<String> titles(String column) {
        return column.isEmpty() ? List.of() : Arrays.asList(column.split("\\|", -1));
    }

    private static List<String> unmarked(List<String> titles) {
        return titles.stream().map(title -> title.replace(HEAD, "")).toList();
    }
}
