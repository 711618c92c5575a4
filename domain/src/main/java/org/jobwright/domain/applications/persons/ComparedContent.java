package org.jobwright.domain.applications.persons;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.applications.content.SentContent;
import org.jobwright.domain.applications.persons.ComparisonKey.Trait;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.domain.shared.text.FoldedText;

/** What in an application is compared: each in one spelling, however it was typed. */
public final class ComparedContent {

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final int MOST_LINKS = 20;
    private static final int MOST_JOBS = 30;

    /** A day or a month of a resume; a year alone says too little. */
    private static final int MONTH = 7;

    private ComparedContent() {}

    /**
     * Everything that can be compared.
     *
     * @param cv the SHA-256 of the CV; null without a file
     * @param country of phone numbers without one
     */
    public static Set<Trait> of(SentContent content, String cv, String country) {
        Resume resume = content.resume() == null ? Resume.EMPTY : content.resume();
        return Stream.of(
                        one(PersonSignal.EMAIL, email(content.contact().email())),
                        one(PersonSignal.CV, Optional.ofNullable(cv)),
                        one(PersonSignal.PHONE, phone(content.contact().phone(), country)),
                        links(resume.basics()),
                        resume.work().stream().limit(MOST_JOBS).flatMap(ComparedContent::job))
                .flatMap(Function.identity())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Trait> one(PersonSignal kind, Optional<String> value) {
        return value.stream().map(present -> new Trait(kind, present));
    }

    private static Optional<String> email(String typed) {
        return Optional.of(typed.strip().toLowerCase(Locale.ROOT)).filter(folded -> folded.contains("@"));
    }

    static Optional<String> phone(String typed, String country) {
        try {
            PhoneNumber number = PHONES.parse(typed, country);
            return PHONES.isPossibleNumber(number)
                    ? Optional.of(PHONES.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException unreadable) {
            return Optional.empty();
        }
    }

    private static Stream<Trait> links(Resume.Basics basics) {
        return Stream.concat(
                        Stream.ofNullable(basics.url()),
                        basics.profiles().stream()
                                .map(Resume.OnlineProfile::url)
                                .filter(url ->
                                        url != null && link(url).orElse("").contains("/")))
                .limit(MOST_LINKS)
                .flatMap(url -> one(PersonSignal.LINK, link(url)));
    }

    /** Host and path in lower case: scheme, {@code www.}, query and a slash at the end make no difference. */
    static Optional<String> link(String url) {
        try {
            URI uri = new URI(url.strip());
            String path = uri.getPath() == null ? "" : uri.getPath();
            return Optional.ofNullable(uri.getHost())
                    .map(host -> (host + path).toLowerCase(Locale.ROOT))
                    .map(link -> link.startsWith("www.") ? link.substring(4) : link)
                    .map(link -> link.endsWith("/") ? link.substring(0, link.length() - 1) : link);
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }

    private static Stream<Trait> job(Resume.Work work) {
        String start = work.startDate() == null ? "" : work.startDate().value();
        String employer = work.name() == null ? "" : FoldedText.of(work.name());
        if (employer.isEmpty() || start.length() < MONTH) {
            return Stream.empty();
        }
        String end = work.endDate() == null ? "" : work.endDate().value();
        String months = start.substring(0, MONTH) + " " + end.substring(0, Math.min(MONTH, end.length()));
        return Stream.of(new Trait(PersonSignal.JOBS, employer + " " + months));
    }
}
