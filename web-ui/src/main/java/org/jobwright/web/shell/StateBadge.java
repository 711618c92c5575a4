package org.jobwright.web.shell;

import com.vaadin.flow.component.html.Span;

/** A state as a word, a shape and a colour; any one of them is enough. */
public class StateBadge extends Span {

    private static final long serialVersionUID = 1L;

    /**
     * @param word the state in the reader's language
     * @param look which drawing of {@code parts.css}: draft, received, submitted, review, interview, offer, referred,
     *     paused, hired, live, filled, declined, closed, expired, withdrawn, archived, rejected, blocked
     */
    public StateBadge(String word, String look) {
        super(word);
        addClassNames("jw-state", "jw-state--" + look);
    }
}
