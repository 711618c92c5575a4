package org.jobwright.web.integrations.scim;

import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.failures.StaleData;
import org.jobwright.domain.shared.failures.TooManyRequests;
import org.jobwright.services.signon.scim.ScimPage;
import org.jobwright.web.shared.api.ApiJson;
import org.jobwright.web.shared.text.Texts;

/** Answers as SCIM 2.0 has them (RFC 7644). */
final class ScimAnswer {

    static final String TYPE = "application/scim+json";
    static final String SCHEMAS = "schemas";

    private static final String LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
    private static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";

    private ScimAnswer() {}

    /** What a command answers, or why it is refused. */
    static Response of(Texts texts, Supplier<Response> command) {
        try {
            return command.get();
        } catch (TooManyRequests limited) {
            throw limited;
        } catch (NotFound none) {
            return error(404, null, texts.of(none));
        } catch (NotAllowed refused) {
            return error(403, null, texts.of(refused));
        } catch (StaleData stale) {
            return error(409, null, texts.of(stale));
        } catch (RuleViolation refused) {
            boolean taken = refused.getCode().startsWith("constraint.");
            return error(taken ? 409 : 400, taken ? "uniqueness" : type(refused), texts.of(refused));
        }
    }

    private static String type(RuleViolation refused) {
        return switch (refused.getCode()) {
            case "integrations.scim.filter" -> "invalidFilter";
            case "integrations.scim.path" -> "invalidPath";
            case "integrations.scim.body" -> "invalidSyntax";
            default -> "invalidValue";
        };
    }

    static Response of(int status, Map<String, Object> resource) {
        Response.ResponseBuilder answer = Response.status(status).type(TYPE).entity(ApiJson.write(resource));
        return answer.build();
    }

    static Response none() {
        return Response.noContent().build();
    }

    static <T> Response list(ScimPage<T> page, int start, Function<T, Map<String, Object>> write) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put(SCHEMAS, List.of(LIST));
        list.put("totalResults", page.total());
        list.put("startIndex", start + 1);
        list.put("itemsPerPage", page.items().size());
        list.put("Resources", page.items().stream().map(write).toList());
        return of(200, list);
    }

    private static Response error(int status, String type, String detail) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put(SCHEMAS, List.of(ERROR));
        error.put("status", Integer.toString(status));
        error.put("scimType", type);
        error.put("detail", detail);
        return of(status, error);
    }
}
