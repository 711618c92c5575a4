package org.jobwright.services.search;

/** What a list of jobs can be narrowed by, with a count for each value. */
public enum JobFilter {
    WORKPLACE(PostingField.WORKPLACE),
    EMPLOYMENT(PostingField.EMPLOYMENT),
    ROLE(PostingField.ROLE_NUMBER),
    ORGANIZATION(PostingField.ORGANIZATION_NUMBER),
    INDUSTRY(PostingField.INDUSTRY_KEY),
    COUNTRY(PostingField.COUNTRY),
    REGION(PostingField.REGION),
    PAY(PostingField.PAY_BAND),
    AGE(PostingField.POSTED);

    private final String field;

    JobFilter(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }
}
