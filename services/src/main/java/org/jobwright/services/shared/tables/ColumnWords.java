package org.jobwright.services.shared.tables;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What columns are called elsewhere, to recognize them by their header. */
public final class ColumnWords {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]");

    private final Map<String, String> fields = new HashMap<>();
    private final List<String> order;

    /** For each field of ours what its column may be called; of two fields with one word the first has it. */
    public ColumnWords(Map<String, List<String>> words) {
        order = List.copyOf(words.keySet());
        words.forEach((field, names) -> {
            fields.putIfAbsent(folded(field), field);
            names.forEach(name -> fields.putIfAbsent(folded(name), field));
        });
    }

    /** The field for each column that is recognized, by the index of the column; no field twice. */
    public Map<Integer, String> guess(List<String> header) {
        Map<Integer, String> found = new LinkedHashMap<>();
        for (String field : order) {
            for (int column = 0; column < header.size(); column++) {
                if (field.equals(fields.get(folded(header.get(column)))) && !found.containsKey(column)) {
                    found.put(column, field);
                    break;
                }
            }
        }
        return found;
    }

    /** Without accents, case, blanks and punctuation: "E-Mail (privat)" is "emailprivat". */
    private static String folded(String name) {
        String spelled = name.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
        String plain = MARKS.matcher(Normalizer.normalize(spelled, Normalizer.Form.NFKD))
                .replaceAll("");
        return OTHER.matcher(plain).replaceAll("");
    }
}
