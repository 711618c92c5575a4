package org.jobwright.web.jobs.editor;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.stream.Stream;
import org.jobwright.domain.jobs.advert.AdvertText;
import org.jobwright.domain.jobs.advert.AdvertText.Qualification;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.web.shell.forms.RowList;

/** Lists that make an advert easy to read: duties, qualifications, skills. */
class DutiesPart extends AdvertPart {

    private final TextArea summary;
    private final TextArea responsibilities;
    private final TextArea required;
    private final TextArea preferred;
    private final RowList<AdvertText.Skill> skills;

    DutiesPart(AdvertFields fields, Command changed) {
        super("duties", fields, changed);
        summary = area("summary", "summary", 2);
        responsibilities = area("text.responsibilities", "responsibilities", 4);
        required = area("text.qualifications", "required", 3);
        preferred = area("text.qualifications.preferred", "preferred", 3);
        skills = new RowList<>(
                "text.skills",
                "skill",
                fields,
                path -> new SkillRow(path, this),
                new AdvertText.Skill("", null, true),
                changed);
        add(summary, responsibilities, required, preferred, skills);
    }

    @Override
    void show(JobAdvert advert) {
        AdvertText text = advert.text();
        summary.setValue(advert.summary());
        responsibilities.setValue(joined(text.responsibilities()));
        required.setValue(joined(qualifications(text, true)));
        preferred.setValue(joined(qualifications(text, false)));
        skills.show(text.skills());
    }

    private static List<String> qualifications(AdvertText text, boolean which) {
        return text.qualifications().stream()
                .filter(one -> one.required() == which)
                .map(Qualification::text)
                .toList();
    }

    @Override
    JobAdvert write(JobAdvert advert) {
        List<Qualification> qualifications = Stream.concat(
                        lines(required).stream().map(line -> new Qualification(line, true)),
                        lines(preferred).stream().map(line -> new Qualification(line, false)))
                .toList();
        return advert.withHeadline(advert.title(), summary.getValue(), advert.language(), advert.visibility())
                .withText(new AdvertText(
                        advert.text().description(), lines(responsibilities), qualifications, skills.read()));
    }
}
