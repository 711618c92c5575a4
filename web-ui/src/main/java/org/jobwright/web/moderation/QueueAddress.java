package org.jobwright.web.moderation;

import com.vaadin.flow.router.QueryParameters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.Identifiers;
import org.jobwright.services.moderation.QueueFilter;
import org.jobwright.services.moderation.QueueFilter.Scope;
import org.jobwright.web.shared.EnumParameter;

/** The filter of the queue in the address, so that a view of it can be shared and revisited. */
final class QueueAddress {

    private static final String SCOPE = "show";
    private static final String WORDS = "q";
    private static final String ORGANIZATION = "organization";

    private QueueAddress() {}

    static QueueFilter read(QueryParameters parameters) {
        OrganizationId organization = Identifiers.read(
                        parameters.getSingleParameter(ORGANIZATION).orElse(null), OrganizationId::new)
                .orElse(null);
        return new QueueFilter(
                EnumParameter.read(
                                Scope.class,
                                parameters.getSingleParameter(SCOPE).orElse(""))
                        .orElse(Scope.OPEN),
                organization,
                parameters.getSingleParameter(WORDS).orElse(""));
    }

    static QueryParameters write(QueueFilter filter) {
        Map<String, List<String>> parameters = new HashMap<>();
        if (filter.scope() != Scope.OPEN) {
            parameters.put(SCOPE, List.of(filter.scope().name().toLowerCase(Locale.ROOT)));
        }
        if (filter.organization() != null) {
            parameters.put(ORGANIZATION, List.of(filter.organization().toString()));
        }
        if (!filter.words().isEmpty()) {
            parameters.put(WORDS, List.of(filter.words()));
        }
        return new QueryParameters(parameters);
    }
}
