package org.jobwright.services.talent;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.talent.NamedPool;
import org.jobwright.domain.talent.NamedPoolId;

/**
 * Sorts a person of the talent pool under names of the employer. What a colleague changed meanwhile stays.
 *
 * @param application by which the member found the person
 * @param seen the names under which the person was when the member looked
 * @param pools those of these that stay, and the added ones
 * @param name of a further one, new or not; blank for none
 */
public record SortIntoPools(
        @NotNull ApplicationReference application,
        @NotNull @Size(max = NamedPool.MOST) Set<NamedPoolId> seen,
        @NotNull @Size(max = NamedPool.MOST) Set<NamedPoolId> pools,
        String name) {}
