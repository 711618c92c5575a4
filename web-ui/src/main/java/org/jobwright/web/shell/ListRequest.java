package org.jobwright.web.shell;

import com.vaadin.flow.router.QueryParameters;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jobwright.web.shared.DownloadLimit;
import org.jobwright.web.shared.pages.SiteRequest;

/** A request for a list as a file; its address has the filters and the order of the page. */
@RequestScoped
public class ListRequest {

    @Inject
    private DownloadLimit limit;

    @Inject
    private SiteRequest visit;

    @Inject
    private HttpServletRequest request;

    /** Counts the file, and returns the filters and the order of the page. */
    public QueryParameters accept() {
        limit.requireList();
        return QueryParameters.fromString(Objects.requireNonNullElse(request.getQueryString(), ""));
    }

    /** A file without columns yet, in the reader's language. */
    public <T> ListFile<T> file() {
        return new ListFile<>(visit.texts(), visit.formats());
    }
}
