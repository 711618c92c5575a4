package org.jobwright.web.shared.failures;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.web.shared.api.ApiJson;
import org.jobwright.web.shared.api.ApiPointer;
import org.jobwright.web.shared.text.Texts;

/**
 * A failure, for programs (RFC 9457).
 *
 * @param type always {@code about:blank}: the status gives the kind, the code the rule
 * @param code stable, such as {@code shared.too-many-requests}
 * @param reference the reference in the log; null if there is none
 * @param errors what is wrong with single values of the request; null for a failure of another kind
 */
record ProblemDetails(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        String reference,
        List<ValueProblem> errors) {

    /**
     * What is wrong with one value.
     *
     * @param pointer where it is in the body of the request (RFC 6901)
     * @param code stable, the same as in the form
     * @param message in the language of the answer
     * @param arguments of the message, such as a limit
     */
    record ValueProblem(String pointer, String code, String message, List<Object> arguments) {

        static ValueProblem of(FieldProblem problem, Texts texts) {
            return new ValueProblem(
                    ApiPointer.of(problem.field()), problem.code(), texts.of(problem), problem.arguments());
        }
    }

    static Response answer(int status, String title, String detail, String instance, String code, String reference) {
        return answer(new ProblemDetails("about:blank", title, status, detail, instance, code, reference, null));
    }

    /** The values of a request are refused. */
    static Response unprocessable(String title, String detail, String instance, InvalidInput refused, Texts texts) {
        return answer(new ProblemDetails(
                "about:blank",
                title,
                422,
                detail,
                instance,
                refused.getCode(),
                null,
                refused.getProblems().stream()
                        .map(problem -> ValueProblem.of(problem, texts))
                        .toList()));
    }

    private static Response answer(ProblemDetails problem) {
        return Response.status(problem.status())
                .type("application/problem+json")
                .header("Cache-Control", "no-store")
                .entity(ApiJson.write(problem))
                .build();
    }
}
