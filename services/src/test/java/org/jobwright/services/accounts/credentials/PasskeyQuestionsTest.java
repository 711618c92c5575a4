package org.jobwright.services.accounts.credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.accounts.credentials.Passkey;
import org.jobwright.domain.accounts.credentials.PasskeyCredential;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SEC-21")
class PasskeyQuestionsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final String CHALLENGE = Secret.next().value();
    private static final String HANDLE = Secret.next().hash();
    private static final Account ACCOUNT =
            Account.register(new EmailAddress("maren@holt.example"), "Maren Holt", Language.EN, NOW);
    private static final Passkey KNOWN = new Passkey(
            ACCOUNT,
            new PasskeyCredential("abcdefghijklmnopqrstuv", "key", 0, Set.of("usb"), false, false),
            HANDLE,
            "Stick",
            NOW);

    private final PasskeyQuestions questions =
            new PasskeyQuestions(PasskeySite.at(URI.create("https://jobs.example:8443")));

    @Test
    void aPasskeyIsForThisSiteNeedsUnlockingAndHasNoAttestation() throws JsonProcessingException {
        JsonNode creation = read(questions.creation(CHALLENGE, ACCOUNT, HANDLE, List.of(KNOWN)));
        assertEquals("jobs.example", creation.at("/rp/id").asText());
        assertEquals(CHALLENGE, creation.at("/challenge").asText());
        assertEquals(
                "required",
                creation.at("/authenticatorSelection/userVerification").asText());
        assertEquals(
                "required", creation.at("/authenticatorSelection/residentKey").asText());
        assertEquals("none", creation.at("/attestation").asText());
        assertEquals(
                List.of(-8, -7, -257),
                List.of(
                        creation.at("/pubKeyCredParams/0/alg").asInt(),
                        creation.at("/pubKeyCredParams/1/alg").asInt(),
                        creation.at("/pubKeyCredParams/2/alg").asInt()));
        assertEquals(
                KNOWN.getCredentialId(), creation.at("/excludeCredentials/0/id").asText());
    }

    @Test
    void theUserHandleSaysNothingAboutThePerson() throws JsonProcessingException {
        String handle = read(questions.creation(CHALLENGE, ACCOUNT, HANDLE, List.of()))
                .at("/user/id")
                .asText();
        assertEquals(32, PasskeySite.bytes(handle).length);
        assertFalse(handle.contains(ACCOUNT.getId().toString()));
    }

    @Test
    void anUnknownVisitorSignsWithAnyPasskeyOfThisSite() throws JsonProcessingException {
        JsonNode request = read(questions.request(CHALLENGE, List.of()));
        assertEquals("jobs.example", request.at("/rpId").asText());
        assertEquals("required", request.at("/userVerification").asText());
        assertEquals(0, request.at("/allowCredentials").size());
        assertEquals(32, PasskeySite.bytes(request.at("/challenge").asText()).length);
    }

    @Test
    void aKnownPersonSignsWithOneOfTheirPasskeys() throws JsonProcessingException {
        JsonNode request = read(questions.request(CHALLENGE, List.of(KNOWN)));
        assertEquals(
                KNOWN.getCredentialId(), request.at("/allowCredentials/0/id").asText());
        assertEquals("usb", request.at("/allowCredentials/0/transports/0").asText());
    }

    private static JsonNode read(String json) throws JsonProcessingException {
        return new JsonMapper().readTree(json);
    }
}
