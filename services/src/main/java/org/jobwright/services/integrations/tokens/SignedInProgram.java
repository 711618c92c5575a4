package org.jobwright.services.integrations.tokens;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.integrations.ApiScope;

/**
 * The program of one request: the id of its token, and what that allows.
 *
 * @param verified whether staff verified its organization; until then its programs may change less
 */
public record SignedInProgram(UUID token, List<ApiScope> scopes, UUID organization, boolean verified) {

    public SignedInProgram {
        scopes = List.copyOf(scopes);
    }

    /** The same with no other scopes than these. */
    SignedInProgram with(List<ApiScope> granted) {
        return new SignedInProgram(
                token, scopes.stream().filter(granted::contains).toList(), organization, verified);
    }

    /** As the container knows the program. */
    public Set<String> roles() {
        return Stream.concat(Stream.of(Role.INTEGRATION), scopes.stream().map(ApiScope::role))
                .collect(Collectors.toUnmodifiableSet());
    }
}
