package org.jobwright.web.moderation.passages;

import com.vaadin.flow.dom.Element;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.moderation.FieldNote;

/**
 * The passages of an advert in the order of the page. {@code assets/case.js} walks through them: one of them is in the
 * order of the Tab key, arrows lead to the others.
 */
public final class Passages implements Serializable {

    /** The id of the words that say what a passage is for. */
    public static final String HINT = "passage-hint";

    private static final String FIELD = "data-field";
    private static final Set<String> BLOCKS = Set.of("p", "li", "h3", "h4");

    private final List<Passage> all = new ArrayList<>();
    private final boolean writable;

    /** @param writable whether notes can be written on them */
    public Passages(boolean writable) {
        this.writable = writable;
    }

    /** Adds the title. */
    public void addTitle(Element heading) {
        add("title", heading, null);
    }

    /**
     * Adds a field as a whole.
     *
     * @param host where its notes and findings go
     */
    public void addField(String field, Element element, Element host) {
        add(field, element, host);
    }

    private void add(String field, Element element, Element host) {
        if (writable) {
            element.setAttribute("tabindex", all.size() == 1 ? "0" : "-1"); // the first is the heading
            element.getClassList().add("jw-passage");
            element.setAttribute("aria-describedby", HINT);
        }
        element.setAttribute("data-passage", String.valueOf(all.size()));
        all.add(new Passage(field, element, host));
    }

    /** Adds those of an element whose parts name their fields; a text with paragraphs is one for each. */
    public void addAll(Element root) {
        collect(root, null);
    }

    private void collect(Element element, String outer) {
        String own = element.getAttribute(FIELD);
        String field = own == null ? outer : own;
        boolean isPassage = field != null && !hasBlocks(element) && (own != null || BLOCKS.contains(element.getTag()));
        if (isPassage) {
            add(field, element, null);
        } else if (field != null) {
            wrapBareWords(element);
        }
        element.getChildren()
                .filter(child -> !child.isTextNode())
                .toList()
                .forEach(child -> collect(child, isPassage ? null : field));
    }

    /** Words beside blocks, as in imported texts, become a paragraph: nothing is left that cannot have a note. */
    private static void wrapBareWords(Element element) {
        Element paragraph = null;
        for (Element child : element.getChildren().toList()) {
            boolean isBare = child.isTextNode()
                    || !BLOCKS.contains(child.getTag()) && !hasBlocks(child) && child.getAttribute(FIELD) == null;
            if (!isBare) {
                paragraph = null;
            } else if (paragraph != null || !isBlank(child)) {
                if (paragraph == null) {
                    paragraph = new Element("p");
                    element.insertChild(element.indexOfChild(child), paragraph);
                }
                element.removeChild(child);
                paragraph.appendChild(child);
            }
        }
    }

    private static boolean isBlank(Element child) {
        return child.isTextNode()
                ? child.getText().isBlank()
                : child.getTextRecursively().isBlank();
    }

    private static boolean hasBlocks(Element element) {
        return element.getChildren()
                .filter(child -> !child.isTextNode())
                .anyMatch(child -> BLOCKS.contains(child.getTag()) || hasBlocks(child));
    }

    public Set<String> fields() {
        return all.stream().map(Passage::field).collect(Collectors.toSet());
    }

    Optional<Passage> at(int number) {
        return number >= 0 && number < all.size() ? Optional.of(all.get(number)) : Optional.empty();
    }

    /** The passages of a field. Paths may lead to a part of it, such as {@code application.questions[0].label}. */
    Stream<Passage> of(String path) {
        return all.stream()
                .filter(one -> path.equals(one.field())
                        || path.startsWith(one.field() + ".")
                        || path.startsWith(one.field() + "["));
    }

    /** Whether a note has to say which passage of the field it is about. */
    boolean isOneOfSeveral(Passage passage) {
        return !passage.isWholeField()
                && all.stream()
                                .filter(other -> other.field().equals(passage.field()) && !other.isWholeField())
                                .count()
                        > 1;
    }

    /** Where a note is shown: at its passage, else at its field, else at the title. */
    Passage with(FieldNote note) {
        String beginning = note.quote().replaceAll("…$", "");
        return of(note.field())
                .filter(one -> one.words().contains(beginning))
                .findFirst()
                .or(() -> of(note.field()).findFirst())
                .orElse(all.getFirst());
    }
}
