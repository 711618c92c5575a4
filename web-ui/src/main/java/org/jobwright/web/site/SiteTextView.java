package org.jobwright.web.site;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.text.RevealedText;
import org.jobwright.domain.shared.text.RichText;
import org.jobwright.domain.site.SitePart;
import org.jobwright.services.site.PublishSiteText;
import org.jobwright.services.site.SiteQueries;
import org.jobwright.services.site.SiteService;
import org.jobwright.services.site.SiteVersionSummary;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.text.PlainMarkup;
import org.jobwright.web.shell.ConfirmAction;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.forms.DayField;
import org.jobwright.web.shell.forms.FormProblems;
import org.jobwright.web.shell.forms.Unsaved;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** One text of the site in one language: typed as plain text with a few signs, with a preview, and its versions. */
@Route(value = "admin/site/:part/:language", layout = WorkspaceLayout.class)
@StyleSheet("context://assets/forms.css")
@RolesAllowed(Role.ADMINISTRATOR)
public class SiteTextView extends WorkspaceView implements BeforeEnterObserver, BeforeLeaveObserver {

    private static final int ROWS = 14;

    private final SiteQueries queries;
    private final SiteService service;
    private final Clock clock;
    private SitePart part;
    private Language language;
    private SiteVersionSummary latest;
    private FormProblems problems;
    private TextArea typed;
    private DayField lastDay;
    private Div preview;
    private String before = "";

    @Inject
    public SiteTextView(SiteQueries queries, SiteService service, Clock clock) {
        this.queries = queries;
        this.service = service;
        this.clock = clock;
    }

    static String address(SitePart part, Language language) {
        return "/app/admin/site/" + SiteView.word(part) + "/" + language.tag();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String named = event.getRouteParameters().get("part").orElse("");
        String tag = event.getRouteParameters().get("language").orElse("");
        part = SitePart.texts().stream()
                .filter(one -> SiteView.word(one).equals(named))
                .findFirst()
                .orElseThrow(NotFound::new);
        language = Stream.of(Language.values())
                .filter(one -> one.tag().equals(tag))
                .findFirst()
                .orElseThrow(NotFound::new);
        show();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (typed != null && !typed.getValue().equals(before)) {
            Unsaved.ask(event);
        }
    }

    private void show() {
        latest = queries.versions(part, language).stream().findFirst().orElse(null);
        removeAll();
        RouterLink back = new RouterLink(text("site.title"), SiteView.class);
        back.addClassName("jw-back");
        add(
                back,
                heading(text("site.text.title", texts.of(part), texts.nameOf(language))),
                sub(SiteStanding.of(latest, today(), texts, formats)),
                new Paragraph(text("site.hint." + part)),
                editor(),
                actions(),
                versions());
    }

    private Component editor() {
        problems = new FormProblems();
        lastDay = null;
        typed = problems.field("text", new TextArea(texts.of(part)));
        typed.setHelperText(text("site.text.signs"));
        typed.setMaxLength(RichText.MOST_TYPED);
        typed.setMinRows(part == SitePart.BANNER ? 2 : ROWS);
        typed.setWidthFull();
        typed.setValueChangeMode(ValueChangeMode.LAZY);
        before = isShown() ? PlainMarkup.write(stored()) : "";
        typed.setValue(before);
        typed.addValueChangeListener(change -> draw());
        // The browser sends what it holds back for the preview before it says that the field was left.
        typed.addBlurListener(left -> draw());
        Div fields = new Div(typed);
        fields.addClassName("jw-stack");
        if (part == SitePart.BANNER) {
            lastDay = problems.field("lastDay", new DayField(text("site.banner.last-day")));
            lastDay.setValue(isShown() ? latest.lastDay() : null);
            fields.add(lastDay);
        }
        preview = new Div();
        preview.addClassName("jw-prose");
        preview.getElement().setAttribute("lang", language.tag());
        Div look = new Div(new H2(text("site.text.preview")), preview);
        look.addClassName("jw-look");
        Div both = new Div(fields, look);
        both.addClassName("jw-editor");
        Unsaved.warnBeforeClosing(both);
        draw();
        return both;
    }

    private boolean isShown() {
        return latest != null && !latest.none();
    }

    private RichText stored() {
        return queries.text(part, language, latest.number()).text();
    }

    /** As on the page, with the target of each link beside it. */
    private void draw() {
        RichText text = PlainMarkup.read(typed.getValue());
        preview.removeAll();
        preview.add(
                text.isEmpty()
                        ? new Paragraph(text("site.text.empty"))
                        : new Html("<div>" + RevealedText.of(text).html() + "</div>"));
    }

    private Component actions() {
        Button publish = new Button(text("site.publish"), click -> publish());
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        Div actions = new Div(publish);
        actions.addClassName("jw-actions");
        if (isShown()) {
            if (part.isPage()) {
                actions.add(new Anchor(Addresses.site(part) + "?lang=" + language.tag(), text("site.text.page")));
            }
            Button remove = new Button(text("site.remove"), click -> askToRemove());
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            actions.add(remove);
        }
        return actions;
    }

    private void publish() {
        RichText text = PlainMarkup.read(typed.getValue());
        boolean published = problems.run(
                "text",
                () -> service.publish(new PublishSiteText(
                        part, language, text, lastDay == null ? null : lastDay.getValue(), number())));
        if (published) {
            changed("site.published");
        }
    }

    private void askToRemove() {
        new ConfirmAction(
                        text("site.remove.question", texts.of(part), texts.nameOf(language)),
                        text(consequence()),
                        text("site.remove"),
                        () -> {
                            service.remove(part, language, number());
                            changed("site.removed");
                        })
                .open();
    }

    private String consequence() {
        if (part == SitePart.BANNER) {
            return "site.remove.banner";
        }
        return SitePart.needed().contains(part) ? "site.remove.needed" : "site.remove.about";
    }

    private int number() {
        return latest == null ? 0 : latest.number();
    }

    private void changed(String key) {
        show();
        focusHeading();
        Toast.show(text(key));
    }

    private Component versions() {
        Section section = new Section(
                new H2(text("site.versions")), new SiteVersions(queries, service, part, language, this::restored));
        section.addClassName("jw-panel");
        return section;
    }

    private void restored() {
        show();
        focusHeading();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }
}
