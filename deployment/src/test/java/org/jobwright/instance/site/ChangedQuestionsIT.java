package org.jobwright.instance.site;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.jobwright.instance.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People who write while the advert is changed are asked again; no answer is assigned to another question. */
@ExtendWith(Product.class)
class ChangedQuestionsIT {
    private static final String FORM = "/jobs/JW-2026-000001/signalling-technician/apply";

    private Visitor visitor;

    @BeforeEach
    void aVisitor(Instance instance) {
        visitor = new Visitor(instance);
    }

    @Test
    void theFormKeepsTheAnswersToItsQuestions() throws Exception {
        String questions = questions(Jsoup.parse(visitor.get(FORM).body()));
        Document page = send(Map.of("questions", questions));

        assertAll(
                () -> assertEquals(0, page.select("#questions-error").size()),
                () -> assertEquals(
                        "yes", page.select("input[name=answer-0][checked]").attr("value")));
    }

    @Test
    void onlyAnswersToChangedQuestionsAreAskedAgain() throws Exception {
        assertAskedAgain(send(Map.of("questions", "others")));
    }

    @Test
    void answersOfAFormWithoutItsQuestionsKeyAreAskedAgain() throws Exception {
        assertAskedAgain(send(Map.of()));
    }

    private static void assertAskedAgain(Document page) {
        String sentence = page.select("#questions-error").text();
        assertAll(
                () -> assertTrue(sentence.contains("asked again"), sentence),
                () -> assertEquals(1, page.select("#errors a[href=#questions]").size(), "the summary leads there"),
                () -> assertEquals(
                        0, page.select("input[name=answer-0][checked]").size()),
                () -> assertEquals("Okafor", page.select("input[name=lastName]").attr("value")),
                () -> assertEquals(
                        36, questions(page).length(), "what is sent next is about the questions on the page"));
    }

    private static String questions(Document page) {
        return page.select("input[type=hidden][name=questions]").attr("value");
    }

    /** An incomplete form, so that it comes back. */
    private Document send(Map<String, String> questions) throws Exception {
        Map<String, String> fields = new HashMap<>(questions);
        fields.putAll(Map.of("intent", Secret.next().value(), "lastName", "Okafor", "answer-0", "yes"));
        HttpResponse<String> answer = visitor.upload(FORM, fields);
        assertEquals(400, answer.statusCode());
        return Jsoup.parse(answer.body());
    }
}
