package org.jobwright.domain.jobs.advert;

/** The classification that an occupation code belongs to. */
public enum OccupationScheme {
    ONET_SOC,
    ISCO_08,
    ESCO
}
