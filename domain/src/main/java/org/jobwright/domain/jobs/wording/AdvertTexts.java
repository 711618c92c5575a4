package org.jobwright.domain.jobs.wording;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.jobs.advert.AdvertText;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.ScreeningQuestion;

/** What the employer writes in an advert, as plain text: read once for all checks of one review, by one thread. */
public final class AdvertTexts {

    private final JobAdvert advert;
    private final FieldText title;
    private final FieldText description;
    private final List<FieldText> fields;

    private AdvertTexts(JobAdvert advert) {
        this.advert = advert;
        AdvertText text = advert.text();
        title = new FieldText("title", advert.title());
        description = new FieldText("text.description", text.description().plainText());
        fields = List.of(
                title,
                new FieldText("summary", advert.summary()),
                description,
                lines("text.responsibilities", text.responsibilities().stream()),
                lines("text.qualifications", text.qualifications().stream().map(AdvertText.Qualification::text)),
                lines("text.skills", text.skills().stream().map(AdvertText.Skill::name)),
                lines("pay.benefits", advert.pay().benefits().stream()),
                new FieldText("pay.benefitsText", advert.pay().benefitsText()),
                new FieldText("application.target", advert.application().target()),
                lines(
                        "application.questions",
                        advert.application().questions().stream().flatMap(AdvertTexts::words)));
    }

    public static AdvertTexts of(JobAdvert advert) {
        return new AdvertTexts(advert);
    }

    public JobAdvert advert() {
        return advert;
    }

    FieldText title() {
        return title;
    }

    public FieldText description() {
        return description;
    }

    /** All fields, in the order of the advert. */
    public List<FieldText> fields() {
        return fields;
    }

    private static Stream<String> words(ScreeningQuestion question) {
        return Stream.concat(Stream.of(question.label(), question.why()), question.options().stream());
    }

    private static FieldText lines(String field, Stream<String> lines) {
        return new FieldText(field, lines.filter(line -> !line.isEmpty()).collect(Collectors.joining("\n")));
    }
}
