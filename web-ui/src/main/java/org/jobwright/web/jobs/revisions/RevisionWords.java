package org.jobwright.web.jobs.revisions;

import java.io.Serializable;
import java.util.List;
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

    /** As it is stored, which for dates and codes is read by those who change them; yes and no have words. */
    private String value(String field, String value) {
        String key = "jobs.revisions.value." + field + "." + value;
        if (texts.has(key)) {
            return texts.get(key);
        }
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }
}
