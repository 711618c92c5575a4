package org.jobwright.web.applications.mine;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.jobwright.services.applications.mine.MyApplicationDetails;
import org.jobwright.web.applications.receipts.ReceiptDownloads;
import org.jobwright.web.applications.receipts.ReceiptPages;
import org.jobwright.web.shared.text.Texts;

/** Proof of what was sent, as downloads, and a link to the page that checks it. */
class ReceiptPanel extends Section {

    ReceiptPanel(MyApplicationDetails details, Texts texts) {
        super(new H2(texts.get("applications.receipt")), new Paragraph(texts.get("applications.receipt.how")));
        addClassNames("jw-panel", "jw-stack");
        add(
                link(ReceiptDownloads.pdf(details.summary().reference()), texts.get("applications.receipt.pdf")),
                link(ReceiptDownloads.json(details.summary().reference()), texts.get("applications.receipt.json")));
        if (details.receipt() != null) {
            add(link(ReceiptPages.address(details.receipt()), texts.get("applications.receipt.check")));
        }
    }

    private static Div link(String address, String words) {
        Anchor link = new Anchor(address, words);
        link.setRouterIgnore(true);
        return new Div(link);
    }
}
