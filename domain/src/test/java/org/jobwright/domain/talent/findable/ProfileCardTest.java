package org.jobwright.domain.talent.findable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.domain.shared.Json;
import org.junit.jupiter.api.Test;

/** Employers see what somebody does, and not who they are. */
class ProfileCardTest {

    private static final String RESUME = """
            {"basics": {"name": "Ada Canaryname", "label": "Backend developer at Canaryworks",
              "email": "canary@mail.example", "phone": "+44 20 7946 0000", "url": "https://canary.example",
              "summary": "canarysummary", "profiles": [{"network": "X", "username": "canaryuser"}],
              "location": {"address": "1 Canary Wharf", "postalCode": "BS1 4ND", "city": "Bristol", "countryCode": "GB"}},
             "work": [
              {"name": "Canaryworks Ltd", "position": "Backend developer", "startDate": "2012-05",
               "summary": "canarytasks", "url": "https://canaryworks.example"},
              {"name": "Harbour Rail", "position": "Harbour-Rail trainee", "startDate": "2009"}],
             "education": [{"institution": "Canary College", "area": "Physics"}],
             "references": [{"name": "Rita Canaryreference", "reference": "canarywords"}],
             "skills": [{"name": "Java", "keywords": ["Spring", "Canaryworks tools", "call 020 7946 0000", "canary@mail.example"]}],
             "languages": [{"language": "Deutsch"}, {"language": "English"}, {"language": "de-CH"}, {"language": "?"}]}""";

    private final ProfileCard card = ProfileCard.of(Resume.fromJson(RESUME)).orElseThrow();

    @Test
    void aCardSaysWhatSomebodyDoes() {
        assertEquals("Backend developer", card.headline());
        assertEquals("Backend developer", card.role());
        assertEquals(List.of("Backend developer"), card.roles());
        assertEquals(List.of("Java", "Spring"), card.skills());
        assertEquals(List.of("de", "en"), card.languages());
        assertEquals("GB-ENG", card.region());
        assertEquals("GB", card.country());
        assertEquals(2009, card.workingSince());
    }

    @Test
    void nothingInItSaysWhoSomebodyIs() {
        String json = Json.write(card).toLowerCase(Locale.ROOT);
        for (String canary : List.of(
                "canary", "ada", "@", "7946", "bristol", "bs1", "wharf", "college", "harbour", "rita", "https",
                "physics")) {
            assertFalse(json.contains(canary), () -> canary + " in " + json);
        }
    }

    @Test
    void aHeadlineThatNamesAnEmployerIsLeftOut() {
        ProfileCard other = ProfileCard.of(Resume.fromJson("""
                        {"basics": {"name": "Ada", "label": "The Canaryworks veteran"},
                         "work": [{"name": "Canaryworks GmbH", "position": "Lead"}]}""")).orElseThrow();
        assertNull(other.headline());
        assertEquals("Lead", other.role());
    }

    @Test
    void nothingToLookForIsNoCard() {
        assertEquals(Optional.empty(), ProfileCard.of(Resume.EMPTY));
    }
}
