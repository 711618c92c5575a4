package org.jobwright.services.audit;

import java.io.Serializable;

/**
 * Work that kept failing and was parked.
 *
 * @param postings out of date in the search index
 * @param documents without extracted text; they are as good as before, only not searchable
 * @param figures months of roles with outdated market figures
 */
public record ParkedWork(long postings, long documents, long figures) implements Serializable {

    public boolean isNone() {
        return postings == 0 && documents == 0 && figures == 0;
    }
}
