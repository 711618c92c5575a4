package org.jobwright.web.privacy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.sessions.ProofNeeded;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.accounts.people.PeopleQueries;
import org.jobwright.services.accounts.signin.ProofService;
import org.jobwright.services.privacy.AccessKey;
import org.jobwright.services.privacy.AccessPage;
import org.jobwright.services.privacy.AccessRecordQueries;
import org.jobwright.web.shell.ListDownload;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.forms.DayField;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/**
 * What administrators have to know after a break-in: who read the applications of a person, or what a person read. It is
 * shown to those who confirmed a moment ago that it is them.
 */
@Route(value = "admin/access-log", layout = WorkspaceLayout.class)
@RolesAllowed(Role.ADMINISTRATOR)
public class AccessLogView extends WorkspaceView implements BeforeEnterObserver {

    private final AccessRecordQueries records;
    private final PeopleQueries people;
    private final ProofService proofs;
    private final Clock clock;
    private final Anchor back = new Anchor("admin/people", "");
    private final Paragraph about = sub("");
    private final DayField from = new DayField(text("privacy.access.from"));
    private final DayField to = new DayField(text("privacy.access.to"));
    private final ListDownload download = new ListDownload("", texts);
    private final Div proof = new Div();
    private final Paragraph none = new Paragraph();
    private final AccessList list = new AccessList();
    private final Button more = new Button(text("privacy.access.more"));
    private AccessLogAddress address;
    private AccessKey next;

    @Inject
    public AccessLogView(AccessRecordQueries records, PeopleQueries people, ProofService proofs, Clock clock) {
        this.records = records;
        this.people = people;
        this.proofs = proofs;
        this.clock = clock;
        back.addClassName("jw-back");
        from.addValueChangeListener(change -> changed(change.isFromClient()));
        to.addValueChangeListener(change -> changed(change.isFromClient()));
        to.setClearButtonVisible(true);
        Div filters = new Div(from, to, download);
        filters.addClassName("jw-filters-row");
        Button prove = new Button(text("privacy.access.prove"), click -> {
            this.proofs.require();
            show();
        });
        prove.addThemeVariants(ButtonVariant.PRIMARY);
        proof.add(new Paragraph(text("privacy.access.proof")), prove);
        proof.addClassNames("jw-notice", "jw-actions", "jw-apart");
        more.addClickListener(click -> addPage());
        add(back, heading(""), about, filters, proof, none, list, more);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = AccessLogAddress.read(event.getLocation().getQueryParameters(), today())
                .orElseThrow(NotFound::new);
        String key = "privacy.access." + address.side();
        String name = people.person(address.person()).displayName();
        back.setHref("admin/people/" + address.person());
        back.setText(name);
        rename(text(key, name));
        about.setText(text(key + ".sub"));
        none.setText(text(key + ".none"));
        from.setValue(address.from());
        to.setValue(address.to());
        download.setHref(
                "/admin/access-log.csv?" + address.write(formats.zone()).getQueryString());
        show();
    }

    private void show() {
        list.clear();
        next = null;
        boolean known = false;
        try {
            addPage();
            known = true;
        } catch (ProofNeeded notYet) {
            more.setVisible(false);
        }
        proof.setVisible(!known);
        none.setVisible(known && list.isEmpty());
        download.setVisible(known && !list.isEmpty());
    }

    private void addPage() {
        AccessPage page = records.page(address.query(today(), formats.zone()), next);
        page.records().forEach(list::add);
        next = page.next();
        more.setVisible(next != null);
    }

    private void changed(boolean byReader) {
        if (!byReader || from.isUnreadable() || to.isUnreadable()) {
            return;
        }
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        boolean backwards = first != null && last != null && last.isBefore(first);
        to.setErrorMessage(text("privacy.access.backwards"));
        to.setInvalid(backwards);
        if (!backwards) {
            UI.getCurrent().navigate(AccessLogView.class, address.write(first, last));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), formats.zone());
    }
}
