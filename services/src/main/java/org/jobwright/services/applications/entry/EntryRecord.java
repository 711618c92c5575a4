package org.jobwright.services.applications.entry;

import java.io.Serializable;
import java.util.List;
import org.jobwright.domain.applications.entry.EntryData;
import org.jobwright.domain.candidates.Resume;

/**
 * A record of a file of people.
 *
 * @param number its position in the file, from 1
 * @param resume null without one
 * @param problems why it cannot be entered, as codes; empty if it can
 */
public record EntryRecord(int number, EntryData data, Resume resume, List<String> problems) implements Serializable {

    public EntryRecord {
        problems = List.copyOf(problems);
    }

    /** The same, if it cannot be entered. */
    EntryRecord refused(String code) {
        return new EntryRecord(number, data, resume, List.of(code));
    }

    /** The same for a page, which only says whether there is a resume. */
    EntryRecord withoutResume() {
        return new EntryRecord(number, data, resume == null ? null : Resume.EMPTY, problems);
    }
}
