package org.jobwright.web.accounts.selfservice;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jobwright.services.notifications.following.FollowService;
import org.jobwright.services.notifications.following.Followed;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;

/** The postings and applications that a member follows. */
class FollowedPanel extends Section {

    private final Texts texts = WorkspaceUser.texts();
    private final FollowService service;
    private final H2 title = new H2(texts.get("accounts.mine.following"));
    private final Div content = new Div();

    FollowedPanel(FollowService service) {
        this.service = service;
        addClassNames("jw-panel", "jw-settings");
        content.addClassName("jw-settings-part");
        add(title, content);
        show();
    }

    private void show() {
        content.removeAll();
        List<Followed> followed = service.mine();
        if (followed.isEmpty()) {
            content.add(new Paragraph(texts.get("accounts.mine.following.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("jw-rows");
        followed.forEach(one -> list.add(row(one)));
        content.add(list);
    }

    private ListItem row(Followed one) {
        boolean posting = one.application() == null;
        String name = posting ? one.postingTitle() : one.applicant();
        Anchor link = new Anchor(
                "/app/pipeline/" + one.postingReference() + (posting ? "" : "/" + one.applicationReference()),
                name.isEmpty() ? one.postingReference() : name);
        Span about = new Span(
                posting
                        ? texts.get("accounts.mine.following.posting")
                        : texts.get("accounts.mine.following.in", one.postingTitle(), one.applicationReference()));
        about.addClassName("jw-soft");
        Button end = new Button(texts.get("accounts.mine.following.end"), click -> {
            service.unfollow(one.posting(), one.application());
            show();
            Toast.show(texts.get("accounts.mine.following.ended", link.getText()));
            Focus.moveTo(title);
        });
        end.setAriaLabel(texts.get("accounts.mine.following.end-of", link.getText()));
        return new ListItem(new Div(link, about), end);
    }
}
