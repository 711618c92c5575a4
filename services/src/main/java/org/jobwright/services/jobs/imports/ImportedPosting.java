package org.jobwright.services.jobs.imports;

import java.util.List;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.imports.ImportReport;

/**
 * One record of a file as an advert.
 *
 * @param number its position in the file, from 1
 * @param identifier recognizes the same record
 * @param adjustments what had to be changed to fit, as codes
 * @param refusals why it cannot be imported, as codes; empty if it can
 */
public record ImportedPosting(
        int number, String identifier, JobAdvert advert, List<String> adjustments, List<String> refusals) {

    public ImportedPosting {
        adjustments = List.copyOf(adjustments);
        refusals = List.copyOf(refusals);
    }

    /** Whether there is something that can be a draft. */
    boolean isAdvert() {
        return !advert.title().isEmpty();
    }

    /** What became of it. */
    ImportReport.Line became(ImportReport.Result result, List<String> reasons) {
        return new ImportReport.Line(number, result, advert.title(), reasons);
    }

    static ImportedPosting refused(int number, String code) {
        return new ImportedPosting(number, "", JobAdvert.EMPTY, List.of(), List.of(code));
    }
}
