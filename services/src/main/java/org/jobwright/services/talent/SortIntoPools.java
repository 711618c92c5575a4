package org.jobwright.services.talent;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.talent.NamedPool;
import org.jobwright.domain.talent.NamedPoolId;

/**
 * Sorts a person of the talent pool under exactly these names of the employer.
 *
 * @param application by which the member found the person
 * @param name of a further one, new or not; blank for none
 */
public record SortIntoPools(
        @NotNull ApplicationReference application,
        @NotNull @Size(max = NamedPool.MOST) Set<NamedPoolId> pools,
        String name) {}
