package org.jobwright.web.integrations.api;

import java.time.Instant;
import java.util.List;
import org.jobwright.domain.integrations.ApiScope;
import org.jobwright.services.integrations.tokens.OwnProgram;
import org.jobwright.services.integrations.tokens.SignedInProgram;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.http.BaseUrl;

/**
 * The calling program of the API; described in {@code openapi.json}.
 *
 * @param scopes those of the request: an access token may have fewer than the token
 */
record ApiProgram(Organization organization, String name, List<String> scopes, Instant expiresAt, Limits limits) {

    static ApiProgram of(OwnProgram program, SignedInProgram caller) {
        return new ApiProgram(
                new Organization(
                        program.organization(), program.slug(), BaseUrl.get() + Addresses.organization(program.slug())),
                program.name(),
                caller.scopes().stream().map(ApiScope::role).toList(),
                program.expiresAt(),
                Limits.of(caller.verified()));
    }

    /** @param url of its page on this site */
    record Organization(String name, String slug, String url) {}

    /**
     * How many requests.
     *
     * @param burst within two seconds
     * @param changesPerDay of all programs of the organization
     */
    record Limits(int perHour, int burst, int atOnce, int changesPerDay) {

        private static Limits of(boolean verified) {
            return new Limits(
                    Limit.API_TOKEN.most(),
                    Limit.API_TOKEN_BURST.most(),
                    ProgramTraffic.AT_ONCE,
                    (verified ? Limit.API_WRITE : Limit.API_WRITE_UNVERIFIED).most());
        }
    }
}
