package org.jobwright.container;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jobwright.domain.jobs.law.PostingRule;
import org.jobwright.domain.jobs.law.RuleBook;
import org.jobwright.domain.jobs.wording.LexiconEntry;
import org.jobwright.domain.jobs.wording.Lexicons;
import org.jobwright.domain.outcomes.survey.SurveyAnswers;
import org.jobwright.domain.outcomes.survey.SurveyQuestion;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.text.RichText;
import org.jobwright.services.candidates.documents.UploadedFile;
import org.jobwright.services.papers.NamedReferee;
import org.jobwright.services.shared.PageRequest;

/** Arguments for any service method: existing things if they were registered, otherwise a value of the right type. */
class Samples {

    private final Map<Type, Object> known = new HashMap<>();
    private final Map<String, String> named = new HashMap<>();

    Samples() {
        known.put(String.class, "sample");
        known.put(int.class, 1);
        known.put(long.class, 1L);
        known.put(Integer.class, 1);
        known.put(Long.class, 0L);
        known.put(boolean.class, false);
        known.put(byte[].class, new byte[] {'a'});
        known.put(Instant.class, Instant.EPOCH);
        known.put(LocalDate.class, LocalDate.EPOCH);
        known.put(LocalDateTime.class, LocalDateTime.of(1970, 1, 1, 12, 0));
        known.put(ZoneId.class, ZoneOffset.UTC);
        known.put(YearMonth.class, YearMonth.of(1970, 1));
        known.put(Duration.class, Duration.ofMinutes(1));
        known.put(EmailAddress.class, new EmailAddress("sample@test.example"));
        known.put(RichText.class, RichText.ofPlainText("sample"));
        known.put(PageRequest.class, new PageRequest(1, 10));
        known.put(PostingRule.class, RuleBook.shipped().rules().findFirst().orElseThrow());
        known.put(LexiconEntry.class, Lexicons.shippedEntries().getFirst());
        known.put(UploadedFile.class, Harbour.cv());
        known.put(
                SurveyAnswers.class,
                new SurveyAnswers(
                        Map.of(SurveyQuestion.INFORMED, 5, SurveyQuestion.RESPECTED, 5, SurveyQuestion.AGAIN, 5)));
        known.put(NamedReferee.class, new NamedReferee("Ruth", new EmailAddress("ruth@test.example"), "manager", true));
    }

    Samples with(Object value) {
        known.put(value.getClass(), value);
        return this;
    }

    /** The text for a parameter or component of this name. */
    Samples named(String name, String value) {
        named.put(name, value);
        return this;
    }

    Object of(Type type, String name) {
        if (type == String.class && named.containsKey(name)) {
            return named.get(name);
        }
        if (known.containsKey(type)) {
            return known.get(type);
        }
        if (type instanceof ParameterizedType generic) {
            return collection(generic, name);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        return plain.isRecord() ? record(plain) : null;
    }

    private Object collection(ParameterizedType generic, String name) {
        Class<?> raw = (Class<?>) generic.getRawType();
        if (raw == Optional.class) {
            return Optional.empty();
        }
        if (raw == Supplier.class) {
            return (Supplier<Object>) () -> null;
        }
        if (raw == Map.class) {
            return Map.of();
        }
        Object element = of(generic.getActualTypeArguments()[0], name);
        if (raw == Set.class) {
            return element == null ? Set.of() : Set.of(element);
        }
        return element == null ? List.of() : List.of(element);
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> of(component.getGenericType(), component.getName()))
                .toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException refused) {
            return null; // a value that validates its parts; the call is still made, with null
        }
    }
}
