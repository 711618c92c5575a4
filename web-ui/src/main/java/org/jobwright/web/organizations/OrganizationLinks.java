package org.jobwright.web.organizations;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/** The other pages of an organization that its member may open, by what they are for. */
class OrganizationLinks extends Nav {

    private final Texts texts = WorkspaceUser.texts();

    /** @param requests how many candidates wait for an answer */
    OrganizationLinks(MyOrganization mine, long requests) {
        String own = "/app/organization/" + mine.slug() + "/";
        boolean open = mine.status().isPublic();
        boolean owner = mine.role() == OrganizationRole.OWNER;
        boolean recruits = mine.role().mayRecruit();
        addClassName("jw-index");
        getElement().setAttribute("aria-label", texts.get("organizations.mine.pages"));
        group(
                "careers",
                link(open, "/organizations/" + mine.slug(), "page"),
                link(open && owner, own + "page", "brand"),
                link(open, own + "links", "links"));
        group(
                "hiring",
                link(open, own + "templates", "templates"),
                link(open && recruits, own + "stages", "stages"),
                link(open && recruits, own + "kits", "kits"),
                link(open && recruits, own + "rooms", "rooms"),
                link(recruits, own + "tags", "tags"),
                link(open && recruits, own + "match", "match"),
                link(open && recruits, own + "import", "import"),
                link(open && recruits, own + "import/people", "people"));
        group(
                "figures",
                link(open && mine.role() != OrganizationRole.INTERVIEWER, own + "figures", "figures"),
                link(open && recruits, own + "equality", "equality"),
                open && recruits
                        ? new Anchor(own + "requests", texts.get("organizations.mine.requests", requests))
                        : null,
                link(owner, own + "retention", "retention"),
                link(open && owner, own + "export", "export"));
        group(
                "programs",
                link(owner, own + "sign-on", "sign-on"),
                link(owner, own + "tokens", "tokens"),
                link(owner, own + "webhooks", "webhooks"));
    }

    /** Null for those who may not open it. */
    private Anchor link(boolean may, String address, String page) {
        return may ? new Anchor(address, texts.get("organizations.mine." + page)) : null;
    }

    private void group(String name, Anchor... pages) {
        List<Anchor> links = Stream.of(pages).filter(Objects::nonNull).toList();
        if (!links.isEmpty()) {
            UnorderedList list = new UnorderedList();
            links.forEach(link -> list.add(new ListItem(link)));
            add(new Section(new H2(texts.get("organizations.mine.pages." + name)), list));
        }
    }
}
