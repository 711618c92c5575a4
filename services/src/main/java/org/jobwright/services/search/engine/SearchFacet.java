package org.jobwright.services.search.engine;

import org.jobwright.services.search.index.PostingField;

/** What a list of jobs can be narrowed by, with a count for each value. */
public enum SearchFacet {
    WORKPLACE(PostingField.WORKPLACE),
    EMPLOYMENT(PostingField.EMPLOYMENT),
    ROLE(PostingField.ROLE_KEY),
    ORGANIZATION(PostingField.ORGANIZATION_KEY),
    INDUSTRY(PostingField.INDUSTRY_KEY),
    COUNTRY(PostingField.COUNTRY),
    REGION(PostingField.REGION),
    PAY(PostingField.PAY_BAND),
    AGE(PostingField.POSTED);

    private static final int MOST_VALUES = 12;

    /** All steps of pay in all currencies that one instance sees. */
    private static final int MOST_BANDS = 200;

    private final String field;

    SearchFacet(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }

    /** So many values are counted, the most frequent ones. */
    int mostCounted() {
        return this == PAY ? MOST_BANDS : MOST_VALUES;
    }
}
