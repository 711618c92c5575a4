package org.jobwright.domain.jobs.advert;

/** Whether there is a vacancy now, or the employer collects names for later. */
public enum VacancyStatus {
    EXISTING,
    FUTURE
}
