package org.jobwright.instance.site;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.jobwright.instance.Submitter;
import org.jobwright.instance.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who leaves an answer out, or writes while the advert is changed, is asked again; no answer goes to another question. */
@ExtendWith(Product.class)
class ChangedQuestionsIT {
    private static final String JOB = "/jobs/JW-2026-000001/signalling-technician";
    private static final String FORM = JOB + "/apply";

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

    /** Both questions of the job have to be answered, and nothing but the second answer is missing. */
    @Test
    void aMissingAnswerIsAskedForBesideItsQuestionAndTheDraftIsNotSent(Instance instance) throws Exception {
        Submitter person = new Submitter(instance, "rival@demo.example", answer -> {});
        person.signIn();
        Map<String, String> answers = new HashMap<>();
        answers.put("questions", questions(Jsoup.parse(visitor.get(FORM).body())));
        answers.put("answer-0", "yes");
        String intent = DraftToken.next().value();

        HttpResponse<String> incomplete = person.keep(JOB, intent, answers);

        assertEquals(400, incomplete.statusCode());
        Document page = Jsoup.parse(incomplete.body());
        assertEquals(List.of("#answer-1"), page.select("#errors a").eachAttr("href"));
        assertEquals(1, page.select("#answer-1-error").size(), "beside the question");
        assertEquals(Optional.empty(), person.sendDraft(intent));

        answers.put("answer-1", "Axle counters, for six years.");
        assertEquals(303, person.keep(JOB, intent, answers).statusCode());
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
