package org.jobwright.domain.jobs.advert;

/** The kind of contract, with the names of schema.org; a job can have several. */
public enum EmploymentType {
    FULL_TIME,
    PART_TIME,
    CONTRACTOR,
    TEMPORARY,
    INTERN,
    VOLUNTEER,
    PER_DIEM,
    OTHER
}
