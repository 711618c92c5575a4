package org.jobwright.web.organizations;

import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.web.shared.EnumParameter;

/**
 * Which organizations are listed, as in the address.
 *
 * @param words in the name; empty for all
 * @param status null for all
 */
record OrganizationsAddress(String words, OrganizationStatus status) implements Serializable {

    private static final String WORDS = "q";
    private static final String STATUS = "status";

    static OrganizationsAddress read(QueryParameters query) {
        return new OrganizationsAddress(
                query.getSingleParameter(WORDS).orElse(""),
                EnumParameter.read(
                                OrganizationStatus.class,
                                query.getSingleParameter(STATUS).orElse(""))
                        .orElse(null));
    }

    /** Empty for all. */
    Set<OrganizationStatus> statuses() {
        return status == null ? Set.of() : Set.of(status);
    }

    QueryParameters write() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!words.isEmpty()) {
            parameters.put(WORDS, words);
        }
        if (status != null) {
            parameters.put(STATUS, status.name());
        }
        return QueryParameters.simple(parameters);
    }
}
