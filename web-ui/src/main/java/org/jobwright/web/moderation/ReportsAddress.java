package org.jobwright.web.moderation;

import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.Identifiers;

/**
 * Which reports are listed, as in the address.
 *
 * @param decided decided reports instead of open ones
 * @param organization of one employer only; null for all
 */
record ReportsAddress(boolean decided, OrganizationId organization) implements Serializable {

    private static final String SHOW = "show";
    private static final String DECIDED = "decided";
    private static final String ORGANIZATION = "organization";

    static ReportsAddress read(QueryParameters query) {
        return new ReportsAddress(
                query.getSingleParameter(SHOW).filter(DECIDED::equals).isPresent(),
                Identifiers.read(query.getSingleParameter(ORGANIZATION).orElse(null), OrganizationId::new)
                        .orElse(null));
    }

    /** The others of the same employer. */
    ReportsAddress others() {
        return new ReportsAddress(!decided, organization);
    }

    QueryParameters write() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (decided) {
            parameters.put(SHOW, DECIDED);
        }
        if (organization != null) {
            parameters.put(ORGANIZATION, organization.toString());
        }
        return QueryParameters.simple(parameters);
    }
}
