package org.jobwright.domain.applications.blind;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jobwright.domain.applications.content.Answer;
import org.jobwright.domain.applications.content.Contact;
import org.jobwright.domain.applications.content.SentContent;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.domain.jobs.advert.ScreeningQuestion;
import org.jobwright.domain.shared.Json;

/**
 * Hides who an applicant is in what they sent and wrote: name, contact, links, files, and what tells their sex or age. It
 * hides what it recognises; a text can still reveal who someone is.
 */
public final class Mask {

    /** Hides nothing. */
    public static final Mask NONE = new Mask(null, null, "", "");

    /** The placeholder for hidden words of a text. */
    public static final String HIDDEN = "[\u2026]";

    /** The parts of a resume that lead to the person. */
    private static final Set<String> WAYS = Set.of("url", "email", "phone", "username", "profiles");

    /** The parts of a resume that are not text. */
    private static final Set<String> KEPT = Set.of("startDate", "endDate", "date", "releaseDate", "countryCode");

    /** A possible year or day of birth of an applicant, or a number as long as a telephone number. */
    private static final Pattern TELLING_NUMBER = Pattern.compile(
            "(?:19[0-9]{2}|200[0-9]|201[0-2])(?:-[0-9]{2}-[0-9]{2})?|[+-]?[0-9]{7,40}+(?:[.][0-9]{0,40}+)?");

    private final String alias;
    private final OwnNames names;
    private final String account;
    private final String phone;

    private Mask(String alias, OwnNames names, String account, String phone) {
        this.alias = alias;
        this.names = names;
        this.account = account;
        this.phone = phone;
    }

    /**
     * A mask for what one applicant sent.
     *
     * @param alias what they are called instead
     * @param account the name of their account, under which they act
     */
    public static Mask of(String alias, SentContent content, String account) {
        Contact contact = content.contact();
        String profile =
                content.resume() == null ? null : content.resume().basics().name();
        OwnNames names = new OwnNames(
                List.of(contact.firstName(), contact.lastName(), contact.fullName(), profile == null ? "" : profile),
                account);
        return new Mask(alias, names, account, contact.phone());
    }

    public boolean hides() {
        return names != null;
    }

    /** A text of the applicant, or about them; null stays null. */
    public String text(String text) {
        return !hides() || text == null || text.isEmpty() ? text : names.hide(TellingText.hide(text, phone));
    }

    /** A text from the employer to the applicant: only names can reveal them. */
    public String names(String text) {
        return !hides() || text == null ? text : names.hide(text);
    }

    /** The name of a person who acted, who may be the applicant. */
    public String actor(String name) {
        return hides() && account.equals(name) ? alias : name;
    }

    /** The name of a file of the applicant: a name they chose may reveal who they are. */
    public String file(String name) {
        if (!hides() || name == null) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
        return "CV" + (ending.length() <= 5 ? ending : "");
    }

    /** What was sent. */
    public SentContent content(SentContent sent) {
        if (!hides() || sent == null) {
            return sent;
        }
        return new SentContent(
                new Contact(alias, "", "", "", ""),
                text(sent.coverLetter()),
                sent.answers().stream().map(this::answer).toList(),
                resume(sent.resume()));
    }

    private Answer answer(Answer answer) {
        Answer.Correction corrected = answer.correction();
        return new Answer(
                answer.asked(),
                values(answer.asked(), answer.values()),
                corrected == null
                        ? null
                        : new Answer.Correction(values(answer.asked(), corrected.values()), corrected.at()));
    }

    /** The part that decides a must-have stays, because it is about the job. */
    private List<String> values(ScreeningQuestion asked, List<String> values) {
        return switch (asked.type()) {
            case TEXT, TEXTAREA -> values.stream().map(this::text).toList();
            case FILE -> values.stream().map(this::file).toList();
            case DATE, NUMBER ->
                asked.isMustHave() ? values : values.stream().map(Mask::number).toList();
            case BOOLEAN, SINGLE, MULTI -> values;
        };
    }

    /** A day or a number, unless it could be a date of birth or a telephone number. */
    private static String number(String value) {
        return TELLING_NUMBER.matcher(value).matches() ? HIDDEN : value;
    }

    private Resume resume(Resume resume) {
        if (resume == null) {
            return null;
        }
        Map<String, Object> parts = masked(Json.read(Json.write(resume), Map.class));
        if (parts.get("basics") instanceof Map<?, ?> basics) {
            Map<String, Object> known = masked(basics);
            known.put("name", alias);
            known.computeIfPresent("location", (part, place) -> country(place));
            parts.put("basics", known);
        }
        if (parts.get("education") instanceof List<?> schools) {
            parts.put("education", schools.stream().map(Mask::withoutYears).toList());
        }
        return Json.read(Json.write(parts), Resume.class);
    }

    private Map<String, Object> masked(Map<?, ?> part) {
        Map<String, Object> masked = new HashMap<>();
        part.forEach((key, value) -> {
            String name = key.toString();
            if (!WAYS.contains(name)) {
                masked.put(name, KEPT.contains(name) ? value : masked(value));
            }
        });
        return masked;
    }

    private Object masked(Object value) {
        return switch (value) {
            case Map<?, ?> part -> masked(part);
            case List<?> list -> list.stream().map(this::masked).toList();
            case String text -> text(text);
            case null, default -> value;
        };
    }

    private static Object country(Object place) {
        Map<String, Object> country = new HashMap<>();
        if (place instanceof Map<?, ?> known) {
            country.put("countryCode", known.get("countryCode"));
        }
        return country;
    }

    private static Object withoutYears(Object school) {
        Map<String, Object> left = new HashMap<>();
        if (school instanceof Map<?, ?> known) {
            known.forEach((part, value) -> left.put(part.toString(), value));
        }
        left.keySet().removeAll(Set.of("startDate", "endDate"));
        return left;
    }
}
