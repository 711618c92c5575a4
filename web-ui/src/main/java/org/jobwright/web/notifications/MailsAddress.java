package org.jobwright.web.notifications;

import com.vaadin.flow.router.QueryParameters;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jobwright.domain.notifications.OutboxState;
import org.jobwright.web.shared.EnumParameter;

/** Which mails are listed, as in the address: those of one state, or all. */
final class MailsAddress {

    private static final String STATE = "state";

    private MailsAddress() {}

    /** The state in the address, if there is one. */
    static Set<OutboxState> chosen(QueryParameters query) {
        Set<OutboxState> one = EnumSet.noneOf(OutboxState.class);
        EnumParameter.read(OutboxState.class, query.getSingleParameter(STATE).orElse(""))
                .ifPresent(one::add);
        return one;
    }

    /** The states of the mails to list. */
    static Set<OutboxState> shown(QueryParameters query) {
        Set<OutboxState> one = chosen(query);
        return one.isEmpty() ? EnumSet.allOf(OutboxState.class) : one;
    }

    static QueryParameters write(OutboxState state) {
        return QueryParameters.of(STATE, state.name().toLowerCase(Locale.ROOT));
    }
}
