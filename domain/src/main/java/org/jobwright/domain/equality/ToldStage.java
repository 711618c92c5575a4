package org.jobwright.domain.equality;

/** How far an application got, by what the candidate was told. */
public enum ToldStage {
    APPLIED,
    SCREENED,
    INTERVIEW,
    OFFER,
    HIRED
}
