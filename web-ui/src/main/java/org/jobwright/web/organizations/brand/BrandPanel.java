package org.jobwright.web.organizations.brand;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.domain.organizations.brand.BrandColor;
import org.jobwright.domain.organizations.brand.BrandText;
import org.jobwright.domain.organizations.brand.OrganizationPicture;
import org.jobwright.services.organizations.OrganizationDetails;
import org.jobwright.services.organizations.brand.Brand;
import org.jobwright.services.organizations.brand.BrandQueries;
import org.jobwright.services.organizations.brand.BrandService;
import org.jobwright.services.organizations.brand.SaveBrand;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.FileUpload;
import org.jobwright.web.shell.forms.FormProblems;
import org.jobwright.web.shell.forms.FormReading;

/** Colour, picture and texts of an organization's page. A picture is stored when it is chosen, the rest by a button. */
class BrandPanel extends Section {

    private static final String DEFAULT_COLOR = "#0d5866";

    private final Texts texts = WorkspaceUser.texts();
    private final FormProblems problems = new FormProblems();
    private final TextField color = problems.field("color", new TextField());
    private final TextField shows = problems.field("pictureDescription", new TextField());
    private final List<TextField> titles = new ArrayList<>();
    private final List<TextArea> bodies = new ArrayList<>();
    private final Div picture = new Div();
    private final OrganizationDetails organization;
    private final BrandQueries queries;
    private final BrandService service;
    private Brand seen;

    BrandPanel(OrganizationDetails organization, BrandQueries queries, BrandService service) {
        this.organization = organization;
        this.queries = queries;
        this.service = service;
        this.seen = queries.ofOwner(organization.id());
        addClassNames("jw-panel", "jw-settings");
        shows.setLabel(text("picture.shows"));
        shows.setHelperText(text("picture.shows.hint"));
        shows.setMaxLength(OrganizationPicture.MAX_DESCRIPTION);
        shows.setWidthFull();
        shows.setValue(seen.pictureDescription());
        picture.addClassName("jw-stack");
        add(problems.summary(), new H2(text("color")), new Paragraph(text("color.hint")), colors());
        add(new H2(text("picture")), picture, new H2(text("texts")), new Paragraph(text("texts.hint")));
        for (int i = 0; i < BrandText.MOST; i++) {
            add(written(i));
        }
        Button save = new Button(texts.get("shared.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div actions = new Div(save);
        actions.addClassName("jw-actions");
        add(actions);
        showPicture();
    }

    /** The value as text, and the browser's own way to choose a colour beside it. */
    private Component colors() {
        color.setLabel(text("color.value"));
        color.setPlaceholder(DEFAULT_COLOR);
        color.setMaxLength(DEFAULT_COLOR.length());
        color.setValue(seen.color());
        Input chooser = new Input();
        chooser.setType("color");
        chooser.getElement().setAttribute("aria-label", text("color.choose"));
        chooser.addClassName("jw-colorchooser");
        chooser.setValue(seen.color().isEmpty() ? DEFAULT_COLOR : seen.color());
        chooser.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        chooser.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                color.setValue(change.getValue());
            }
        });
        Div row = new Div(color, chooser);
        row.addClassNames("jw-actions", "jw-color");
        return row;
    }

    private Component written(int index) {
        BrandText written = index < seen.texts().size() ? seen.texts().get(index) : new BrandText("", "");
        TextField title = problems.field("texts[" + index + "].title", new TextField());
        title.setLabel(texts.get("organizations.brand.text.title", index + 1));
        title.setMaxLength(BrandText.MAX_TITLE);
        title.setValue(written.title());
        title.setWidthFull();
        TextArea body = problems.field("texts[" + index + "].text", new TextArea());
        body.setLabel(texts.get("organizations.brand.text.body", index + 1));
        body.setMaxLength(BrandText.MAX_TEXT);
        body.setMinRows(3);
        body.setValue(written.text());
        body.setWidthFull();
        titles.add(title);
        bodies.add(body);
        Div pair = new Div(title, body);
        pair.addClassName("jw-stack");
        return pair;
    }

    private void showPicture() {
        picture.removeAll();
        boolean shown = !seen.picture().isEmpty();
        Div actions = new Div(new FileUpload(
                text(shown ? "picture.replace" : "picture.add"),
                ".png,.jpg,.jpeg",
                OrganizationPicture.MAX_UPLOAD,
                (name, content) -> {
                    service.keepPicture(organization.id(), content, seen.version());
                    changedPicture();
                }));
        actions.addClassName("jw-actions");
        if (shown) {
            Image image = new Image(queries.ownPicture(organization.id()), seen.pictureDescription());
            image.addClassName("jw-brandpicture");
            Button remove = new Button(text("picture.remove"), click -> {
                service.removePicture(organization.id(), seen.version());
                changedPicture();
            });
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            actions.add(remove);
            picture.add(image);
        }
        picture.add(new Paragraph(text("picture.hint")), actions);
        if (shown) {
            picture.add(shows);
        }
    }

    /** Everything that was typed stays. */
    private void changedPicture() {
        seen = queries.ofOwner(organization.id());
        shows.setValue(seen.pictureDescription());
        showPicture();
        Toast.show(texts.get("shared.saved"));
    }

    private void save() {
        boolean saved = problems.run(() -> {
            FormReading reading = new FormReading();
            BrandColor wanted =
                    color.getValue().isBlank() ? null : reading.read(() -> new BrandColor(color.getValue()));
            List<BrandText> written = reading.read(() -> BrandText.checked(texts()));
            reading.finish();
            service.save(new SaveBrand(organization.id(), wanted, written, shows.getValue(), seen.version()));
        });
        if (saved) {
            seen = queries.ofOwner(organization.id());
            Toast.show(texts.get("shared.saved"));
        }
    }

    private List<BrandText> texts() {
        List<BrandText> written = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            written.add(new BrandText(titles.get(i).getValue(), bodies.get(i).getValue()));
        }
        return written;
    }

    private String text(String key) {
        return texts.get("organizations.brand." + key);
    }
}
