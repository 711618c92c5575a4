package org.jobwright.web.moderation.passages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jobwright.domain.moderation.FieldNote;
import org.junit.jupiter.api.Test;

class PassagesTest {

    @Test
    void aNoteQuotesWhatTheEmployerWroteAndNothingOfOurs() {
        Passages passages = passages("<ol><li data-field='application.questions'><span>Can you climb?</span>"
                + " <span class='jw-soft' data-ours>Optional</span><br><span><span data-ours>One of:</span>"
                + " <span>Yes · No</span></span></li>"
                + "<li data-field='text.skills' data-words='SQL, Java'>Skills: SQL (good), Java (very good)</li>"
                + "<li data-field='text.description'><p>Read <a href='https://a.example/'>this</a>"
                + "<span class='jw-target'> [→ https://a.example/]</span> first.</p></li></ol>");

        assertEquals(List.of("Can you climb? Yes · No", "SQL, Java", "Read this first."), words(passages));
    }

    @Test
    void wordsBesideBlocksCanHaveANoteToo() {
        Passages passages = passages("<div data-field='text.description'>Intro <b>first</b>"
                + "<ul><li>One</li><li><p>Two</p></li></ul> and an end</div>");

        assertEquals(List.of("Intro first", "One", "Two", "and an end"), words(passages), "each once");
        assertTrue(passages.of("text.description")
                .allMatch(one -> one.element().getTag().matches("p|li")));
    }

    @Test
    void aNoteIsShownAtItsPassageWhateverTheLanguageOfItsReader() {
        Passages english =
                passages("<ol><li data-field='application.questions'>Can you climb? <i data-ours>Optional</i></li>"
                        + "<li data-field='application.questions'>Can you swim? <i data-ours>Optional</i></li></ol>");
        Passages german =
                passages("<ol><li data-field='application.questions'>Can you climb? <i data-ours>Freiwillig</i></li>"
                        + "<li data-field='application.questions'>Can you swim? <i data-ours>Freiwillig</i></li></ol>");
        Passage second = english.at(1).orElseThrow();

        assertEquals(
                "Can you swim?",
                german.with(new FieldNote("application.questions", second.words(), "Why?"))
                        .words());
    }

    private static List<String> words(Passages passages) {
        return IntStream.range(0, 10)
                .mapToObj(passages::at)
                .flatMap(Optional::stream)
                .map(Passage::words)
                .toList();
    }

    private static Passages passages(String html) {
        Element root = new Element("div");
        MarkupElements.append(html, root);
        Passages passages = new Passages(true);
        passages.addAll(root);
        return passages;
    }
}
