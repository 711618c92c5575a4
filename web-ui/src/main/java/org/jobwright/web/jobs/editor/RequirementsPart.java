package org.jobwright.web.jobs.editor;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import org.jobwright.domain.jobs.advert.EducationLevel;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.JobRequirements;

/** Education and experience, and the conditions that rule some people in or out. */
class RequirementsPart extends AdvertPart {

    private static final String CONDITIONS = "requirements.conditions.";

    private final Select<EducationLevel> education;
    private final TextField educationText;
    private final IntegerField months;
    private final TextField experienceText;
    private final Checkbox either;
    private final TextField eligibility;
    private final Checkbox visa;
    private final TextField clearance;
    private final TextField physical;
    private final TextField sensory;
    private final IntegerField travel;
    private final TextField commitments;
    private final Checkbox relocation;

    RequirementsPart(AdvertFields fields, Command changed) {
        super("requirements", fields, changed);
        education = choice("requirements.educationLevel", "education", EducationLevel.values());
        educationText = text("requirements.educationText", "education-text");
        months = number("requirements.experienceMonths", "experience-months");
        experienceText = text("requirements.experienceText", "experience-text");
        either = watched("requirements.experienceInPlaceOfEducation", "either", new Checkbox(label("either")));
        eligibility = text(CONDITIONS + "eligibilityToWork", "eligibility");
        clearance = text(CONDITIONS + "securityClearance", "clearance");
        physical = text(CONDITIONS + "physicalRequirement", "physical");
        sensory = text(CONDITIONS + "sensoryRequirement", "sensory");
        commitments = text(CONDITIONS + "specialCommitments", "commitments");
        travel = number(CONDITIONS + "travelPercent", "travel");
        visa = watched(CONDITIONS + "visaSponsorship", "visa", new Checkbox(label("visa")));
        relocation = watched(CONDITIONS + "relocation", "relocation", new Checkbox(label("relocation")));
        add(
                columns(education, educationText, months, experienceText),
                either,
                columns(eligibility, clearance, physical, sensory, commitments, travel, visa, relocation));
    }

    @Override
    void show(JobAdvert advert) {
        JobRequirements requirements = advert.requirements();
        education.setValue(requirements.educationLevel());
        educationText.setValue(requirements.educationText());
        months.setValue(requirements.experienceMonths());
        experienceText.setValue(requirements.experienceText());
        either.setValue(requirements.experienceInPlaceOfEducation());
        JobRequirements.Conditions conditions = requirements.conditions();
        eligibility.setValue(conditions.eligibilityToWork());
        visa.setValue(conditions.visaSponsorship());
        clearance.setValue(conditions.securityClearance());
        physical.setValue(conditions.physicalRequirement());
        sensory.setValue(conditions.sensoryRequirement());
        travel.setValue(conditions.travelPercent());
        commitments.setValue(conditions.specialCommitments());
        relocation.setValue(conditions.relocation());
    }

    @Override
    JobAdvert write(JobAdvert advert) {
        return advert.withRequirements(new JobRequirements(
                education.getValue(),
                educationText.getValue(),
                months.getValue(),
                experienceText.getValue(),
                either.getValue(),
                new JobRequirements.Conditions(
                        eligibility.getValue(),
                        visa.getValue(),
                        clearance.getValue(),
                        physical.getValue(),
                        sensory.getValue(),
                        travel.getValue(),
                        commitments.getValue(),
                        relocation.getValue())));
    }
}
