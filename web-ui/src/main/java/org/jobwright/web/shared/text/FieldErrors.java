package org.jobwright.web.shared.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.RuleViolation;

/** What is wrong with a form that was sent: one sentence for a field, in the order of the form. */
public final class FieldErrors {

    public static final FieldErrors NONE = new FieldErrors(Map.of());

    private final Map<String, String> sentences;
    private final String page;

    private FieldErrors(Map<String, String> sentences) {
        this(sentences, "");
    }

    private FieldErrors(Map<String, String> sentences, String page) {
        this.sentences = sentences;
        this.page = page;
    }

    /** The first problem of each field, in the reader's words; the field's path is the name of its input. */
    public static FieldErrors of(Texts texts, List<FieldProblem> problems) {
        Map<String, String> sentences = new LinkedHashMap<>();
        problems.forEach(problem -> sentences.putIfAbsent(problem.field(), texts.of(problem)));
        return new FieldErrors(sentences);
    }

    /** A rule that refuses the whole form is told beside the field it is about. */
    public static FieldErrors of(Texts texts, String field, RuleViolation violation) {
        return new FieldErrors(Map.of(field, texts.of(violation)));
    }

    /** The same for a page that shows no fields: the summary leads to the form on another page. */
    public FieldErrors linkedTo(String formPage) {
        return new FieldErrors(sentences, formPage);
    }

    /** Where the input of a field is. */
    public String address(String field) {
        return page + "#" + field;
    }

    /** The sentence for a field; null when nothing is wrong with it. */
    public String of(String field) {
        return sentences.get(field);
    }

    public boolean isEmpty() {
        return sentences.isEmpty();
    }

    public int count() {
        return sentences.size();
    }

    /** Field and sentence, for the summary. */
    public Map<String, String> all() {
        return sentences;
    }

    /** The ids of the sentences that describe an input ({@code aria-describedby}); null when there are none. */
    public static String describedBy(String name, String hint, String error) {
        String ids = (hint == null ? "" : name + "-hint ") + (error == null ? "" : name + "-error");
        return ids.isEmpty() ? null : ids.strip();
    }
}
