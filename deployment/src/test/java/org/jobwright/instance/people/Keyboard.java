package org.jobwright.instance.people;

import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** Reaches everything with Tab, and acts with the usual keys. */
public final class Keyboard {
    private static final int FAR_AWAY = 120;

    private final Person<?> person;

    public Keyboard(Person<?> person) {
        this.person = person;
    }

    public void types(String field, String text) {
        reaches(person.field(field).and(person.page.locator("input")));
        person.page.keyboard().press("Control+A");
        person.page.keyboard().type(text);
    }

    public void presses(String button) {
        presses(person.button(button));
    }

    public void presses(Locator button) {
        presses(button, "Enter");
    }

    public void presses(Locator button, String key) {
        reaches(button);
        person.page.keyboard().press(key);
    }

    public void follows(String link) {
        reaches(person.link(link).first());
        person.page.keyboard().press("Enter");
    }

    /** Within a group of radio buttons the arrow keys move; a box is ticked by the space bar. */
    public void ticks(String label) {
        Locator choice = person.field(label);
        if (person.role(AriaRole.RADIO, label).count() == 0) {
            reaches(choice);
        } else {
            reaches(choice.locator("xpath=ancestor::fieldset//input[@type='radio']"));
            while (!isFocused(choice)) {
                person.page.keyboard().press("ArrowDown");
            }
        }
        if (!choice.isChecked()) {
            person.page.keyboard().press("Space");
        }
    }

    private void reaches(Locator target) {
        target.first().waitFor();
        for (int i = 0; i < FAR_AWAY; i++) {
            person.page.keyboard().press("Tab");
            if (target.all().stream().anyMatch(Keyboard::isFocused)) {
                return;
            }
        }
        fail("Tab does not lead to " + target);
    }

    private static boolean isFocused(Locator element) {
        return (Boolean) element.evaluate("element => element === document.activeElement");
    }
}
