package org.jobwright.web.jobs.editor;

import com.vaadin.flow.server.Command;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.web.shell.forms.FormFields;
import org.jobwright.web.shell.forms.FormPart;

/** A group of fields of the advert: shows its part of an advert, and writes it back. */
abstract class AdvertPart extends FormPart {

    /**
     * @param title the end of the key of its heading
     * @param changed called after each change by a person
     */
    protected AdvertPart(String title, FormFields fields, Command changed) {
        super(title, fields, changed);
    }

    String yesOrNo(boolean yes) {
        return texts.get(yes ? "shared.advert.value.yes" : "shared.advert.value.no");
    }

    abstract void show(JobAdvert advert);

    abstract JobAdvert write(JobAdvert advert);
}
