package org.jobwright.domain.notifications;

import jakarta.persistence.Converter;
import org.jobwright.domain.shared.JsonConverter;

@Converter
class MessageFactsConverter extends JsonConverter<MessageFacts> {

    MessageFactsConverter() {
        super(MessageFacts.class);
    }
}
