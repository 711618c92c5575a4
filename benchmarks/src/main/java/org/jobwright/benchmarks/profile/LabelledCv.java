package org.jobwright.benchmarks.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A CV and what it says.
 *
 * @param values the values of each field that has one each, or a list
 */
record LabelledCv(String file, String text, List<Job> jobs, Map<String, List<String>> values) {

    /** Null stands for what the CV does not say. */
    record Job(String title, String employer, String dates) {

        int equalFields(Job other) {
            return equal(title, other.title) + equal(employer, other.employer) + equal(dates, other.dates);
        }

        private static int equal(String one, String other) {
            return one != null && one.equals(other) ? 1 : 0;
        }
    }

    LabelledCv(String file, String text) {
        this(file, text, new ArrayList<>(), new TreeMap<>());
    }

    void say(String field, String value) {
        values.computeIfAbsent(field, any -> new ArrayList<>()).add(value);
    }

    List<String> said(String field) {
        return values.getOrDefault(field, List.of());
    }
}
