package org.jobwright.web.insights.guides.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.math.RoundingMode;
import org.jobwright.domain.insights.figures.MarketSnapshot;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.CountryBox;
import org.jobwright.web.shell.forms.FormPart;
import org.jobwright.web.shell.forms.RowList;

/** Jobs, employers and seekers of one country in one month. */
class MarketRow extends RowList.Row<MarketSnapshot> {

    private final CountryBox country;
    private final IntegerField openJobs;
    private final IntegerField employers;
    private final IntegerField seekers;
    private final SourceFields source;
    private final Span ratio = new Span();

    MarketRow(String path, FormPart part) {
        country = part.watched(path + ".country", "country", new CountryBox(part.label("country")));
        openJobs = part.number(path, "open-jobs");
        employers = part.number(path + ".employers", "employers");
        seekers = part.number(path + ".seekers", "seekers");
        source = new SourceFields(path + ".source", part);
        openJobs.addValueChangeListener(change -> draw());
        seekers.addValueChangeListener(change -> draw());
        ratio.addClassNames("jw-derived", "jw-soft");
        add(part.columns(country, openJobs, employers, seekers), ratio, source);
    }

    private void draw() {
        ratio.setText(read().seekersPerJob()
                .map(exact -> WorkspaceUser.texts()
                        .get("insights.guides.derived.seekers", exact, exact.setScale(0, RoundingMode.HALF_UP)))
                .orElse(""));
    }

    @Override
    public void show(MarketSnapshot market) {
        country.setValue(market.country().isEmpty() ? null : market.country());
        FigureFields.show(openJobs, market.openJobs());
        FigureFields.show(employers, market.employers());
        FigureFields.show(seekers, market.seekers());
        source.show(market.source());
        draw();
    }

    @Override
    public MarketSnapshot read() {
        return new MarketSnapshot(
                country.getValue(),
                FigureFields.read(openJobs),
                FigureFields.read(employers),
                FigureFields.read(seekers),
                source.read());
    }

    @Override
    public Component first() {
        return country;
    }
}
