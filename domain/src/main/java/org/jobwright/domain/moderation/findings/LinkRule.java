package org.jobwright.domain.moderation.findings;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.jobs.advert.ApplyMethod;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.wording.AdvertTexts;
import org.jobwright.domain.jobs.wording.Severity;
import org.jobwright.domain.shared.text.RevealedText;
import org.jobwright.domain.shared.text.WebLink;

/** Links that lead to another place than they seem to. */
final class LinkRule implements FindingRule {

    private static final int MOST = 20;

    @Override
    public Stream<Finding> check(SubmittedAdvert submitted) {
        JobAdvert advert = submitted.advert();
        Set<String> known = new HashSet<>();
        return Stream.of(toApply(advert), inText(advert), typed(submitted.texts()))
                .flatMap(found -> found)
                .filter(found -> known.add(found.key()))
                .limit(MOST);
    }

    private static Stream<Finding> toApply(JobAdvert advert) {
        return advert.application().method() == ApplyMethod.URL
                ? doubts(
                        "application.target",
                        new WebLink("", advert.application().target()))
                : Stream.empty();
    }

    private static Stream<Finding> inText(JobAdvert advert) {
        RevealedText revealed = RevealedText.of(advert.text().description());
        Set<String> linked = revealed.links().stream().map(WebLink::host).collect(Collectors.toSet());
        return Stream.concat(
                        revealed.links().stream(),
                        WebLink.typedIn(revealed.text()).filter(typed -> !linked.contains(typed.host())))
                .flatMap(link -> doubts("text.description", link));
    }

    private static Stream<Finding> typed(AdvertTexts texts) {
        boolean isLink = texts.advert().application().method() == ApplyMethod.URL;
        return texts.fields().stream()
                .filter(text -> !text.field().equals("text.description"))
                .filter(text -> !(isLink && text.field().equals("application.target")))
                .flatMap(text -> WebLink.typedIn(text.text()).flatMap(link -> doubts(text.field(), link)));
    }

    private static Stream<Finding> doubts(String field, WebLink link) {
        return link.doubts().stream()
                .map(doubt -> new FieldFinding(
                        field, "link." + doubt, severity(link), List.of(link.text(), link.target(), link.host())));
    }

    /** Short links of one network come from copies of its adverts. */
    private static Severity severity(WebLink link) {
        return link.host().equals("lnkd.in") ? Severity.FLAG : Severity.HIGH;
    }
}
