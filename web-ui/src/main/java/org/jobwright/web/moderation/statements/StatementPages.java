package org.jobwright.web.moderation.statements;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jobwright.domain.moderation.statements.StatementId;
import org.jobwright.domain.shared.Identifiers;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.moderation.appeals.AppealQueries;
import org.jobwright.services.moderation.appeals.AppealService;
import org.jobwright.services.moderation.appeals.AppealStanding;
import org.jobwright.services.moderation.statements.Statement;
import org.jobwright.services.moderation.statements.StatementQueries;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.http.Redirect;
import org.jobwright.web.shared.pages.SitePages;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shared.text.FieldErrors;

/**
 * A decision of the staff, for those concerned, with the way to appeal: owners and recruiters sign in, a suspended person
 * has a link with a secret.
 */
@Path("/decisions/{key: [A-Za-z0-9_-]{43}|[0-9a-f-]{36}}")
@RequestScoped
public class StatementPages {

    private static final String TEMPLATE = "moderation/statements/statement.jte";
    private static final int SECRET = 43;

    @Inject
    private StatementQueries statements;

    @Inject
    private AppealQueries appeals;

    @Inject
    private AppealService service;

    @Inject
    private RateLimit limit;

    @Inject
    private SitePages pages;

    @Inject
    private SiteRequest visit;

    @Inject
    private Clock clock;

    @PathParam("key")
    private String key;

    @GET
    public Response show() {
        return isUnknown() ? signIn() : page(Response.Status.OK, "", FieldErrors.NONE);
    }

    @POST
    @Path("appeal")
    public Response appeal(@FormParam("text") @DefaultValue("") String text) {
        if (isUnknown()) {
            return signIn();
        }
        limit.require(Limit.APPEAL, visit.address());
        try {
            if (isLink()) {
                service.lodgeByLink(key, text);
            } else {
                service.lodge(id(), text);
            }
        } catch (NotFound | NotAllowed refused) {
            throw refused;
        } catch (InvalidInput invalid) {
            return page(Response.Status.BAD_REQUEST, text, FieldErrors.of(visit.texts(), invalid.getProblems()));
        } catch (RuleViolation refused) {
            return page(Response.Status.CONFLICT, text, FieldErrors.of(visit.texts(), "appeal", refused));
        }
        return Redirect.to(visit.link(Addresses.decision(key)) + "#appeal");
    }

    private Response page(Response.Status status, String text, FieldErrors errors) {
        return pages.privatePage(
                status,
                TEMPLATE,
                new StatementPage(
                        key,
                        statement(),
                        lodged(),
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                        text,
                        errors));
    }

    private boolean isLink() {
        return key.length() == SECRET;
    }

    private boolean isUnknown() {
        return !isLink() && !visit.isSignedIn();
    }

    private Response signIn() {
        return Redirect.to(Addresses.continuing("/login", Addresses.decision(key)));
    }

    private Statement statement() {
        if (isLink()) {
            limit.require(Limit.DECISION_LINK, visit.address());
            return statements.byLink(key).orElseThrow(NotFound::new);
        }
        return statements.ofMember(id());
    }

    private Optional<AppealStanding> lodged() {
        return isLink() ? appeals.byLink(key) : appeals.ofMember(id());
    }

    private StatementId id() {
        return Identifiers.read(key, StatementId::new).orElseThrow(NotFound::new);
    }
}
