package org.jobwright.instance.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.jobwright.instance.Axe;
import org.jobwright.instance.Product;
import org.jobwright.instance.people.Administrator;
import org.jobwright.instance.people.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An administrator changes the words that adverts are searched for, and the lists of names. */
@ExtendWith(Product.class)
class LexiconJourneyIT {

    @Test
    void wordsAreAddedOnceTheirExamplesHold(People people) {
        Administrator administrator = people.administrator();
        administrator.open("/app/admin/words");
        administrator.press("Add an entry");
        Locator dialog = administrator.dialog();
        assertThat(dialog).containsText("Words of this site");
        Axe.findsNothing(administrator.page, "the dialog of words");
        administrator.write("Phrases", "moon-boots");
        administrator.write("Examples that are found", "Bring your moon boots.");
        administrator.write("Examples that are fine", "Leave your moon boots at home.");
        administrator.write("Reason", "Seen in three adverts that were blocked.");
        administrator.press("Save");
        assertThat(administrator.field("Phrases")).isFocused();
        assertThat(dialog).containsText("“moon-boots” cannot be found.");
        administrator.write("Phrases", "moon boots");
        administrator.press("Save");
        assertThat(administrator.field("Examples that are fine")).isFocused();
        assertThat(dialog).containsText("Something is found in “Leave your moon boots at home.”.");
        administrator.write("Examples that are fine", "Bring your shoes.");
        administrator.press("Count the adverts that would be found");
        assertThat(dialog.getByRole(AriaRole.STATUS).first())
                .containsText(administrator.words().containing("0 of {1} open adverts would be found;"));
        administrator.press("Save");

        administrator.seesNotice("The entry was added.");
        administrator.address(".*/app/admin/words/own-.*");
        administrator.seesHeading("Words of this site");
        administrator.sees("moon boots");
        administrator.sees("Seen in three adverts that were blocked.");
        administrator.press("Switch off");
        administrator.write("Reason", "The end of a test.");
        administrator.confirm("Switch off");
        administrator.seesNotice("The entry is off.");
        administrator.open("/app/admin/words?q=moon");
        administrator.sees("{0} of {1} entries.", 1);
        administrator.sees("Off");
    }

    @Test
    void aDomainIsPutOnAListAndTakenOffAgain(People people) {
        Administrator administrator = people.administrator();
        administrator.open("/app/admin/words");
        administrator.follow("Lists of names and domains");
        administrator.address(".*/app/admin/names");
        administrator.seesHeading("Names and domains");
        Locator webmail = administrator.page.locator("main .jw-panel").first();
        Locator domain = webmail.getByLabel(administrator.words().exactly("Domain"));
        domain.fill("gmail.com");
        administrator.press("{0}: {1}", "Look up", "Mail for everyone");
        assertThat(webmail).containsText("gmail.com is on the list.");
        domain.fill("no domain");
        administrator.press("{0}: {1}", "Add", "Mail for everyone");
        assertThat(domain).isFocused();
        domain.fill("moon-mail.example");
        administrator.press("{0}: {1}", "Add", "Mail for everyone");
        administrator.write("Reason", "A new provider.");
        administrator.confirm("Add");
        administrator.seesNotice("{0} is on the list now.", "moon-mail.example");
        assertThat(domain).isFocused();
        assertThat(webmail).containsText("A new provider.");
        Axe.findsNothing(administrator.page, "a list of names with a change");

        administrator.press("{0}: {1}", "Take off", "moon-mail.example");
        administrator.write("Reason", "The end of a test.");
        administrator.confirm("Take off");
        administrator.seesNotice("{0} is no longer on the list.", "moon-mail.example");
        assertThat(webmail).containsText("Nothing was changed here.");
    }
}
