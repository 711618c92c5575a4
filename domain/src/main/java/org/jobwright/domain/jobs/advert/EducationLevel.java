package org.jobwright.domain.jobs.advert;

/** The formal education that a job requires. */
public enum EducationLevel {
    NONE,
    HIGH_SCHOOL,
    PROFESSIONAL_CERTIFICATE,
    ASSOCIATE_DEGREE,
    BACHELOR_DEGREE,
    POSTGRADUATE_DEGREE
}
