package org.jobwright.domain.applications.entry;

import java.io.Serializable;
import java.util.List;
import org.jobwright.domain.shared.text.TypedText;

/**
 * What became of the records of a file of people. Records are named by their position: what was refused is not kept.
 *
 * @param lines in the order of the file
 */
public record EntryReport(List<Line> lines) implements Serializable {

    public EntryReport {
        lines = TypedText.list(lines);
    }

    /** How many people were entered. */
    public long entered() {
        return lines.stream().filter(line -> line.problems().isEmpty()).count();
    }

    /** How many records were refused. */
    public long refused() {
        return lines.size() - entered();
    }

    /**
     * One record.
     *
     * @param number its position in the file, from 1
     * @param problems why it was refused, as codes; empty if the person was entered
     */
    public record Line(int number, List<String> problems) implements Serializable {

        public Line {
            problems = TypedText.list(problems);
        }
    }
}
