package org.jobwright.web.shell.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import org.jobwright.web.shell.WorkspaceUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What someone types into a day field, valid or not. */
class DayFieldTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 15);

    /** A field as a browser would fill it. */
    private static final class TypedDay extends DayField {

        TypedDay() {
            super("Day");
        }

        void type(String noDay) {
            getElement().setProperty("_inputElementValue", noDay);
            setModelValue(null, true);
        }
    }

    // The current window is referenced weakly.
    private final UI window = new UI();

    @BeforeEach
    void aWindow() {
        UI.setCurrent(window);
    }

    @AfterEach
    void noWindow() {
        UI.setCurrent(null);
    }

    @Test
    void anInvalidDateIsAlwaysReported() {
        TypedDay field = new TypedDay();
        field.type("Mitte Oktober");
        assertNoDay(field);
        field.setErrorMessage("");
        field.setInvalid(false);
        assertNoDay(field);
    }

    @Test
    void inputOverADayIsReportedToo() {
        TypedDay field = new TypedDay();
        field.setValue(DAY);
        field.type("Mitte Oktober");
        assertNoDay(field);
    }

    @Test
    void aDayOrNothingInsteadIsValid() {
        TypedDay field = new TypedDay();
        field.type("Mitte Oktober");
        field.setValue(DAY);
        assertFalse(field.isInvalid());
        field.type("Mitte Oktober");
        field.setValue(null);
        assertFalse(field.isInvalid());
    }

    @Test
    void anInvalidDayIsNeverSaved() {
        FormProblems problems = new FormProblems();
        TypedDay field = problems.field("lastDay", new TypedDay());
        field.type("Mitte Oktober");
        assertFalse(problems.run(() -> fail("was run")));
        field.setValue(DAY);
        assertTrue(problems.run(() -> {}));
    }

    private static void assertNoDay(TypedDay field) {
        assertTrue(field.isUnreadable());
        assertTrue(field.isInvalid());
        assertEquals(WorkspaceUser.texts().get("shared.no-day"), field.getErrorMessage());
    }
}
