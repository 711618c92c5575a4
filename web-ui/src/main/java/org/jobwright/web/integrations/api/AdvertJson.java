package org.jobwright.web.integrations.api;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.web.shared.api.ApiPointer;
import org.jobwright.web.shared.api.ApiRefusal;

/**
 * Adverts and bodies of requests as JSON. An advert has the names of its record, which are those of schema.org and never
 * change; without the team, which is about members. A name that is not known is refused: it would be lost.
 */
public final class AdvertJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule().addDeserializer(LocalDate.class, new FullDate()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .addMixIn(JobAdvert.class, WithoutTeam.class)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
            .build();

    private AdvertJson() {}

    /** A value as JSON. */
    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** Reads the body of a request; an empty one is an empty object. */
    public static <T> T read(byte[] body, Class<T> type) {
        return tree(type, node(body));
    }

    /** The body of a request as JSON. */
    public static JsonNode node(byte[] body) {
        if (body == null || body.length == 0) {
            return MAPPER.createObjectNode();
        }
        try {
            return MAPPER.readTree(body);
        } catch (IOException e) {
            throw new ApiRefusal(400, "integrations.body.malformed");
        }
    }

    static <T> T tree(Class<T> type, JsonNode node) {
        if (!node.isObject()) {
            throw new ApiRefusal(400, "integrations.body.malformed");
        }
        try {
            return MAPPER.treeToValue(node, type);
        } catch (PropertyBindingException unknown) {
            throw new ApiRefusal(400, "integrations.body.unknown", pointer(unknown));
        } catch (JsonMappingException unfit) {
            throw new ApiRefusal(400, "integrations.body.value", pointer(unfit));
        } catch (JsonProcessingException e) {
            throw new ApiRefusal(400, "integrations.body.malformed");
        }
    }

    /** The advert with the changes of a patch (RFC 7396). */
    static JobAdvert patched(JobAdvert advert, JsonNode patch) {
        return patched(JobAdvert.class, advert, patch);
    }

    /** The same for any value. */
    public static <T> T patched(Class<T> type, T value, JsonNode patch) {
        return tree(type, merge(tree(value), patch));
    }

    private static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode merged = target.isObject() ? ((ObjectNode) target).deepCopy() : MAPPER.createObjectNode();
        patch.properties().forEach(part -> {
            if (part.getValue().isNull()) {
                merged.remove(part.getKey());
            } else {
                merged.set(part.getKey(), merge(merged.path(part.getKey()), part.getValue()));
            }
        });
        return merged;
    }

    private static String pointer(JsonMappingException failure) {
        return ApiPointer.of(failure.getPath().stream()
                .map(part -> part.getFieldName() == null ? String.valueOf(part.getIndex()) : part.getFieldName())
                .collect(Collectors.joining(".")));
    }

    interface WithoutTeam {

        @JsonIgnore
        List<AccountId> hiringTeam();
    }
}
