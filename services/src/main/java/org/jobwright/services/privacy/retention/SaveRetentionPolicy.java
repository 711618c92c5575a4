package org.jobwright.services.privacy.retention;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.privacy.retention.OnRequest;

/**
 * An owner chooses how long applications are kept.
 *
 * @param deletes whether applications are deleted at all
 * @param months by place; a place without a number keeps what it had
 * @param onRequest null for what is usual at each place
 * @param seen the version that the change started from; null if nothing was stored
 */
public record SaveRetentionPolicy(
        @NotNull OrganizationId organization,
        boolean deletes,
        @NotNull @Size(max = 60) Map<String, Integer> months,
        OnRequest onRequest,
        Long seen) {

    public SaveRetentionPolicy {
        months = Map.copyOf(months);
    }
}
