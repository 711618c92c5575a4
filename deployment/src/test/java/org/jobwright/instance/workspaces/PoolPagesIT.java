package org.jobwright.instance.workspaces;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.jobwright.instance.Axe;
import org.jobwright.instance.Look;
import org.jobwright.instance.Product;
import org.jobwright.instance.people.People;
import org.jobwright.instance.people.Recruiter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The question for the talent pool, its answer, and the way out, in the browser. */
@ExtendWith(Product.class)
class PoolPagesIT {

    @Test
    void aCandidateAgreesIsFoundAndLeaves(People people) {
        Recruiter recruiter = people.recruiter();
        recruiter.open("/app/pipeline/JW-2026-000001");
        recruiter.link("Rhys Maddock").click();
        recruiter.press("Invite to the talent pool");
        assertThat(recruiter.page.getByRole(AriaRole.DIALOG)).containsText("Each person is asked once.");
        recruiter.button("Invite").last().click();
        assertThat(recruiter.page.locator(".jw-feedside")).containsText("There is no answer yet.");
        recruiter.open("/app/pool");
        assertThat(recruiter.page.locator("main")).containsText("Aidan Kearney");
        assertThat(recruiter.page.locator("main")).not().containsText("Rhys Maddock");

        Page rhys = people.candidate("rhys.maddock@demo.example", Look.GERMAN_PHONE_IN_THE_DARK).page;
        rhys.navigate("/app/profile/kept-by");
        assertThat(rhys.locator("main")).containsText("for 12 months");
        assertEquals(360, rhys.evaluate("document.documentElement.scrollWidth"));
        Axe.findsNothing(rhys, "the question");
        rhys.locator("vaadin-button:has-text('Yes, keep it')").click();
        assertThat(rhys.locator("main .jw-state")).hasText("In the pool");
        Axe.findsNothing(rhys, "who keeps my data");

        recruiter.open("/app/pool");
        recruiter.page.locator(".jw-search input").fill("madd");
        assertThat(recruiter.page.locator("main")).containsText("One person was found.");
        Axe.findsNothing(recruiter.page, "the pool");
        recruiter.page.locator(".jw-search input").fill("nobody of this name");
        assertThat(recruiter.page.locator("main")).containsText("Nobody was found.");
        recruiter.page.locator(".jw-search input").fill("");
        sortAndFind(recruiter, rhys);
        recruiter.button("Invite Rhys Maddock to a job").click();
        Locator dialog = recruiter.page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("Rhys Maddock gets one mail with the advert and your line.");
        dialog.getByText("Invite", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(dialog).containsText("Choose a job.");
        Axe.findsNothing(recruiter.page, "the invitation to a job");
        dialog.locator("vaadin-combo-box input").fill("Train Driver");
        Locator job = recruiter.page.locator("vaadin-combo-box-item:visible");
        assertThat(job).hasText(new String[] {"Train Driver, Trainee"}); // the list moves until it is filtered
        job.click();
        assertThat(job).hasCount(0);
        dialog.getByText("Invite", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(dialog).isHidden();
        assertThat(recruiter.page.locator("main")).containsText("Last invited on");
        recruiter.link("Rhys Maddock").click();
        assertThat(recruiter.page.locator(".jw-feedside")).containsText("In the pool since");

        rhys.locator("vaadin-button:has-text('Leave')").click();
        assertThat(rhys.locator("main .jw-state")).hasText("Left");
        recruiter.open("/app/pool");
        assertThat(recruiter.page.locator("main")).containsText("Aidan Kearney");
        assertThat(recruiter.page.locator("main")).not().containsText("Rhys Maddock");
    }

    /** Sorts Rhys under a name, which he sees, and finds him by it and by his town. */
    private static void sortAndFind(Recruiter recruiter, Page rhys) {
        assertThat(recruiter.page.locator("main")).containsText("Aidan Kearney");
        recruiter.button("Pools of Rhys Maddock").click();
        Locator dialog = recruiter.page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("Rhys Maddock sees these names.");
        dialog.locator("vaadin-text-field input").fill("catholic choir");
        dialog.getByText("Save", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(dialog).containsText("says something that nobody may be chosen by");
        Axe.findsNothing(recruiter.page, "the names of a person");
        dialog.locator("vaadin-text-field input").fill("Night shift");
        recruiter.confirm("Save");
        assertThat(dialog).isHidden();
        assertThat(recruiter.page.locator("main")).containsText("Pools: Night shift");

        recruiter.page.locator("main vaadin-select:has-text('All people')").click();
        recruiter
                .page
                .locator("vaadin-select-item:has-text('Night shift'):visible")
                .click();
        assertThat(recruiter.page).hasURL(Pattern.compile(".*[?&]pool=.*"));
        assertThat(recruiter.page.locator("main")).not().containsText("Aidan Kearney");
        assertThat(recruiter.page.locator("main")).containsText("One person was found.");
        recruiter.page.reload();
        assertThat(recruiter.page.locator("main")).containsText("One person was found.");
        recruiter.page.locator("summary:has-text('More filters')").click();
        Axe.findsNothing(recruiter.page, "the pool with all its filters");
        recruiter.button("Rename “Night shift”").click();
        dialog.locator("vaadin-text-field input").fill("Nights");
        recruiter.confirm("Save");
        assertThat(dialog).isHidden();
        assertThat(recruiter.page.locator("main")).containsText("Pools: Nights");

        rhys.reload();
        assertThat(rhys.locator("main")).containsText("sorted you under: Nights.");
        Axe.findsNothing(rhys, "who keeps my data, under a name");

        recruiter.button("Delete “Nights”").click();
        recruiter.confirm("Delete");
        assertThat(recruiter.page.locator("main")).containsText("Aidan Kearney");
        assertThat(recruiter.page.locator("main")).not().containsText("Pools: Nights");
    }
}
