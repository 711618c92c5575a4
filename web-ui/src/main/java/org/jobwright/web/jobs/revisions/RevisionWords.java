package org.jobwright.web.jobs.revisions;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.domain.jobs.revisions.DocumentChange;
import org.jobwright.services.jobs.revisions.PastRevision;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.HistoryList;

/** Revisions in words. */
record RevisionWords(Texts texts, Formats formats) implements Serializable {

    /** More values of a list are counted, and longer ones are cut. */
    private static final int SHOWN = 12;

    private static final int LONGEST = 200;

    private static final Set<String> DAYS = Set.of("asOf", "effectiveFrom", "effectiveTo", "enforcedFrom");

    /** Fields with codes, and whose words these have. */
    private static final Map<String, String> CODES = Map.of(
            "appliesWhen.channels", "RuleChannel", "appliesWhen.aiUses", "AiUse", "confidence", "RuleConfidence");

    HistoryList.Entry entry(PastRevision revision) {
        String when = formats.dateTime(revision.at());
        String about = revision.by() == null
                ? when
                : revision.reason().isEmpty()
                        ? texts.get("jobs.revisions.by", when, revision.by())
                        : texts.get("jobs.revisions.by.why", when, revision.by(), revision.reason());
        return new HistoryList.Entry(texts.of(revision.kind()), lines(revision.changes()), about);
    }

    List<String> lines(List<DocumentChange> changes) {
        return changes.stream().map(this::line).toList();
    }

    private String line(DocumentChange change) {
        String field = texts.get("jobs.revisions.field." + change.field());
        String before = values(change.field(), change.before());
        String after = values(change.field(), change.after());
        if (change.before().isEmpty()) {
            return texts.get("jobs.revisions.new", field, after);
        }
        return change.after().isEmpty()
                ? texts.get("jobs.revisions.gone", field, before)
                : texts.get("jobs.revisions.instead", field, before, after);
    }

    private String values(String field, List<String> values) {
        String shown = String.join(
                ", ",
                values.stream().limit(SHOWN).map(value -> value(field, value)).toList());
        return values.size() <= SHOWN ? shown : texts.get("jobs.revisions.more", shown, values.size() - SHOWN);
    }

    /** Days and codes in words; a release may bring a code that has none yet. */
    private String value(String field, String value) {
        if (DAYS.contains(field)) {
            return formats.longDate(LocalDate.parse(value));
        }
        if (field.equals("requires")) {
            return Arrays.stream(value.split(DocumentChange.AND, -1))
                    .map(this::part)
                    .collect(Collectors.joining(DocumentChange.AND));
        }
        String key = CODES.containsKey(field)
                ? "enum." + CODES.get(field) + "." + value
                : "jobs.revisions.value." + field + "." + value;
        return worded(key, cut(value));
    }

    /** A requirement is a code with parameters. */
    private String part(String part) {
        String[] named = part.split(DocumentChange.IS, 2);
        if (named.length < 2) {
            return cut(part);
        }
        if (named[0].equals("code")) {
            return worded("jobs.rules.demand." + named[1], named[1]);
        }
        String key = "jobs.rules.detail." + named[0];
        return texts.has(key) ? texts.get(key, cut(named[1])) : worded(key + "." + named[1], cut(part));
    }

    private String worded(String key, String otherwise) {
        return texts.has(key) ? texts.get(key) : otherwise;
    }

    private static String cut(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }
}
