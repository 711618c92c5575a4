package org.jobwright.web.insights.guides.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.IntegerField;
import org.jobwright.domain.insights.figures.SearchDemand;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.CountryBox;
import org.jobwright.web.shell.forms.FormPart;
import org.jobwright.web.shell.forms.RowList;

/** Searches of one month. */
class DemandRow extends RowList.Row<SearchDemand> {

    private final CountryBox country;
    private final IntegerField searches;
    private final IntegerField candidates;
    private final IntegerField employers;
    private final SourceFields source;

    DemandRow(String path, FormPart part) {
        country = part.watched(path + ".country", "country", new CountryBox(part.label("country")));
        country.setPlaceholder(WorkspaceUser.texts().get("insights.guides.field.country.everywhere"));
        country.setClearButtonVisible(true);
        searches = part.number(path, "searches");
        candidates = part.number(path + ".candidates", "searching-candidates");
        employers = part.number(path + ".employers", "searching-employers");
        source = new SourceFields(path + ".source", part);
        add(part.columns(country, searches, candidates, employers), source);
    }

    @Override
    public void show(SearchDemand demand) {
        country.setValue(demand.country().isEmpty() ? null : demand.country());
        FigureFields.show(searches, demand.searches());
        FigureFields.show(candidates, demand.candidates());
        FigureFields.show(employers, demand.employers());
        source.show(demand.source());
    }

    @Override
    public SearchDemand read() {
        return new SearchDemand(
                country.getValue(),
                FigureFields.read(searches),
                FigureFields.read(candidates),
                FigureFields.read(employers),
                source.read());
    }

    @Override
    public Component first() {
        return country;
    }
}
