package org.jobwright.services.insights;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.util.List;
import org.jobwright.domain.insights.MarketMonth;

/** What this instance itself counted about the market of a role, above the privacy floor. */
@Stateless
@PermitAll
public class MarketQueries {

    /**
     * The last months of a role, the earliest first and the running one last; months without any event are left out.
     *
     * @param role the slug of its guide
     * @param country ISO 3166-1 alpha-2; empty for all countries together
     */
    public List<MarketMonth> history(String role, String country, int months) {
        return List.of();
    }
}
