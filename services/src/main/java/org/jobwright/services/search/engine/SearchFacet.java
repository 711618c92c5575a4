package org.jobwright.services.search.engine;

import org.jobwright.services.search.index.PostingField;

/** The facets of a list of jobs, with a count per value. */
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

    /** All pay steps in all currencies of one instance. */
    private static final int MOST_BANDS = 200;

    private final String field;

    SearchFacet(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }

    /** The maximum number of counted values, most frequent first. */
    int mostCounted() {
        return this == PAY ? MOST_BANDS : MOST_VALUES;
    }
}
