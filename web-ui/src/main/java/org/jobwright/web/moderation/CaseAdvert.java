package org.jobwright.web.moderation;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.OpeningTerms;
import org.jobwright.domain.moderation.changes.AdvertDiff;
import org.jobwright.domain.moderation.changes.AdvertField;
import org.jobwright.services.moderation.CaseDetails;
import org.jobwright.web.moderation.passages.MarkupElements;
import org.jobwright.web.moderation.passages.Passages;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.advert.AdvertChanges;
import org.jobwright.web.shell.advert.AdvertMarkup;
import org.jobwright.web.shell.advert.FieldPanel;

/**
 * The advert of a case as its public page shows it, and what that does not show. If it was public or sent back before,
 * first what changed since.
 */
class CaseAdvert extends AdvertChanges {

    /** What the page says together with another field. */
    private static final Set<String> SAID_ELSEWHERE = Set.of(
            "work.hoursPerWeek",
            "pay.incentives.equityMax",
            "requirements.educationText",
            "requirements.experienceMonths",
            "requirements.experienceText",
            "requirements.experienceInPlaceOfEducation",
            "opening.applicationDeadline",
            "application.aiUseText");

    private final CaseDetails details;
    private final Texts texts;
    private final Formats formats;
    private final Passages passages;

    /** @param passages receives the passages; the title is among them already */
    CaseAdvert(CaseDetails details, Texts texts, Formats formats, Passages passages) {
        super(texts, formats);
        this.details = details;
        this.texts = texts;
        this.formats = formats;
        this.passages = passages;
        Side submitted = new Side(texts.get("moderation.case.submitted"), details.submitted());
        if (details.live() != null) {
            changes("shared.advert.changed", side("live", details.live()), submitted);
        } else if (details.former() != null) {
            JobAdvert former = details.former().advert();
            changes("moderation.case.changed-since", side("sent-back-then", former), submitted);
        } else {
            add(page());
        }
    }

    private Side side(String name, JobAdvert advert) {
        return new Side(texts.get("moderation.case." + name), advert);
    }

    private void changes(String title, Side before, Side after) {
        AdvertDiff diff = AdvertDiff.between(before.advert(), after.advert());
        add(new H2(texts.get(title, diff.changed().size())));
        diff.changed().forEach(change -> add(passage(change.path(), changed(before, after, change))));
        NativeDetails whole = new NativeDetails(texts.get("moderation.case.whole"));
        whole.addClassName("jw-fold");
        whole.setContent(page());
        add(whole);
    }

    private FieldPanel passage(String path, FieldPanel panel) {
        passages.addField(path, panel.words(), panel.getElement());
        return panel;
    }

    private Div page() {
        Div page = new Div();
        page.addClassNames("jw-panel", "jw-reading");
        Paragraph pay = new Paragraph(formats.pay(details.submitted().pay().baseSalary()));
        pay.addClassName("jw-pay");
        pay.getElement().setAttribute("data-field", "pay.baseSalary");
        page.add(pay);
        Element text = new Div().getElement();
        MarkupElements.append(
                AdvertMarkup.named(details.submitted(), details.item().reference(), texts, formats), text);
        page.getElement().appendChild(text);
        passages.addAll(page.getElement());
        Set<String> shown = new HashSet<>(passages.fields());
        shown.addAll(SAID_ELSEWHERE);
        OpeningTerms opening = details.submitted().opening();
        if (opening.validThrough() != null && !opening.validThrough().equals(opening.lastDay())) {
            shown.remove("opening.validThrough"); // the page only names the earlier day
        }
        List<AdvertField> rest = AdvertField.of(details.submitted()).stream()
                .filter(field -> !field.isEmpty() && !shown.contains(field.path()))
                .toList();
        if (!rest.isEmpty()) {
            page.add(new H2(texts.get("moderation.case.not-on-page")));
            rest.forEach(field -> page.add(passage(field.path(), single(field))));
        }
        return page;
    }
}
