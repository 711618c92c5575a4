package org.jobwright.web.messages;

import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.services.messages.InboxFilter;

/** The address of the inbox: what is listed, and the conversation that is open. */
record InboxAddress(ApplicationReference open, InboxFilter filter) implements Serializable {

    private static final String WORDS = "q";
    private static final String POSTING = "posting";
    private static final String SHOW = "show";
    private static final String DONE = "done";

    static InboxAddress read(ApplicationReference open, QueryParameters query) {
        return new InboxAddress(
                open,
                new InboxFilter(
                        query.getSingleParameter(POSTING)
                                .filter(posting -> !posting.isBlank())
                                .orElse(null),
                        query.getSingleParameter(WORDS).orElse(""),
                        query.getSingleParameter(SHOW).filter(DONE::equals).isPresent()));
    }

    InboxAddress with(ApplicationReference conversation) {
        return new InboxAddress(conversation, filter);
    }

    InboxAddress with(InboxFilter other) {
        return new InboxAddress(null, other);
    }

    String path() {
        return open == null ? "messages" : "messages/" + open.value();
    }

    String address() {
        String query = query().getQueryString();
        return "/app/" + path() + (query.isEmpty() ? "" : "?" + query);
    }

    /** The list as a file, with the same filters. */
    String download() {
        return "/messages.csv?" + query().getQueryString();
    }

    QueryParameters query() {
        Map<String, List<String>> parameters = new TreeMap<>();
        if (!filter.words().isEmpty()) {
            parameters.put(WORDS, List.of(filter.words()));
        }
        if (filter.posting() != null) {
            parameters.put(POSTING, List.of(filter.posting()));
        }
        if (filter.done()) {
            parameters.put(SHOW, List.of(DONE));
        }
        return new QueryParameters(parameters);
    }
}
