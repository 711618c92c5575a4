package org.jobwright.web.jobs.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.jobwright.domain.jobs.advert.AdvertText;
import org.jobwright.domain.jobs.advert.SkillLevel;
import org.jobwright.web.shell.forms.RowList;

/** One skill. */
class SkillRow extends RowList.Row<AdvertText.Skill> {

    private final TextField name;
    private final Select<SkillLevel> level;
    private final Checkbox required;

    SkillRow(String path, AdvertPart part) {
        name = part.text(path, "skill");
        level = part.choice(path + ".level", "skill-level", SkillLevel.values());
        required = part.watched(path + ".required", "skill-required", new Checkbox(part.label("skill-required")));
        add(part.columns(name, level, required));
    }

    @Override
    public void show(AdvertText.Skill skill) {
        name.setValue(skill.name());
        level.setValue(skill.level());
        required.setValue(skill.required());
    }

    @Override
    public AdvertText.Skill read() {
        return new AdvertText.Skill(name.getValue(), level.getValue(), required.getValue());
    }

    @Override
    public Component first() {
        return name;
    }
}
