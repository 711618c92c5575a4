package org.jobwright.domain.messages;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTextTest {

    @Test
    void namesAreReplacedByTheirValues() {
        assertEquals(
                "Dear Ada, see you in Cwm $1 \\ {{last_name}}.",
                new TemplateText("Dear {{first_name}}, see you in {{ residence }}.")
                        .fill(Map.of(
                                TemplateVariable.FIRST_NAME, "Ada",
                                TemplateVariable.RESIDENCE, "Cwm $1 \\ {{last_name}}")));
    }

    @Test
    void anUnknownNameIsRefusedOnSavingAndNamed() {
        FieldProblem problem = refusal("Dear {{frist_name}}, {{first_name}} {{salary}}");
        assertEquals("messages.template.unknown-name", problem.code());
        assertEquals(List.of("{{frist_name}}, {{salary}}"), problem.arguments());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dear {{first_name}", "Dear {{first_name", "Dear first_name}}"})
    void bracesThatDoNotCloseAreRefused(String text) {
        assertEquals("messages.template.unclosed", refusal(text).code());
    }

    @Test
    void aDecisionKnowsNoDayOfAnAnswer() {
        TemplateText text = new TemplateText("We answer by {{answer_by}}.");
        assertDoesNotThrow(() -> text.requireNamesOf(TemplateKind.MESSAGE));
        assertThrows(InvalidInput.class, () -> text.requireNamesOf(TemplateKind.DECISION));
    }

    @Test
    void aMissingValueIsFoundOnlyIfItsNameIsUsed() {
        Map<TemplateVariable, String> values =
                Map.of(TemplateVariable.FIRST_NAME, "Ada", TemplateVariable.RESIDENCE, " ");
        assertEquals(List.of(), new TemplateText("Dear {{first_name}}").missing(values));
        assertEquals(
                List.of(TemplateVariable.RESIDENCE, TemplateVariable.ANSWER_BY),
                new TemplateText("{{answer_by}} {{residence}} {{first_name}}").missing(values));
    }

    private static FieldProblem refusal(String text) {
        return assertThrows(InvalidInput.class, () -> new TemplateText(text).requireNamesOf(TemplateKind.MESSAGE))
                .getProblems()
                .getFirst();
    }
}
