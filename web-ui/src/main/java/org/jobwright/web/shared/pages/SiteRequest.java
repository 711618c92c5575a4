package org.jobwright.web.shared.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.jobs.VisitSource;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.accounts.SignedInPerson;
import org.jobwright.services.site.PublicSite;
import org.jobwright.services.site.SiteBanner;
import org.jobwright.web.shared.http.BaseUrl;
import org.jobwright.web.shared.http.ClientAddress;
import org.jobwright.web.shared.http.CurrentPerson;
import org.jobwright.web.shared.http.FirstTouch;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** One request to the site, for templates: the person, the language, the address. */
@RequestScoped
public class SiteRequest {

    private static final Set<String> ENGLISH_SPEAKING = Set.of("GB", "IE", "US", "CA", "AU", "NZ");
    private static final Set<String> GERMAN_SPEAKING = Set.of("DE", "AT", "CH");
    private static final Set<String> MILES = Set.of("GB", "US");
    private static final double KM_A_MILE = 1.609344;

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentPerson person;

    @Inject
    private Clock clock;

    @Inject
    private JobMarks marks;

    @Inject
    private OperatorSite site;

    private Language language;

    public Optional<SignedInPerson> person() {
        return person.get();
    }

    public boolean isSignedIn() {
        return person.get().isPresent();
    }

    /** Whether somebody is signed in to whom what is their own is open. */
    public boolean showsOwn() {
        return person.get().filter(one -> !one.visiting()).isPresent();
    }

    /** What the operator says about the site. */
    public PublicSite site() {
        return site.get();
    }

    /** The operator's message to all visitors, until its last day. */
    public Optional<SiteBanner> banner() {
        return site().banner(language(), LocalDate.ofInstant(now(), ZoneOffset.UTC));
    }

    /**
     * The {@code lang} of the address, else the account's language, else the browser's preference; of those in which the
     * operator offers the site, except that people with an account keep theirs.
     */
    public Language language() {
        if (language == null) {
            language = asked().or(() -> person.get().map(SignedInPerson::language))
                    .orElseGet(
                            () -> site().offered(Language.of(request.getLocale().toLanguageTag())));
        }
        return language;
    }

    private Optional<Language> asked() {
        return Optional.ofNullable(request.getParameter("lang"))
                .map(Language::of)
                .filter(site().languages()::contains);
    }

    /** The tag of a text's language if it differs from the page; null if it is the same or unknown. */
    public String foreign(Language text) {
        return text == null || text == language() ? null : text.tag();
    }

    /**
     * The reader's probable country, ISO 3166-1 alpha-2: as the browser says, else the one where most people speak the
     * language. Empty if only English is known.
     */
    public String likelyCountry() {
        Locale browser = request.getLocale();
        if (browser.getLanguage().equals(language().tag())
                && browser.getCountry().length() == 2) {
            return browser.getCountry();
        }
        return switch (language()) {
            case EN -> "";
            case DE -> "DE";
        };
    }

    /** What the reader has done with a job: applied, saved. */
    public JobMarks marks() {
        return marks;
    }

    /** The countries whose jobs are shown first: the likely country, else those that speak the language. */
    public Set<String> likelyCountries() {
        String country = likelyCountry();
        return switch (language()) {
            case EN -> country.isEmpty() ? ENGLISH_SPEAKING : Set.of(country);
            case DE -> GERMAN_SPEAKING;
        };
    }

    /** A distance in local units: {@code 12 km}, or {@code 8 miles} in Britain and the USA. */
    public String distance(double kilometres) {
        boolean miles = MILES.contains(likelyCountry());
        long whole = Math.round(miles ? kilometres / KM_A_MILE : kilometres);
        return text(miles ? "shared.distance.miles" : "shared.distance.km", whole);
    }

    /** A distance to choose; the same values for everyone. */
    public String radius(int kilometres) {
        return MILES.contains(likelyCountry())
                ? text("shared.radius.miles", kilometres, Math.round(kilometres / KM_A_MILE))
                : text("shared.radius.km", kilometres);
    }

    public Texts texts() {
        return Texts.of(language());
    }

    public String text(String key, Object... arguments) {
        return texts().get(key, arguments);
    }

    public String text(Enum<?> constant) {
        return texts().of(constant);
    }

    public Formats formats() {
        return Formats.of(language(), ZoneId.systemDefault());
    }

    public Instant now() {
        return clock.instant();
    }

    public String path() {
        return request.getRequestURI();
    }

    /** Whether a navigation link points to the current page. */
    public boolean isAt(String prefix) {
        return path().equals(prefix) || path().startsWith(prefix + "/");
    }

    /** The address of this page in another language. */
    public String pathIn(Language other) {
        return path() + "?" + queryWithoutLanguage().map(query -> query + "&").orElse("") + "lang=" + other.tag();
    }

    /** The address of this page that leaves the language to the reader's browser. */
    public String pathInAnyLanguage() {
        return path() + queryWithoutLanguage().map(query -> "?" + query).orElse("");
    }

    private Optional<String> queryWithoutLanguage() {
        if (!request.getMethod().equals("GET")) {
            return Optional.empty();
        }
        String query = request.getParameterMap().entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals("lang"))
                .flatMap(parameter ->
                        Stream.of(parameter.getValue()).map(value -> encode(parameter.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"));
        return Optional.of(query).filter(some -> !some.isEmpty());
    }

    /** Whether the address of this page sets the language; links and forms then keep it. */
    public boolean asksForLanguage() {
        return request.getParameter("lang") != null && hasLanguages();
    }

    /** Whether the site is offered in several languages, so that each page has several addresses. */
    public boolean hasLanguages() {
        return site().languages().size() > 1;
    }

    /** A link within the site. */
    public String link(String path) {
        return asksForLanguage() && !isSignedIn() ? inThisLanguage(path) : path;
    }

    /** A link to another page on which somebody may apply: where the visitor came from travels on. */
    public String onward(String path) {
        return FirstTouch.carrying(link(path), source());
    }

    /** The canonical address of a page for search engines; a page in an explicitly requested language has its own. */
    public String canonical(String path) {
        return baseUrl() + (asksForLanguage() ? inThisLanguage(path) : path);
    }

    private String inThisLanguage(String path) {
        return path + (path.contains("?") ? "&" : "?") + "lang=" + language().tag();
    }

    /** The site's own address without a slash at the end, for links that leave the site. */
    public String baseUrl() {
        return BaseUrl.get();
    }

    /** Where the visitor came from. */
    public VisitSource source() {
        return FirstTouch.of(request);
    }

    /** Where the address says that the visitor came from. */
    public VisitSource sourceInAddress() {
        return FirstTouch.inAddress(request);
    }

    /** The client address, for limits: for IPv6 the network, within which one household can change freely. */
    public String address() {
        return ClientAddress.key(request.getRemoteAddr());
    }

    public String userAgent() {
        String agent = request.getHeader("User-Agent");
        return agent == null ? "" : agent;
    }

    /** Whether it comes from a browser, as far as it says so; requests of programs do not count as interest. */
    public boolean isByPerson() {
        return !Programs.introduceThemselves(userAgent());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
