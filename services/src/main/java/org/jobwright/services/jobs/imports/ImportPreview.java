package org.jobwright.services.jobs.imports;

import java.io.Serializable;
import java.util.List;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.imports.ImportReport.Result;
import org.jobwright.domain.shared.failures.FieldProblem;

/**
 * What an import of a file would do.
 *
 * @param total how many records the file has
 * @param checked how many of them, from the first, were checked
 * @param complete how many of these would be submitted
 * @param incomplete how many lack something
 * @param repeated how many were imported before
 * @param unreadable how many are no posting
 * @param columns of a table; empty for other files
 * @param lines the first records, and then the first with a problem
 */
public record ImportPreview(
        int total,
        int checked,
        int complete,
        int incomplete,
        int repeated,
        int unreadable,
        List<ReadColumn> columns,
        List<Line> lines)
        implements Serializable {

    public ImportPreview {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /**
     * A record as it will be read.
     *
     * @param number its position in the file, from 1
     * @param result drafted, if it lacks something
     * @param problems what it lacks
     * @param codes why it cannot be read, or what has to be changed
     */
    public record Line(int number, JobAdvert advert, Result result, List<FieldProblem> problems, List<String> codes)
            implements Serializable {

        public Line {
            problems = List.copyOf(problems);
            codes = List.copyOf(codes);
        }
    }
}
