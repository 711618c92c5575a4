package org.jobwright.web.organizations;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jobwright.domain.organizations.profile.HeadOffice;
import org.jobwright.domain.organizations.profile.OrganizationName;
import org.jobwright.domain.organizations.profile.OrganizationProfile;
import org.jobwright.domain.organizations.profile.SizeBand;
import org.jobwright.domain.shared.text.RichText;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.FormProblems;

/** The profile of an organization as a form: all of it, or what is needed to create one. */
class OrganizationEditor extends FormLayout {

    private final Texts texts = WorkspaceUser.texts();
    private final Locale locale = WorkspaceUser.language().locale();
    private final FormProblems problems = new FormProblems();

    private final TextField displayName = text("displayName", "display-name");
    private final TextField legalName = text("legalName", "legal-name");
    private final ComboBox<String> country = problems.field("country", new ComboBox<>());
    private final TextField website = text("website", "website");
    private final TextField industry = text("industry", "industry");
    private final Select<SizeBand> size = new Select<>();
    private final TextArea description = problems.field("description", new TextArea());
    private final TextField street = text("street", "street");
    private final TextField postalCode = text("postalCode", "postal-code");
    private final TextField locality = text("locality", "locality");
    private final TextField region = text("region", "region");
    private final TextField registrationNumber = text("registrationNumber", "registration-number");
    private final TextField privacyPolicy = text("privacyPolicyUrl", "privacy-policy");
    private final Checkbox agency = new Checkbox(label("agency"));

    // The editor is plain; imported markup is preserved as long as its words are not changed.
    private RichText keptDescription = RichText.EMPTY;

    private final boolean founding;

    private OrganizationEditor(boolean founding) {
        this.founding = founding;
        displayName.setHelperText(label("display-name-hint"));
        displayName.setMaxLength(OrganizationName.MAX_LENGTH);
        displayName.setRequiredIndicatorVisible(true);
        legalName.setRequiredIndicatorVisible(true);
        country.setLabel(label("country"));
        country.setRequiredIndicatorVisible(true);
        country.setItemLabelGenerator(this::countryName);
        country.setItems(Arrays.stream(Locale.getISOCountries())
                .sorted(Comparator.comparing(this::countryName, Collator.getInstance(locale)))
                .toList());
        website.setPlaceholder("https://");
        size.setLabel(label("size"));
        size.setItems(sizes(null));
        String notSaid = texts.get("organizations.field.size.none");
        size.setItemLabelGenerator(band -> band == null ? notSaid : texts.of(band));
        size.setEmptySelectionAllowed(true);
        size.setEmptySelectionCaption(notSaid);
        description.setLabel(label("description"));
        description.setMinRows(4);
        description.setMaxLength(OrganizationProfile.MAX_DESCRIPTION);
    }

    /** The bands that laws distinguish, and a wider one only if it was chosen before. */
    private static List<SizeBand> sizes(SizeBand chosen) {
        return Arrays.stream(SizeBand.values())
                .filter(band -> band != SizeBand.BELOW_10 || band == chosen)
                .toList();
    }

    /** The fields required to begin; the rest is in the settings. */
    static OrganizationEditor toFound() {
        OrganizationEditor form = new OrganizationEditor(true);
        form.problems.field("legalName", form.displayName);
        form.website.setHelperText(form.label("website-hint"));
        form.setResponsiveSteps(new ResponsiveStep("0", 1));
        form.add(form.problems.summary(), form.displayName, form.country, form.website);
        return form;
    }

    static OrganizationEditor toEdit() {
        OrganizationEditor form = new OrganizationEditor(false);
        form.add(form.problems.summary(), 2);
        form.add(form.displayName, form.legalName, form.country, form.website, form.industry, form.size);
        form.add(form.description, 2);
        form.add(form.street, form.postalCode, form.locality, form.region, form.registrationNumber, form.privacyPolicy);
        form.add(form.agency, 2);
        return form;
    }

    /** Runs a command with the input; problems are shown at the fields. */
    boolean run(Command command) {
        return problems.run(command);
    }

    /** Where another field of the same form shows its problems. */
    FormProblems problems() {
        return problems;
    }

    void show(String name, OrganizationProfile profile) {
        displayName.setValue(name);
        legalName.setValue(profile.legalName());
        website.setValue(profile.website());
        industry.setValue(profile.industry());
        size.setItems(sizes(profile.sizeBand()));
        size.setValue(profile.sizeBand());
        keptDescription = profile.description();
        description.setValue(keptDescription.plainText());
        HeadOffice office = profile.headOffice();
        country.setValue(office.country());
        street.setValue(office.street());
        postalCode.setValue(office.postalCode());
        locality.setValue(office.locality());
        region.setValue(office.region());
        registrationNumber.setValue(profile.registrationNumber());
        privacyPolicy.setValue(profile.privacyPolicyUrl());
        agency.setValue(profile.agency());
    }

    /** The entered name; refuses invalid ones. */
    String displayName() {
        return new OrganizationName(displayName.getValue()).value();
    }

    /** The input; refuses invalid values. By default, the legal name is the known name. */
    OrganizationProfile profile() {
        return new OrganizationProfile(
                founding ? displayName.getValue() : legalName.getValue(),
                registrationNumber.getValue(),
                website.getValue(),
                description.getValue().equals(keptDescription.plainText())
                        ? keptDescription
                        : RichText.ofPlainText(description.getValue()),
                industry.getValue(),
                size.getValue(),
                country.getValue() == null
                        ? null
                        : new HeadOffice(
                                street.getValue(),
                                postalCode.getValue(),
                                locality.getValue(),
                                region.getValue(),
                                country.getValue()),
                agency.getValue(),
                privacyPolicy.getValue());
    }

    private TextField text(String field, String key) {
        TextField input = problems.field(field, new TextField(label(key)));
        input.setMaxLength(OrganizationProfile.MAX_URL);
        return input;
    }

    private String label(String key) {
        return texts.get("organizations.field." + key);
    }

    private String countryName(String code) {
        return Locale.of("", code).getDisplayCountry(locale);
    }
}
