package org.jobwright.domain.insights.roles;

import java.io.Serializable;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobwright.domain.insights.figures.PayStanding;
import org.jobwright.domain.insights.figures.SalaryBenchmark;
import org.jobwright.domain.insights.titles.Seniority;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.WorkArrangement;
import org.jobwright.domain.jobs.advert.WorkLocation;

/**
 * Compares the pay of an advert with what its role pays elsewhere: for the employer while typing, and for the
 * moderator.
 *
 * @param proposal the role that the title means, and why
 * @param benchmark the first one of the role for the country of the work and the currency of the offer; null if there
 *     is none, because currencies are never converted
 */
public record PayCheck(RoleProposal proposal, SalaryBenchmark benchmark, PayStanding standing) implements Serializable {

    /** Compares an advert with the guide of its role; empty if no guide matches its title. */
    public static Optional<PayCheck> of(JobAdvert advert, RoleCatalog roles) {
        return roles.propose(advert.title()).map(proposal -> {
            SalaryBenchmark benchmark = benchmark(advert, proposal.role());
            return new PayCheck(
                    proposal,
                    benchmark,
                    benchmark == null
                            ? PayStanding.NOT_COMPARABLE
                            : benchmark.standing(advert.pay().baseSalary()));
        });
    }

    private static SalaryBenchmark benchmark(JobAdvert advert, KnownRole role) {
        String currency = advert.pay().baseSalary().currency();
        String country = countries(advert.work()).findFirst().orElse("");
        return role.pay().stream()
                .filter(one -> one.seniority() == Seniority.ALL)
                .filter(one ->
                        one.whole().currency().equals(currency) && one.place().equals(country))
                .findFirst()
                .orElse(null);
    }

    private static Stream<String> countries(WorkArrangement work) {
        return Stream.concat(
                work.locations().stream().map(WorkLocation::country).filter(country -> !country.isEmpty()),
                work.applicantLocations().stream().map(area -> area.substring(0, Math.min(2, area.length()))));
    }

    /** Whether there is something to compare with. */
    public boolean isComparable() {
        return benchmark != null;
    }
}
