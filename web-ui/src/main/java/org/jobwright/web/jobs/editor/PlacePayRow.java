package org.jobwright.web.jobs.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import org.jobwright.domain.jobs.advert.PayOffer;
import org.jobwright.web.shell.forms.RowList;

/** The pay in one place. */
class PlacePayRow extends RowList.Row<PayOffer.PlacePay> {

    private final TextField place;
    private final TextField note;
    private final MoneyFields range;

    PlacePayRow(String path, AdvertPart part) {
        place = part.text(path + ".place", "pay-place");
        note = part.text(path + ".note", "pay-note");
        range = new MoneyFields(path + ".range", part);
        add(part.columns(place, note), range);
    }

    @Override
    public void show(PayOffer.PlacePay pay) {
        place.setValue(pay.place());
        note.setValue(pay.note());
        range.show(pay.range());
    }

    @Override
    public PayOffer.PlacePay read() {
        return new PayOffer.PlacePay(place.getValue(), note.getValue(), range.read());
    }

    @Override
    public Component first() {
        return place;
    }
}
