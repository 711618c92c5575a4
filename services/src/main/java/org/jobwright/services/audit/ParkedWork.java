package org.jobwright.services.audit;

import java.io.Serializable;

/**
 * Work that kept failing and was parked.
 *
 * @param postings that the search does not know as they are
 * @param documents whose text could not be extracted; they are as good as before, only not searched
 * @param figures months of roles whose market figures are not up to date
 */
public record ParkedWork(long postings, long documents, long figures) implements Serializable {

    public boolean isNone() {
        return postings == 0 && documents == 0 && figures == 0;
    }
}
