package org.jobwright.web.integrations.hiring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What programs may send and get about messages is described, all of it, and nothing else. */
class HiringDescriptionTest {

    private static final Map<String, Class<?>> RECORDS = Map.ofEntries(
            Map.entry("Message", ApiMessage.class),
            Map.entry("MessageFile", ApiMessage.File.class),
            Map.entry("MessageList", ApiMessageList.class),
            Map.entry("MessageText", MessageBody.class));

    private final JsonNode description = description();

    @Test
    void everyValueIsDescribed() {
        RECORDS.forEach((name, type) -> {
            Set<String> components = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> properties = new TreeSet<>();
            description
                    .at("/components/schemas/" + name + "/properties")
                    .fieldNames()
                    .forEachRemaining(properties::add);
            assertEquals(components, properties, name);
        });
    }

    private static JsonNode description() {
        try (InputStream file = MessagesResource.class.getResourceAsStream("/org/jobwright/web/openapi.json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
