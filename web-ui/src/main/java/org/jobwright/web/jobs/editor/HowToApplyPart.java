package org.jobwright.web.jobs.editor;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.stream.Collectors;
import org.jobwright.domain.jobs.advert.AiUse;
import org.jobwright.domain.jobs.advert.ApplicationTerms;
import org.jobwright.domain.jobs.advert.ApplyMethod;
import org.jobwright.domain.jobs.advert.EmployerDisclosure;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.PostingVisibility;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.organizations.members.MemberSummary;

/** How to apply, who is named, who finds the advert, and who works on it. */
class HowToApplyPart extends AdvertPart {

    private final Select<ApplyMethod> method;
    private final TextArea target;
    private final Select<AiUse> aiUse;
    private final TextField aiUseText;
    private final TextField department;
    private final TextField staffIn;
    private final Checkbox confidential;
    private final TextField reason;
    private final Select<Language> language;
    private final Select<PostingVisibility> visibility;
    private final MultiSelectComboBox<MemberSummary> team;
    private final List<MemberSummary> members;

    HowToApplyPart(AdvertFields fields, List<MemberSummary> members, Command changed) {
        super("apply", fields, changed);
        this.members = members;
        method = choice("application.method", "method", ApplyMethod.values());
        target = area("application.target", "target", 1);
        method.addValueChangeListener(change -> showWhatApplies());
        aiUse = choice("application.aiUse", "ai-use", AiUse.values());
        aiUseText = text("application.aiUseText", "ai-use-text");
        aiUse.addValueChangeListener(change -> showWhatApplies());
        department = text("employer.department", "department");
        staffIn = text("employer.staffIn", "staff-in");
        confidential = watched("employer.confidential", "confidential", new Checkbox(label("confidential")));
        confidential.addValueChangeListener(change -> showWhatApplies());
        reason = text("employer.confidentialReason", "confidential-reason");
        language = choice("language", "language", Language.values());
        visibility = choice("visibility", "visibility", PostingVisibility.values());
        team = watched("hiringTeam", "hiring-team", new MultiSelectComboBox<>(label("hiring-team")));
        team.setItems(members);
        team.setItemLabelGenerator(MemberSummary::displayName);
        add(
                columns(method, target, aiUse, aiUseText),
                columns(department, staffIn, language, visibility, team),
                confidential,
                reason);
    }

    private void showWhatApplies() {
        target.setVisible(method.getValue() != ApplyMethod.ON_PLATFORM);
        aiUseText.setVisible(aiUse.getValue() != AiUse.NONE);
        reason.setVisible(confidential.getValue());
    }

    @Override
    void show(JobAdvert advert) {
        ApplicationTerms terms = advert.application();
        method.setValue(terms.method());
        target.setValue(terms.target());
        aiUse.setValue(terms.aiUse());
        aiUseText.setValue(terms.aiUseText());
        department.setValue(advert.employer().department());
        staffIn.setValue(String.join(", ", advert.employer().staffIn()));
        confidential.setValue(advert.employer().confidential());
        reason.setValue(advert.employer().confidentialReason());
        language.setValue(advert.language());
        visibility.setValue(advert.visibility());
        team.setValue(members.stream()
                .filter(member -> advert.hiringTeam().contains(member.account()))
                .collect(Collectors.toSet()));
        showWhatApplies();
    }

    @Override
    JobAdvert write(JobAdvert advert) {
        return advert.withHeadline(advert.title(), advert.summary(), language.getValue(), visibility.getValue())
                .withApplication(new ApplicationTerms(
                        method.getValue(),
                        target.getValue(),
                        advert.application().questions(),
                        aiUse.getValue(),
                        aiUseText.getValue()))
                .withEmployer(new EmployerDisclosure(
                        department.getValue(),
                        confidential.getValue(),
                        reason.getValue(),
                        List.of(staffIn.getValue().split("[,;\\s]+", -1))))
                .withHiringTeam(
                        team.getValue().stream().map(MemberSummary::account).toList());
    }
}
