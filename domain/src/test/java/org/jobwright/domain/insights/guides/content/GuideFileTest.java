package org.jobwright.domain.insights.guides.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jobwright.domain.insights.guides.RoleGuides;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuideFileTest {

    @Test
    void aWrittenGuideIsReadUnchanged() {
        GuideContent guide = RoleGuides.complete();
        assertEquals(guide, GuideFile.read(GuideFile.write(guide)));
    }

    @Test
    void aByteOrderMarkIsIgnored() {
        assertEquals(RoleGuides.complete(), GuideFile.read("\uFEFF" + GuideFile.write(RoleGuides.complete())));
    }

    @Test
    void aGuideWithOnlyATitleIsAValidFile() {
        GuideContent guide = GuideContent.titled("Nurse");
        assertEquals(guide, GuideFile.read(GuideFile.write(guide)));
    }

    @Test
    void aFileIsReadableForPeople() {
        String file = GuideFile.write(RoleGuides.complete());
        assertTrue(file.lines().anyMatch(line -> line.strip().equals("\"Keep data safe\"")), file);
        assertTrue(file.endsWith("}\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {                                                                 | insights.guides.file.unreadable | [1]
            no JSON                                                           | insights.guides.file.unreadable | [1]
            []                                                                | insights.guides.file.unreadable | [1]
            null                                                              | insights.guides.file.other      | []
            {"format":"something else","version":1,"guide":{}}                | insights.guides.file.other      | []
            {"format":"jobwright-role-guide","version":1}                     | insights.guides.file.other      | []
            {"format":"jobwright-role-guide","guide":{}}                      | insights.guides.file.version    | [1]
            {"format":"jobwright-role-guide","version":2,"guide":{}}          | insights.guides.file.version    | [1]
            {"format":"jobwright-role-guide","version":1,"guide":{"payy":[]}} | insights.guides.file.property   | [1, payy]
            """)
    void whatIsNoGuideIsRefusedWithTheReason(String file, String code, String arguments) {
        FieldProblem problem = problem(file);
        assertEquals("file", problem.field());
        assertEquals(code, problem.code());
        assertEquals(arguments, problem.arguments().toString());
    }

    @Test
    void aMistakeIsReportedWithItsLine() {
        String file = GuideFile.write(RoleGuides.complete()).replace("\"remote\" : true", "\"remote\" : maybe");
        int line = file.substring(0, file.indexOf("maybe")).split("\n", -1).length;
        assertEquals(FieldProblem.of("file", "insights.guides.file.unreadable", line), problem(file));
    }

    @Test
    void aFileThatIsTooLargeIsNotParsed() {
        assertEquals(
                "insights.guides.file.too-large",
                problem(" ".repeat(GuideFile.MAX_LENGTH + 1)).code());
    }

    @Test
    void invisibleCharactersAreRemoved() {
        GuideContent guide = GuideFile.read("""
                {"format": "jobwright-role-guide", "version": 1, "guide": {
                  "similarTitles": ["  Charge\\u0000 Nurse ", "", "Charge Nurse"],
                  "places": {"areas": ["us-ny", "US-NY "]},
                  "texts": {"EN": {"title": " Registered\\n\\tNurse ", "summary": "One.\\n\\nTwo. "}, "DE": {}}}}
                """);
        assertEquals(List.of("Charge Nurse"), guide.similarTitles());
        assertEquals(List.of("US-NY"), guide.places().areas());
        assertEquals("Registered Nurse", guide.title());
        assertEquals("One.\n\nTwo.", guide.text(Language.DE).summary());
    }

    private static FieldProblem problem(String file) {
        return assertThrows(InvalidInput.class, () -> GuideFile.read(file))
                .getProblems()
                .getFirst();
    }
}
