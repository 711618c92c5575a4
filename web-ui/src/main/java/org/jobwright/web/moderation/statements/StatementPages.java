package org.jobwright.web.moderation.statements;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jobwright.domain.moderation.statements.StatementId;
import org.jobwright.domain.shared.Identifiers;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.moderation.statements.Statement;
import org.jobwright.services.moderation.statements.StatementQueries;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.http.Redirect;
import org.jobwright.web.shared.pages.SitePages;
import org.jobwright.web.shared.pages.SiteRequest;

/**
 * A decision of the staff, for those concerned: owners and recruiters sign in, a suspended person has a link with a secret.
 */
@Path("/decisions/{key: [A-Za-z0-9_-]{43}|[0-9a-f-]{36}}")
@RequestScoped
public class StatementPages {

    private static final String TEMPLATE = "moderation/statements/statement.jte";
    private static final int SECRET = 43;

    @Inject
    private StatementQueries statements;

    @Inject
    private RateLimit limit;

    @Inject
    private SitePages pages;

    @Inject
    private SiteRequest visit;

    @PathParam("key")
    private String key;

    @GET
    public Response show() {
        if (!isLink() && !visit.isSignedIn()) {
            return Redirect.to(Addresses.continuing("/login", Addresses.decision(key)));
        }
        return pages.privatePage(TEMPLATE, new StatementPage(key, statement()));
    }

    private boolean isLink() {
        return key.length() == SECRET;
    }

    private Statement statement() {
        if (isLink()) {
            limit.require(Limit.DECISION_LINK, visit.address());
            return statements.byLink(key).orElseThrow(NotFound::new);
        }
        return statements.ofMember(Identifiers.read(key, StatementId::new).orElseThrow(NotFound::new));
    }
}
