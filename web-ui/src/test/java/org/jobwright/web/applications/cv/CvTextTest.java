package org.jobwright.web.applications.cv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.vaadin.flow.component.html.Paragraph;
import org.junit.jupiter.api.Test;

class CvTextTest {

    @Test
    void aTextOfManyParagraphsIsOneComponent() {
        assertEquals(1, new CvText("a\n\n".repeat(66_000)).getChildren().count());
    }

    @Test
    void linesAndParagraphsAreKept() {
        Paragraph shown = (Paragraph) new CvText("\nAda\nHamburg\n \n\t\n\nSix years")
                .getChildren()
                .findFirst()
                .orElseThrow();
        assertEquals("Ada\nHamburg\n\nSix years", shown.getText());
    }
}
