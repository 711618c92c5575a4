package org.jobwright.domain.signon;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an owner may say about a provider. */
class ProviderSettingsTest {

    private static final String ISSUER = "https://id.example.com/realms/company";

    @Test
    void anIssuerWithGroupsIsAccepted() {
        assertDoesNotThrow(() -> settings(ISSUER, new GroupRole("hiring", OrganizationRole.RECRUITER))
                .require(false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://id.example.com",
                "https://id.example.com?tenant=1",
                "https://id.example.com#x",
                "https://user@id.example.com",
                "https://id",
                "https://0177.0.0.1",
                "https://2130706433",
                "http://127.0.0.1:8180/realms/company"
            })
    void anotherAddressIsNone(String issuer) {
        assertEquals(List.of("issuer"), problems(settings(issuer)));
    }

    @Test
    void aProviderOnThisMachineIsForTryingOut() {
        assertDoesNotThrow(
                () -> settings("http://127.0.0.1:8180/realms/company").require(true));
    }

    @Test
    void nobodyBecomesAnOwnerAndEachGroupIsListedOnce() {
        assertEquals(List.of("groupRoles"), problems(settings(ISSUER, new GroupRole("board", OrganizationRole.OWNER))));
        assertEquals(
                List.of("groupRoles"),
                problems(settings(
                        ISSUER,
                        new GroupRole("hiring", OrganizationRole.VIEWER),
                        new GroupRole("hiring", OrganizationRole.RECRUITER))));
    }

    @Test
    void ofSeveralGroupsTheOneThatMayDoMostCounts() {
        ProviderSettings settings = settings(
                ISSUER,
                new GroupRole("meeting", OrganizationRole.INTERVIEWER),
                new GroupRole("hiring", OrganizationRole.RECRUITER));
        assertEquals(Optional.of(OrganizationRole.RECRUITER), settings.roleOf(List.of("meeting", "hiring", "other")));
        assertEquals(Optional.of(OrganizationRole.INTERVIEWER), settings.roleOf(List.of("meeting")));
        assertEquals(Optional.empty(), settings.roleOf(List.of("Hiring")));
    }

    @Test
    void aSecondFactorCountsIfAnOwnerAcceptsItAndTheProviderSaysSo() {
        assertFalse(settings(ISSUER).provesSecondFactor("gold", List.of("mfa")));
        assertTrue(accepting().provesSecondFactor(null, List.of("pwd", "mfa")));
        assertFalse(accepting().provesSecondFactor("gold", List.of("pwd", "otp")));
        assertTrue(accepting("gold").provesSecondFactor("gold", List.of()));
        assertFalse(accepting("gold").provesSecondFactor(null, List.of("mfa")));
        assertEquals(List.of("acrValues"), problems(accepting("with blank")));
        assertEquals(List.of("acrValues"), problems(accepting("1", "2", "3", "4", "5", "6")));
    }

    private static ProviderSettings accepting(String... acrValues) {
        return new ProviderSettings(
                ISSUER,
                "jobwright",
                List.of("example.com"),
                OrganizationRole.VIEWER,
                "groups",
                List.of(),
                true,
                List.of(acrValues));
    }

    private static ProviderSettings settings(String issuer, GroupRole... groups) {
        return new ProviderSettings(
                issuer, "jobwright", List.of("example.com"), OrganizationRole.VIEWER, "groups", List.of(groups));
    }

    private static List<String> problems(ProviderSettings settings) {
        return assertThrows(InvalidInput.class, () -> settings.require(false)).getProblems().stream()
                .map(FieldProblem::field)
                .toList();
    }
}
