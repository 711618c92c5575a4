package org.jobwright.container.integrations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.jobwright.container.Callers;
import org.jobwright.container.Presence;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.integrations.ApiScope;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.integrations.tokens.ApiTokenService;
import org.jobwright.services.integrations.tokens.MakeApiToken;

/** Makes tokens as an owner does. */
@ApplicationScoped
class ProgramFixture {

    @Inject
    private ApiTokenService tokens;

    @Inject
    private Presence presence;

    @Inject
    private Rows rows;

    @Inject
    private Clock clock;

    @ActivateRequestContext
    String token(AccountId owner, OrganizationId organization, ApiScope... scopes) throws Exception {
        presence.of(owner);
        return Callers.asPerson(
                owner, () -> tokens.make(command(organization, scopes)).secret().value());
    }

    /** Staff have verified the organization: its programs may change more. */
    void verify(OrganizationId organization) throws Exception {
        rows.change(
                "update hiring_organization set status = 'VERIFIED', verified_since = now() where id = ?",
                organization.value());
    }

    MakeApiToken command(OrganizationId organization, ApiScope... scopes) {
        return new MakeApiToken(
                organization,
                "Applicant tracking",
                Set.of(scopes),
                LocalDate.now(clock.withZone(ZoneOffset.UTC)).plusDays(90));
    }

    /** In three days. */
    static String interview(AccountId panel, boolean tell) {
        return """
                {"tell": %s,
                 "interview": {"kind": "PHONE", "title": "A first call", "start": "%sT10:00", "zone": "Europe/London",
                               "minutes": 30, "forCandidate": "We call you.", "internal": "Ask about nights.",
                               "panel": [{"account": "%s", "part": "LEAD"}]}}""".formatted(tell, LocalDate.now(ZoneOffset.UTC).plusDays(3), panel);
    }

    static String posting(String externalIdentifier, String title, boolean submit) {
        return "{" + (externalIdentifier.isEmpty() ? "" : "\"externalIdentifier\": \"" + externalIdentifier + "\", ")
                + "\"submit\": " + submit + ", \"advert\": " + ProgramAdvert.of(title) + "}";
    }
}
