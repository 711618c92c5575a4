package org.jobwright.web.jobs.desk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import org.jobwright.services.jobs.PostingDetails;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/** The links between the live advert, its changes and its versions, each with an address. */
class PostingTabs extends Nav {

    private final Texts texts = WorkspaceUser.texts();

    PostingTabs() {
        addClassName("jw-tabs");
        setAriaLabel(texts.get("jobs.tabs"));
    }

    void show(PostingDetails posting, PostingTab tab) {
        removeAll();
        setVisible(posting.versions().size() > 1 || posting.latest().submittedAt() != null);
        String reference = posting.reference();
        if (PostingTab.isChanged(posting)) {
            add("jobs.live-now", PostingTab.live(reference), tab.kind() == PostingTab.Kind.LIVE);
            add("jobs.changes", PostingTab.advert(reference), tab.kind() == PostingTab.Kind.ADVERT);
        } else {
            add("jobs.tab.advert", PostingTab.advert(reference), tab.kind() == PostingTab.Kind.ADVERT);
        }
        add("jobs.versions", PostingTab.versions(reference), tab.kind() == PostingTab.Kind.VERSIONS);
    }

    private void add(String label, String address, boolean current) {
        Anchor link = new Anchor(address, texts.get(label));
        if (current) {
            link.getElement().setAttribute("aria-current", "page");
        }
        add(link);
    }
}
