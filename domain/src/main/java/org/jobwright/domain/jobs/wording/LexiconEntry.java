package org.jobwright.domain.jobs.wording;

import java.util.List;

/**
 * Phrases that mean the same. In a phrase {@code *} begins or ends a word of which only the other part is known, and
 * {@code #} is a number.
 *
 * @param code what they mean
 * @param fields the fields to look in; empty for all
 * @param bothForms whether naming both forms, such as {@code Verkäuferin} and {@code Verkäufer}, is fine
 * @param with one of these phrases must be in the same sentence; empty if none is needed
 * @param without none of these phrases may be in the same sentence
 * @param found examples, each of which is found
 * @param fine examples in which nothing is found
 */
record LexiconEntry(
        String code,
        Severity severity,
        List<String> fields,
        boolean bothForms,
        List<String> phrases,
        List<String> with,
        List<String> without,
        List<String> found,
        List<String> fine) {

    LexiconEntry {
        fields = listed(fields);
        phrases = listed(phrases);
        with = listed(with);
        without = listed(without);
        found = listed(found);
        fine = listed(fine);
    }

    private static List<String> listed(List<String> given) {
        return given == null ? List.of() : List.copyOf(given);
    }
}
