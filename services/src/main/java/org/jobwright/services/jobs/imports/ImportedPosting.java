package org.jobwright.services.jobs.imports;

import java.util.List;
import org.jobwright.domain.jobs.advert.JobAdvert;

/**
 * One record of a file as an advert.
 *
 * @param number its place in the file, from 1
 * @param identifier by which the same record is known again
 * @param adjustments what had to be changed to fit, as codes
 * @param refusals why it cannot be taken at all, as codes; empty if it can
 */
public record ImportedPosting(
        int number, String identifier, JobAdvert advert, List<String> adjustments, List<String> refusals) {

    public ImportedPosting {
        adjustments = List.copyOf(adjustments);
        refusals = List.copyOf(refusals);
    }

    static ImportedPosting refused(int number, String code) {
        return new ImportedPosting(number, "", JobAdvert.EMPTY, List.of(), List.of(code));
    }
}
