package org.jobwright.web.shell.advert;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.jobs.advert.AdvertText.Qualification;
import org.jobwright.domain.jobs.advert.AdvertText.Skill;
import org.jobwright.domain.jobs.advert.OccupationCode;
import org.jobwright.domain.jobs.advert.PayOffer.PlacePay;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.jobs.advert.ScreeningQuestion;
import org.jobwright.domain.jobs.advert.WorkLocation;
import org.jobwright.domain.moderation.changes.AdvertField;
import org.jobwright.domain.shared.text.RevealedText;
import org.jobwright.domain.shared.text.RichText;
import org.jobwright.web.shared.MustHaveLabels;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** The content of an advert's field in plain words, for comparing two versions, including link targets. */
record AdvertLabels(Texts texts, Formats formats) implements Serializable {

    String label(String path) {
        return texts.get("shared.advert.field." + path);
    }

    String of(AdvertField field) {
        return words(field.value());
    }

    private String words(Object value) {
        return switch (value) {
            case null -> "";
            case String text -> text;
            case RichText text -> RevealedText.of(text).text();
            case Boolean yes -> texts.get(yes ? "shared.advert.value.yes" : "shared.advert.value.no");
            case LocalDate date -> formats.date(date);
            case SalaryRange pay -> formats.pay(pay);
            case PlacePay pay -> joined(": ", pay.place(), joined(", ", formats.pay(pay.range()), pay.note()));
            case OccupationCode code -> joined(" ", code.label(), code.code());
            case WorkLocation at ->
                joined(
                        ", ",
                        at.street(),
                        joined(" ", at.postalCode(), at.locality()),
                        at.region(),
                        formats.area(at.country()));
            case Qualification one -> withNotes(one.text(), required(one.required()));
            case Skill one -> withNotes(one.name(), texts.of(one.level()), required(one.required()));
            case ScreeningQuestion one -> question(one);
            case Collection<?> items -> items.stream().map(this::words).collect(Collectors.joining("\n"));
            case Enum<?> constant -> texts.of(constant);
            default -> value.toString();
        };
    }

    private String question(ScreeningQuestion question) {
        String needed = question.isMustHave()
                ? texts.get("shared.must-have", new MustHaveLabels(texts, formats).of(question))
                : "";
        String line = withNotes(
                question.label(), texts.of(question.type()), question.required() ? required(true) : "", needed);
        return joined(
                "\n",
                line,
                question.why(),
                question.options().stream().map(o -> "- " + o).collect(Collectors.joining("\n")));
    }

    private String required(boolean required) {
        return texts.get(required ? "shared.advert.value.required" : "shared.advert.value.preferred");
    }

    private static String withNotes(String text, String... notes) {
        return text + " (" + joined(", ", notes) + ")";
    }

    private static String joined(String separator, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(separator));
    }
}
