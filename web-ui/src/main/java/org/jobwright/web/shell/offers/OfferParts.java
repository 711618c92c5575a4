package org.jobwright.web.shell.offers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText.WhiteSpace;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jobwright.domain.offers.AdvertComparison;
import org.jobwright.domain.offers.OfferTerms;
import org.jobwright.services.offers.OfferVersionDetails;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** Parts of pages about an offer. */
public final class OfferParts {

    private OfferParts() {}

    /** The terms as a list of facts. */
    public static DescriptionList terms(OfferTerms terms, Texts texts, Formats formats) {
        return facts(OfferLabels.terms(terms, texts, formats));
    }

    private static DescriptionList facts(List<OfferLabels.Term> terms) {
        DescriptionList list = new DescriptionList();
        list.addClassNames("jw-facts", "jw-facts--short");
        terms.forEach(term -> list.getElement()
                .appendChild(
                        new Div(new DescriptionList.Term(term.name()), new DescriptionList.Description(term.value()))
                                .getElement()));
        return list;
    }

    /** The pay of the advert beside that of a version, and whether it is outside. */
    public static Component advert(OfferVersionDetails version, Texts texts, Formats formats) {
        return advert(version.comparison(), version.terms(), texts, formats);
    }

    static Component advert(AdvertComparison compared, OfferTerms terms, Texts texts, Formats formats) {
        Div advert = new Div();
        String range = OfferLabels.advert(compared.applied(), terms, texts, formats);
        if (!range.isEmpty()) {
            Paragraph line = new Paragraph(range);
            line.addClassName("jw-soft");
            advert.add(line);
        }
        if (compared.appliedFlag() != null) {
            advert.add(warning(texts.get(
                    "shared.offers.flag.applied." + compared.appliedFlag().name())));
        }
        if (compared.currentFlag() != null && compared.currentFlag() != compared.appliedFlag()) {
            advert.add(warning(texts.get(
                    "shared.offers.flag.current." + compared.currentFlag().name())));
        }
        return advert;
    }

    private static Div warning(String sentence) {
        Div notice = new Div(new Paragraph(sentence));
        notice.addClassNames("jw-notice", "jw-notice--warning");
        return notice;
    }

    /** The letter as it will be read. */
    static Article letter(OfferLetterPage page) {
        Article letter =
                new Article(line(page.from()), line(page.dated()), new H4(page.title()), line(page.salutation()));
        letter.addClassName("jw-letter");
        letter.getElement().setAttribute("lang", page.language());
        page.paragraphs().forEach(paragraph -> letter.add(line(paragraph)));
        letter.add(new H4(page.termsHeading()), facts(page.terms()));
        lines(letter, page.advert(), page.lower());
        listed(letter, page.benefitsHeading(), page.benefits());
        listed(letter, page.conditionsHeading(), page.conditions());
        lines(letter, page.answerBy(), page.paper());
        Paragraph footer = line(page.footer());
        footer.addClassName("jw-soft");
        letter.add(footer);
        return letter;
    }

    private static void listed(Article letter, String heading, List<String> entries) {
        if (!entries.isEmpty()) {
            letter.add(
                    new H4(heading),
                    new UnorderedList(entries.stream().map(ListItem::new).toArray(ListItem[]::new)));
        }
    }

    private static void lines(Article letter, String... lines) {
        for (String line : lines) {
            if (!line.isEmpty()) {
                letter.add(line(line));
            }
        }
    }

    private static Paragraph line(String text) {
        Paragraph line = words(text);
        line.setWhiteSpace(WhiteSpace.NORMAL);
        return line;
    }

    /** What a person wrote, with its lines. */
    public static Paragraph words(String text) {
        Paragraph words = new Paragraph(text);
        words.setWhiteSpace(WhiteSpace.PRE_LINE);
        words.getElement().setAttribute("dir", "auto");
        return words;
    }
}
