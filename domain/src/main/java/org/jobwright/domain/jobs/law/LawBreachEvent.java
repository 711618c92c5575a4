package org.jobwright.domain.jobs.law;

import java.time.Instant;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** The result of a check of an employer's public adverts after laws began or changed. */
public sealed interface LawBreachEvent extends DomainEvent {

    /** For how many days an employer can change an advert that breaks a law, before it may be paused. */
    int DAYS = 14;

    OrganizationId organization();

    @Override
    default Subject subject() {
        return new Subject("HiringOrganization", organization().value());
    }

    @Override
    default String action() {
        return switch (this) {
            case AdvertsBreakLaw ignored -> "AdvertsBreakLaw";
            case AdvertsPausedByLaw ignored -> "AdvertsPausedByLaw";
        };
    }

    /** Adverts that met the law now break one. They should be changed by a day. */
    record AdvertsBreakLaw(OrganizationId organization, int adverts, Instant until, Instant at)
            implements LawBreachEvent {}

    /** Adverts that still break a law were taken off the site. */
    record AdvertsPausedByLaw(OrganizationId organization, int adverts, Instant at) implements LawBreachEvent {}
}
