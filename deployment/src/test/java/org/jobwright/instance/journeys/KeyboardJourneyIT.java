package org.jobwright.instance.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.jobwright.instance.Product;
import org.jobwright.instance.people.Candidate;
import org.jobwright.instance.people.Keyboard;
import org.jobwright.instance.people.People;
import org.jobwright.instance.people.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Signing in, searching and applying without a mouse. */
@ExtendWith(Product.class)
class KeyboardJourneyIT {
    @Test
    void aPersonSignsInSearchesAndAppliesByKeyboard(People people) {
        Candidate candidate = people.visitor();
        Keyboard keys = new Keyboard(candidate);

        candidate.open("/login");
        keys.types("E-mail", "chloe.banerjee@demo.example");
        keys.types("Password", Person.PASSWORD);
        keys.presses("Sign in");
        candidate.seesHeading("Today");

        candidate.open("/jobs");
        keys.types("Search", "station host");
        keys.presses("Search");
        keys.follows("Station Host");
        candidate.seesHeading("Station Host");
        keys.follows("Apply");
        keys.types("First name", "Chloe");
        keys.types("Last name", "Banerjee");
        keys.ticks("My profile, as it is on the day I send this");
        keys.presses("See what they will receive");
        candidate.seesHeading("This is exactly what {0} will see", "Harbour Rail");
        keys.presses("Send application");

        String reference = candidate.reference();
        keys.follows("Follow this application");
        candidate.sees(reference);
        assertThat(candidate.heading("Station Host")).isVisible();
    }
}
