package org.jobwright.domain.equality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jobwright.domain.shared.Resources;

/**
 * The questions that are asked about jobs in some countries.
 *
 * @param version counts up with each change of a question: answers to different questions are never counted together
 */
public record QuestionSet(String name, int version, List<EqualityQuestion> questions) {

    private static final String ALL_OTHERS = "*";
    private static final Map<String, QuestionSet> BY_COUNTRY = new LinkedHashMap<>();
    private static final Map<String, QuestionSet> BY_NAME = new LinkedHashMap<>();

    static {
        Map<String, List<String[]>> sets = new LinkedHashMap<>();
        Resources.lines(QuestionSet.class, "question-sets.tsv", line -> {
            String[] columns = Resources.columns(line, 5);
            sets.computeIfAbsent(columns[0], name -> new ArrayList<>()).add(columns);
        });
        sets.forEach((name, lines) -> {
            String[] first = lines.getFirst();
            QuestionSet set = new QuestionSet(
                    name,
                    Integer.parseInt(first[1]),
                    lines.stream()
                            .map(columns -> new EqualityQuestion(columns[3], List.of(columns[4].split("\\|", -1))))
                            .toList());
            BY_NAME.put(name, set);
            for (String country : first[2].split("\\|", -1)) {
                BY_COUNTRY.put(country, set);
            }
        });
    }

    public QuestionSet {
        questions = List.copyOf(questions);
    }

    /**
     * The questions about a job.
     *
     * @param country ISO 3166-1 alpha-2; null where it is not known
     */
    public static QuestionSet of(String country) {
        return BY_COUNTRY.getOrDefault(country == null ? ALL_OTHERS : country, BY_COUNTRY.get(ALL_OTHERS));
    }

    /** The set of that name. */
    public static QuestionSet named(String name) {
        return BY_NAME.get(name);
    }

    public static List<QuestionSet> all() {
        return List.copyOf(BY_NAME.values());
    }

    /** The countries it is asked in; for the set of all others, those it is not asked in. */
    public List<String> countries() {
        return BY_COUNTRY.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(ALL_OTHERS)
                        && (isForAllOthers() || entry.getValue().equals(this)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether it is asked where no other set is. */
    public boolean isForAllOthers() {
        return equals(BY_COUNTRY.get(ALL_OTHERS));
    }

    /** The valid answers of a form; one that does not belong to its question is ignored. */
    public Map<String, String> told(Map<String, String> sent) {
        Map<String, String> told = new TreeMap<>();
        for (EqualityQuestion question : questions) {
            String answer = sent.get(question.code());
            if (answer != null && question.answers().contains(answer)) {
                told.put(question.code(), answer);
            }
        }
        return told;
    }
}
