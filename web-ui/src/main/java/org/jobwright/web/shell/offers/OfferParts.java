package org.jobwright.web.shell.offers;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import org.jobwright.domain.offers.OfferTerms;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** Parts of pages about an offer. */
public final class OfferParts {

    private OfferParts() {}

    /** The terms as a list of facts. */
    public static DescriptionList terms(OfferTerms terms, Texts texts, Formats formats) {
        DescriptionList list = new DescriptionList();
        list.addClassNames("jw-facts", "jw-facts--rows");
        OfferLabels.terms(terms, texts, formats).forEach(term -> list.getElement()
                .appendChild(
                        new Div(new DescriptionList.Term(term.name()), new DescriptionList.Description(term.value()))
                                .getElement()));
        return list;
    }
}
