package org.jobwright.web.figures;

import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import org.jobwright.domain.figures.FiguresPeriod;
import org.jobwright.web.shared.EnumParameter;

/** The filter of figures as it stands in addresses, of their page and of their file. */
final class FiguresAddress {

    private static final String PERIOD = "period";

    private FiguresAddress() {}

    /** The period; all if there is none. */
    static FiguresPeriod period(QueryParameters query) {
        return query.getSingleParameter(PERIOD)
                .flatMap(name -> EnumParameter.read(FiguresPeriod.class, name))
                .orElse(FiguresPeriod.ALL);
    }

    /** An address with a period. */
    static String of(String path, FiguresPeriod period) {
        return path + "?" + PERIOD + "=" + period.name().toLowerCase(Locale.ROOT);
    }
}
